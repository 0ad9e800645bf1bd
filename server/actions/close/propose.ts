import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { adjustmentsOf, saveAdjustment } from '../../../db/queries/adjustments.ts'
import { type Appeal, settledAppeals } from '../../../db/queries/appeals.ts'
import { type FrozenStatement, frozenStatementsOf } from '../../../db/queries/frozen-evidence.ts'
import { tell } from '../../../db/queries/notices.ts'
import { findPerson } from '../../../db/queries/people.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { paths } from '../../../views/paths.ts'
import { isFinding, isInRepsFavour } from '../../grading/appeal.ts'
import type { BehaviourName } from '../../grading/behaviours.ts'
import { defaultScorecard } from '../../grading/scorecard.ts'
import { owedBy } from '../../pay/adjustment.ts'
import { computeAgain } from '../../pay/arithmetic.ts'
import { correctedCapsule, type PutRight } from '../../pay/correction.ts'
import { unitsOfRep } from '../rep-units.ts'

/**
 * What an appeal that went the rep's way brings where its statement is frozen: that stays as it is, and what it was
 * short of, worked out from its own evidence with the fault put right, is paid with the next one.
 */
export async function proposeAdjustments(db: Kysely<Database>, appeal: Appeal, now: string): Promise<void> {
  if (!isInRepsFavour(appeal.outcome)) return
  for (const frozen of await frozenStatementsOf(db, appeal.rep.id)) {
    if (await concerns(db, appeal, frozen)) await propose(db, appeal, frozen, now)
  }
}

/** The same for lines that were appealed in time and decided before their period was frozen. */
export async function proposeForLines(db: Kysely<Database>, periodId: string, now: string): Promise<void> {
  for (const appeal of await settledAppeals(db, { periodId, kind: 'line' }))
    for (const frozen of await frozenStatementsOf(db, appeal.rep.id, periodId))
      await propose(db, appeal, frozen, now)
}

async function concerns(db: Kysely<Database>, appeal: Appeal, { periodId, capsule }: FrozenStatement) {
  if (appeal.kind === 'line') return appeal.periodId === periodId
  if (appeal.kind === 'answer' || (await findPeriod(db, periodId)) === undefined) return false
  if (appeal.kind === 'commitment') return capsule.promises.some(({ id }) => id === appeal.about)
  return capsule.contacts.some((one) => one.conversation === appeal.conversationId)
}

async function propose(
  db: Kysely<Database>,
  appeal: Appeal,
  frozen: FrozenStatement,
  now: string,
): Promise<void> {
  const { outcome } = appeal
  if (outcome !== null) await inTransaction(db, (trx) => proposeIn(trx, appeal, outcome, frozen, now))
}

async function proposeIn(
  trx: Kysely<Database>,
  appeal: Appeal,
  outcome: NonNullable<Appeal['outcome']>,
  frozen: FrozenStatement,
  now: string,
): Promise<void> {
  const { id: statementId, repId, periodId: fromPeriodId, statement } = frozen
  await oneAtATime(trx, correcting(statementId))
  const corrected = await computedAgain(trx, appeal, frozen)
  if (!corrected) return
  const earlier = await adjustmentsOf(trx, statementId)
  const given = new Map<number, number>()
  for (const { line, minor } of earlier) given.set(line, (given.get(line) ?? 0) + Math.max(0, minor))
  const common = { repId, fromPeriodId, statementId, currency: statement.currency, appealId: appeal.id, now }
  const owed = owedBy(statement, corrected, given)
  for (const { line, minor } of owed)
    await saveAdjustment(trx, { ...common, line, minor, reason: outcome === 'lapsed' ? 'lapsed' : 'upheld' })
  if (owed.length > 0)
    await tell(trx, {
      to: repId,
      kind: 'adjusted',
      about: appeal.id,
      path: paths.statement(statementId),
      now,
    })
}

/** What corrections of one statement wait for one another by. */
export function correcting(statementId: string): string {
  return `corrections of ${statementId}`
}

/** Everything that appeals put right since the freeze, not this one alone: of two on one line neither is lost. */
async function computedAgain(db: Kysely<Database>, appeal: Appeal, frozen: FrozenStatement) {
  const { capsule, repId, periodId } = frozen
  const rep = await findPerson(db, repId)
  const kept = await findPeriod(db, periodId)
  if (!rep || !kept || computeAgain(capsule) === null) return null
  const { period } = capsule.payee
  const { scorecard } = capsule
  const { counting } = await unitsOfRep(db, rep, {
    period,
    scorecard: { ...defaultScorecard, ...scorecard },
    now: kept.measuredAt ?? kept.frozenAt ?? '',
  })
  const since = (await settledAppeals(db, { repId })).filter(
    (one) => one.kind === 'line' || (one.decidedAt ?? '') >= (kept.measuredAt ?? ''),
  )
  const all: Appeal[] = []
  for (const one of [...since, appeal]) if (await concerns(db, one, frozen)) all.push(one)
  return computeAgain(correctedCapsule(capsule, counting, rightBy(all)))?.statement ?? null
}

function rightBy(appeals: readonly Appeal[]): PutRight {
  const talks = appeals.filter(
    ({ kind }) => kind === 'encounter' || (isFinding(kind) && kind !== 'commitment'),
  )
  return {
    conversations: talks.flatMap(({ conversationId }) => conversationId ?? []),
    promises: appeals.filter(({ kind }) => kind === 'commitment').map(({ about }) => about),
    behaviours: appeals.flatMap(({ kind, behaviour }): readonly BehaviourName[] =>
      kind === 'line' && behaviour ? [behaviour] : [],
    ),
  }
}

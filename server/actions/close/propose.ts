import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { adjustmentsOf, saveAdjustment } from '../../../db/queries/adjustments.ts'
import { type Appeal, settledAppeals } from '../../../db/queries/appeals.ts'
import { type FrozenStatement, frozenStatementsOf } from '../../../db/queries/frozen-evidence.ts'
import { tell } from '../../../db/queries/notices.ts'
import { findPerson } from '../../../db/queries/people.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import { type PutRightFinding, putRightSince } from '../../../db/queries/put-right.ts'
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
  const { id, outcome, rep } = appeal
  if (!isInRepsFavour(outcome)) return
  for (const frozen of await frozenStatementsOf(db, rep.id))
    if (concerns(appeal, frozen)) await propose(db, frozen, { appealId: id, outcome, now })
}

/** The same for everybody in whose frozen statements the same fault was put right. */
export async function proposeForSame(
  db: Kysely<Database>,
  findings: readonly PutRightFinding[],
  now: string,
): Promise<void> {
  for (const [repId, theirs] of Map.groupBy(findings, (one) => one.repId))
    for (const frozen of await frozenStatementsOf(db, repId))
      if (theirs.some((one) => isIn(one, frozen)))
        await propose(db, frozen, { appealId: null, outcome: 'upheld', now })
}

/**
 * What a period that is being frozen owes already: for lines that were appealed in time and decided before, and for all
 * that was decided since the freeze began to count.
 */
export async function proposeAtFreeze(db: Kysely<Database>, periodId: string, began: string): Promise<void> {
  await oneAtATime(db, settling)
  const lines = await settledAppeals(db, { periodId, kind: 'line' })
  const meanwhile = (await settledAppeals(db, { since: began })).filter(({ kind }) => kind !== 'line')
  for (const appeal of [...lines, ...meanwhile])
    for (const frozen of await frozenStatementsOf(db, appeal.rep.id, periodId))
      if (concerns(appeal, frozen))
        await propose(db, frozen, { appealId: appeal.id, outcome: appeal.outcome, now: began })
  await proposeForSame(db, await putRightSince(db, began), began)
}

/** What deciding an appeal and freezing a period wait for one another by. */
export const settling = 'appeals settled'

function concerns(appeal: Appeal, frozen: FrozenStatement): boolean {
  const { kind, about, conversationId, periodId } = appeal
  if (kind === 'line') return periodId === frozen.periodId
  return kind !== 'answer' && isIn({ kind, about, conversationId }, frozen)
}

function isIn(
  { kind, about, conversationId }: Pick<Appeal, 'kind' | 'about' | 'conversationId'>,
  { capsule }: FrozenStatement,
): boolean {
  if (kind === 'commitment') return capsule.promises.some(({ id }) => id === about)
  return capsule.contacts.some((one) => one.conversation === conversationId)
}

interface Proposing {
  /** `null` where somebody else appealed. */
  readonly appealId: string | null
  readonly outcome: Appeal['outcome']
  readonly now: string
}

async function propose(db: Kysely<Database>, frozen: FrozenStatement, proposing: Proposing): Promise<void> {
  await inTransaction(db, (trx) => proposeIn(trx, frozen, proposing))
}

async function proposeIn(
  trx: Kysely<Database>,
  frozen: FrozenStatement,
  { appealId, outcome, now }: Proposing,
): Promise<void> {
  const { id: statementId, repId, periodId: fromPeriodId, statement } = frozen
  await oneAtATime(trx, correcting(statementId))
  const corrected = await computedAgain(trx, frozen)
  if (!corrected) return
  const earlier = await adjustmentsOf(trx, statementId)
  const given = new Map<number, number>()
  for (const { line, minor } of earlier) given.set(line, (given.get(line) ?? 0) + Math.max(0, minor))
  const common = { repId, fromPeriodId, statementId, currency: statement.currency, appealId, now }
  const owed = owedBy(statement, corrected, given)
  for (const { line, minor } of owed)
    await saveAdjustment(trx, { ...common, line, minor, reason: outcome === 'lapsed' ? 'lapsed' : 'upheld' })
  const [path, about] = [paths.statement(statementId), appealId ?? statementId]
  if (owed.length > 0) await tell(trx, { to: repId, kind: 'adjusted', about, path, now })
}

/** What corrections of one statement wait for one another by. */
export function correcting(statementId: string): string {
  return `corrections of ${statementId}`
}

/** Everything that appeals put right since the freeze, not one of them alone: of two on one line neither is lost. */
async function computedAgain(db: Kysely<Database>, frozen: FrozenStatement) {
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
  const since = kept.measuredAt ?? ''
  const appeals = (await settledAppeals(db, { repId })).filter(
    (one) => (one.kind === 'line' || (one.decidedAt ?? '') >= since) && concerns(one, frozen),
  )
  const same = (await putRightSince(db, since, repId)).filter((one) => isIn(one, frozen))
  return computeAgain(correctedCapsule(capsule, counting, rightBy(appeals, same)))?.statement ?? null
}

function rightBy(appeals: readonly Appeal[], same: readonly PutRightFinding[]): PutRight {
  const all = [...appeals, ...same]
  const talks = all.filter(({ kind }) => kind === 'encounter' || (isFinding(kind) && kind !== 'commitment'))
  return {
    conversations: talks.flatMap(({ conversationId }) => conversationId ?? []),
    promises: all.filter(({ kind }) => kind === 'commitment').map(({ about }) => about),
    behaviours: appeals.flatMap(({ kind, behaviour }): readonly BehaviourName[] =>
      kind === 'line' && behaviour ? [behaviour] : [],
    ),
  }
}

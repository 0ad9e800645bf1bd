import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { endAppeal } from '../../../db/queries/appeal-acts.ts'
import { noteDecidedBy } from '../../../db/queries/appeal-handings.ts'
import { type Appeal, findAppeal, openAppeals } from '../../../db/queries/appeals.ts'
import { saveRelease } from '../../../db/queries/fulfilments.ts'
import { enter } from '../../../db/queries/ledger.ts'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, findPerson, type Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { type AppealOutcome, isFinding, isInRepsFavour } from '../../grading/appeal.ts'
import { proposeAdjustments, settling } from '../close/propose.ts'
import type { Called } from '../said-finding.ts'
import { type Answer, sayOfFinding } from '../say-of-finding.ts'
import { reassign } from './deciders.ts'
import type { AppealAnswer } from './file.ts'
import { askedByLink } from './hand-over.ts'
import { rescoreSame } from './rescore.ts'
import { tellOfSame } from './same-fault.ts'

export interface Decision {
  readonly id: string
  /** The version the decider saw: of two at once the second is told. */
  readonly version: number
  readonly outcome: 'upheld' | 'refused'
  readonly words: string
}

/** Decides an appeal in time, with reasons. What is upheld is put right at once, and grades follow. */
export async function decideAppeal(
  db: Kysely<Database>,
  viewer: Viewer,
  decision: Decision,
  now: string,
): Promise<AppealAnswer> {
  return db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, viewer, decision.id)
    if (!appeal) return { problem: 'missing' }
    if (appeal.decider?.id !== viewer.id) return { problem: 'forbidden' }
    if (appeal.dueAt <= now) return { problem: 'stale' }
    const isEnded = await end(trx, appeal, { ...decision, byId: viewer.id }, now)
    return isEnded ? { id: appeal.id } : { problem: 'stale' }
  })
}

/** Decides an appeal by a link that was made for somebody outside, in the name of whoever asked them. */
export async function decideByLink(
  db: Kysely<Database>,
  token: string,
  decision: Omit<Decision, 'id'>,
  now: string,
): Promise<AppealAnswer> {
  return db.transaction().execute(async (trx) => {
    const asked = await askedByLink(trx, token, now)
    if (!asked) return { problem: 'missing' }
    const { appeal, handing } = asked
    if (!(await end(trx, appeal, { ...decision, byId: handing.byId }, now))) return { problem: 'stale' }
    await noteDecidedBy(trx, handing.id, now)
    return { id: appeal.id }
  })
}

/** What nobody decided in time ends as the rep said; what its decider cannot decide any more goes to somebody else. */
export async function runAppealClocks(db: Kysely<Database>, now: string): Promise<number> {
  let lapsed = 0
  for (const appeal of await openAppeals(db)) {
    if (appeal.dueAt > now) {
      await db.transaction().execute((trx) => reassign(trx, appeal, now))
      continue
    }
    await db.transaction().execute(async (trx) => {
      const byId = appeal.decider?.id ?? (await anybodyOfHr(trx))
      const { version } = appeal
      if (await end(trx, appeal, { version, outcome: 'lapsed', words: '', byId }, now)) lapsed += 1
    })
  }
  return lapsed
}

interface End {
  readonly version: number
  readonly outcome: AppealOutcome
  readonly words: string
  /** In whose name a finding is put right. */
  readonly byId: string | null
}

async function end(trx: Kysely<Database>, appeal: Appeal, ending: End, now: string): Promise<boolean> {
  const { version, ...given } = ending
  await oneAtATime(trx, settling)
  if (!(await endAppeal(trx, appeal.id, version, { ...given, now }))) return false
  if (isInRepsFavour(given.outcome)) await putRight(trx, appeal, given, now)
  await proposeAdjustments(trx, { ...appeal, outcome: given.outcome, decidedAt: now }, now)
  await enter(trx, { at: now, kind: 'audit', payload: decided(appeal, given) })
  const notice = { kind: 'appeal-decided', about: appeal.id, path: paths.appeal(appeal.id), now } as const
  await tell(trx, { ...notice, to: appeal.rep.id })
  if (appeal.against) await tell(trx, { ...notice, to: appeal.against.id, byId: appeal.rep.id })
  if (given.outcome !== 'upheld') return true
  await rescoreSame(trx, appeal, given.byId, now)
  await tellOfSame(trx, appeal, now)
  return true
}

function decided({ id, kind, about, rep }: Appeal, { outcome, byId }: Omit<End, 'version'>) {
  return { what: 'appeal-decided', id, kind, about, rep: rep.id, outcome, by: byId }
}

/** Of findings the verdict is set; an encounter stops to count by the outcome itself, as does what a review answered. */
async function putRight(
  trx: Kysely<Database>,
  appeal: Appeal,
  { byId, words }: Omit<End, 'version'>,
  now: string,
) {
  const { kind, about: findingId, proposed, reason } = appeal
  const rep = await findPerson(trx, appeal.rep.id)
  if (!isFinding(kind) || !rep || byId === null) return
  if (kind === 'commitment' && reason === 'customer-cancelled')
    return saveRelease(trx, { commitmentId: findingId, reason, byId, now })
  const comment = words === '' ? null : words
  const said = { kind, findingId, comment, byId }
  const answer = answerOf(proposed)
  const answered = await sayOfFinding(trx, rep, said, answer, now)
  if ('problem' in answered && answered.problem !== 'missing')
    await sayOfFinding(trx, rep, said, 'refused', now)
}

function answerOf({ what = 'nothing', due = '' }: Appeal['proposed']): Answer {
  if (what === 'nothing') return 'refused'
  const [is, as] = what.split(':')
  return { called: { is, as } as Called, due }
}

/** Where nobody could be asked to decide, the rep's version stands in the name of HR. */
async function anybodyOfHr(trx: Kysely<Database>): Promise<string | null> {
  return (await activePeople(trx)).find((person) => person.role === 'hr')?.id ?? null
}

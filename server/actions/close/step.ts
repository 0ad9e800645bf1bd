import type { Kysely } from 'kysely'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, findPerson, type Viewer } from '../../../db/queries/people.ts'
import { hashOfPeriod, sealsOf } from '../../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod, movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import {
  APPROVALS,
  LONGEST_PREVIEW_DAYS,
  nextState,
  type PeriodState,
  PREVIEW_DAYS,
  previewEnds,
  type Wanting,
  wantingFor,
} from '../../pay/period-way.ts'
import { judgeClose } from '../fairness/judge-close.ts'
import { freezePeriod, gradePeriod } from '../grade-period.ts'
import { afterOurWorkingDays, afterWorkingDays } from '../working-clock.ts'
import { countingApprovals } from './approvers.ts'
import { fallBack } from './fall.ts'
import { standingOf } from './standing.ts'

export interface Step {
  readonly periodId: string
  /** Where the period stood for whoever moves it: of two at once the second is told. */
  readonly from: PeriodState
}

export interface Around {
  readonly now: string
  readonly timeZone: string
  readonly checkpoints: string
}

export type StepAnswer =
  | { readonly state: PeriodState }
  | { readonly problem: 'missing' | 'forbidden' | 'stale' | 'changed' }
  | { readonly wanting: readonly Wanting[] }

/** Takes a period's next step, where nothing is wanting. Approval is no step of this kind, nor is what comes after the freeze. */
export async function takeStep(
  db: Kysely<Database>,
  viewer: Viewer,
  { periodId, from }: Step,
  around: Around,
): Promise<StepAnswer> {
  const { now, timeZone, checkpoints } = around
  if (viewer.role !== 'hr') return { problem: 'forbidden' }
  const period = await findPeriod(db, periodId)
  if (!period) return { problem: 'missing' }
  if (period.state !== from) return { problem: 'stale' }
  if ((await sealsOf(db, periodId)).length === 0) await gradePeriod(db, { periodId, timeZone, now })
  const { standing } = await standingOf(db, viewer, period, around)
  const to = nextState(from)
  const wanting = wantingFor(standing)
  if (to === null || to === 'approved' || to === 'exported' || to === 'reconciled')
    return { problem: 'forbidden' }
  if (wanting.includes('not-approved') && (await fallBack(db, period, now))) return { problem: 'changed' }
  if (wanting.length > 0) return { wanting }
  if (to === 'frozen') return freeze(db, viewer, period, { now, timeZone, checkpoints })
  const until = to === 'preview' ? await previewUntil(db, period, now) : null
  const isMoved = await db.transaction().execute(async (trx) => {
    if (!(await movePeriod(trx, periodId, from, to, now, { byId: viewer.id, until }))) return false
    if (to === 'preview') await tellReps(trx, periodId, now)
    return true
  })
  if (!isMoved) return { problem: 'stale' }
  if (to === 'measured') await gradePeriod(db, { periodId, timeZone, now })
  return { state: to }
}

async function freeze(
  db: Kysely<Database>,
  viewer: Viewer,
  period: KeptPeriod,
  { now, timeZone, checkpoints }: Around,
): Promise<StepAnswer> {
  const { id: periodId } = period
  const approved = await hashOfPeriod(db, periodId)
  if ((await countingApprovals(db, period)).length < APPROVALS) return { problem: 'changed' }
  const request = { periodId, timeZone, now, checkpoints, approved, byId: viewer.id }
  const answer = await freezePeriod(db, request)
  if ('problem' in answer) {
    // The approvals fall with what is counted now.
    await gradePeriod(db, { periodId, timeZone, now })
    return { problem: answer.problem === 'missing' ? 'missing' : 'changed' }
  }
  await judgeClose(db, { periodId, byId: viewer.id, now })
  await tellPayroll(db, periodId, now)
  return { state: 'frozen' }
}

/** The reps' own ten working days; who is away for long does not keep all the others waiting. */
async function previewUntil(db: Kysely<Database>, { id }: KeptPeriod, now: string): Promise<string> {
  const ends: string[] = []
  for (const { repId } of await sealsOf(db, id)) {
    const person = await findPerson(db, repId)
    if (person?.deactivatedAt !== null) continue
    ends.push(await afterWorkingDays(db, { personId: repId, from: now, days: PREVIEW_DAYS }))
  }
  return previewEnds(ends, await afterOurWorkingDays(db, now, LONGEST_PREVIEW_DAYS))
}

async function tellReps(trx: Kysely<Database>, periodId: string, now: string): Promise<void> {
  for (const { repId } of await sealsOf(trx, periodId))
    await tell(trx, { to: repId, kind: 'preview', about: periodId, path: paths.statements, now })
}

async function tellPayroll(db: Kysely<Database>, periodId: string, now: string): Promise<void> {
  const told = { kind: 'to-pay-out', about: periodId, path: paths.payExports(periodId), now } as const
  for (const { id, role } of await activePeople(db))
    if (role === 'payroll') await tell(db, { ...told, to: id })
}

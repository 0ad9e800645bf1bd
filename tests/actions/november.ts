import type { Kysely } from 'kysely'
import { createPerson, findViewer, type Viewer } from '../../db/queries/people.ts'
import { hashOfPeriod } from '../../db/queries/period-steps.ts'
import { savePlan } from '../../db/queries/plans.ts'
import type { Database } from '../../db/schema.ts'
import { type ApprovalAnswer, approvePeriod } from '../../server/actions/close/approve.ts'
import { openPeriod } from '../../server/actions/close/create.ts'
import { takeStep } from '../../server/actions/close/step.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { importCall } from '../imported.ts'

const rule = { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 }
/** Follow-up and nothing else, for Rosa and Ravi. */
export const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
  components: [
    { behaviour: 'follow-up', share: 0.5, rule },
    { behaviour: null, share: 0.5, rule: null },
  ],
  atTargetMinor: { rosa: 60_000, ravi: 50_000 },
  manyBehavioursBecause: null,
  baselines: { 'follow-up': { mean: 0.78, within: null } },
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}
export const timeZone = 'Europe/London'
/** The Tuesday after November. */
export const december = '2026-12-01T09:00:00.000Z'
export const afterPreview = '2026-12-15T09:00:00.000Z'
export const at = (now: string) => ({ now, timeZone, checkpoints: '/dev/null' })

/** November as it runs out, with two of HR who may approve it. */
export async function november(db: Kysely<Database>) {
  const cast = await moveIn(db)
  const hr = async (id: string, name: string) => {
    const person = {
      ...{ id, name, email: `${id}@loomworks.example`, role: 'hr' as const, teamId: null },
      timeZone,
    }
    await createPerson(db, { ...person, now: '2026-11-01T09:00:00Z' })
    return (await findViewer(db, id)) as Viewer
  }
  const henk = await hr('henk', 'Henk de Boer')
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', approvedBy: 'ada', now: december })
  await importCall(db, cast.rosa, { number: 3 })
  const days = { from: '2026-11-01', to: '2026-11-30' }
  const made = await openPeriod(db, { plan: plan.name, name: 'November', ...days })
  const periodId = 'id' in made ? made.id : ''
  await gradePeriod(db, { periodId, timeZone, now: december })
  return { db, cast, henk, hr, periodId }
}

/** Takes a period to where it waits for approvals. */
export async function toApprovals(db: Kysely<Database>, viewer: Viewer, periodId: string): Promise<void> {
  for (const [from, now] of [
    ['open', december],
    ['measured', december],
    ['preview', afterPreview],
  ] as const)
    await takeStep(db, viewer, { periodId, from }, at(now))
}

/** One after the other approves what stands there. */
export async function approvedBy(
  db: Kysely<Database>,
  periodId: string,
  ...people: readonly Viewer[]
): Promise<readonly ApprovalAnswer[]> {
  const answers: ApprovalAnswer[] = []
  for (const one of people) {
    const hash = await hashOfPeriod(db, periodId)
    answers.push(await approvePeriod(db, one, { periodId, hash }, { now: afterPreview, timeZone }))
  }
  return answers
}

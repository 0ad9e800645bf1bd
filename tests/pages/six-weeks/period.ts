import { createPeriod } from '../../../db/queries/periods.ts'
import { savePlan } from '../../../db/queries/plans.ts'
import type { TestApp } from '../app.ts'

/** The six weeks as a period of a plan that pays nobody yet: Monday 2 November to Sunday 13 December. */
export async function sixWeeksOf({ services: { db, now }, ids }: TestApp): Promise<string> {
  const days = { from: '2026-11-02', to: '2026-12-13' }
  const plan = { id: 'six-weeks', name: 'Six weeks', version: 1, currency: 'EUR', effectiveFrom: days.from }
  const rest = { effectiveTo: null, components: [], atTargetMinor: {}, manyBehavioursBecause: null }
  const more = { baselines: {}, error: 0.1, stages: [null], paysFactsAtOnce: true }
  const made = { state: 'active' as const, madeBy: ids.hana, now: now().toISOString() }
  await savePlan(db, { ...plan, ...rest, ...more }, made)
  return (await createPeriod(db, { planId: plan.id, name: 'Six weeks', ...days })).id
}

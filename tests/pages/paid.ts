import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import type { Plan } from '../../server/pay/plan.ts'
import type { TestApp } from './app.ts'

const rule = { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 }

/** October is frozen and November open; Rosa and Ravi are paid by the same plan. The ids of their statements. */
export async function payEverybody(
  app: TestApp,
): Promise<Readonly<Record<'rosas' | 'rosasFrozen' | 'ravis' | 'october', string>>> {
  const { services, ids } = app
  const { db } = services
  const plan: Plan = {
    id: 'plan-1',
    name: 'Heard and paid',
    version: 1,
    currency: 'GBP',
    effectiveFrom: '2026-10-01',
    effectiveTo: null,
    components: [
      { behaviour: 'follow-up', share: 0.5, rule },
      { behaviour: null, share: 0.5, rule: null },
    ],
    atTargetMinor: { [ids.rosa]: 60_000, [ids.ravi]: 70_000 },
    manyBehavioursBecause: null,
    baselines: { 'follow-up': { mean: 0.78, within: null } },
    error: 0.1,
    stages: [null, 0.05],
    paysFactsAtOnce: true,
  }
  const now = services.now().toISOString()
  await savePlan(db, plan, { state: 'active', madeBy: ids.hana, now })
  const october = await createPeriod(db, {
    planId: plan.id,
    name: 'October',
    from: '2026-10-01',
    to: '2026-10-31',
  })
  const november = await createPeriod(db, {
    planId: plan.id,
    name: 'November',
    from: '2026-11-01',
    to: '2026-11-30',
  })
  await freezePeriod(db, { periodId: october.id, timeZone: 'Europe/London', now })
  await gradePeriod(db, { periodId: november.id, timeZone: 'Europe/London', now })

  const of = async (name: 'rosa' | 'ravi', periodId: string) => {
    const kept = await statementsOfRep(db, await app.viewer(name), ids[name])
    return kept.find((one) => one.periodId === periodId)?.id ?? ''
  }
  return {
    rosas: await of('rosa', november.id),
    rosasFrozen: await of('rosa', october.id),
    ravis: await of('ravi', november.id),
    october: october.id,
  }
}

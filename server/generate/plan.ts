import { defaultRule, defaultStages, type Plan } from '../pay/plan.ts'
import type { Company } from './hire.ts'

/** A quarter for each of three facts, and a quarter for everybody. */
export function planFor({ reps }: Company, from: string): Plan {
  return {
    id: 'brackwater-plan-1',
    name: 'Kept and written down',
    version: 1,
    currency: 'EUR',
    effectiveFrom: from,
    effectiveTo: null,
    components: [
      { behaviour: 'follow-up', share: 0.25, rule: defaultRule },
      { behaviour: 'note-taking', share: 0.25, rule: defaultRule },
      { behaviour: 'advocacy', share: 0.25, rule: defaultRule },
      { behaviour: null, share: 0.25, rule: null },
    ],
    atTargetMinor: Object.fromEntries(reps.map(({ employee }) => [employee, 480_000])),
    manyBehavioursBecause: null,
    baselines: {},
    error: 0.1,
    stages: defaultStages,
    paysFactsAtOnce: true,
  }
}

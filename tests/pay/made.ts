import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { defaultRule, defaultStages, type Plan } from '../../server/pay/plan.ts'

const paid = (behaviour: BehaviourName, share: number) => ({ behaviour, share, rule: defaultRule })

/** Half for follow-up, a fifth each for note-taking and listening, a tenth to everybody; 5,850 euros for Rosa. */
export const relationships: Plan = {
  id: 'relationships',
  name: 'Relationship plan',
  version: 3,
  currency: 'EUR',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  components: [
    paid('follow-up', 0.5),
    paid('note-taking', 0.2),
    paid('listening', 0.2),
    { behaviour: null, share: 0.1, rule: null },
  ],
  atTargetMinor: { rosa: 585_000, rena: 100_001 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: defaultStages,
  paysFactsAtOnce: false,
}

/** Rosa’s promises told her apart in summer too, so that half of her pay may hang on them. */
export const autumn = {
  employee: 'rosa',
  period: { from: '2026-07-01', to: '2026-09-30', timeZone: 'Europe/London' },
  nthPeriod: 4,
  before: { 'follow-up': 0.93 },
}

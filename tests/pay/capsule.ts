import { gateRules } from '../../server/grading/gates.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { computeAgain, currentArithmetic } from '../../server/pay/arithmetic.ts'
import { type Capsule, capsuleOf } from '../../server/pay/capsule.ts'
import { defaultRule } from '../../server/pay/plan.ts'
import { autumn, relationships } from './made.ts'

const promises = Array.from({ length: 30 }, (_, at) => ({
  id: `promise-${String(at).padStart(2, '0')}`,
  customer: `Larch & Sons ${at % 14}`,
  dueOn: new Date(Date.UTC(2026, 6, 6 + at * 2)).toISOString().slice(0, 10),
  outcome: at % 5 === 4 ? ('broken' as const) : ('kept' as const),
  topic: `the timetable for Cora ${at}`,
  encounter: null,
  confirmed: true,
  evidence: [{ conversation: `call-${at}`, utterance: 'u3' }],
}))

const plan = {
  ...relationships,
  components: [
    { behaviour: 'follow-up' as const, share: 0.6, rule: defaultRule },
    { behaviour: null, share: 0.4, rule: null },
  ],
  manyBehavioursBecause: 'Mina wanted it',
}

const made: Omit<Capsule, 'results'> = capsuleOf({
  arithmetic: currentArithmetic,
  program: { heard: '0.1.0', measures: '2026-11-22.3' },
  rep: 'rosa',
  payee: autumn,
  planHash: 'the plan’s',
  plan,
  scorecard: defaultScorecard,
  counting: { encounters: [], promises, cases: [] },
  offsetsMs: { 'call-1': { u3: 15_000 } },
  facts: {
    period: autumn.period,
    coverage: { measured: 30, expected: 30, isValidSample: false },
    agreement: {},
    coachingOnly: [],
    isPlanSigned: true,
    isConsentKnown: true,
  },
  unitsUnderAppeal: {},
  rules: gateRules,
  peers: { 'follow-up': { n: 240, groups: 8, mean: 0.78, between: 1.4, within: 0.12, size: 30 } },
  grades: {},
})
const first = computeAgain({ ...made, results: { 'follow-up': null } })
/** Rosa’s thirty promises with fourteen customers, a fifth of them broken. */
export const capsule: Capsule = { ...made, results: first?.results ?? {} }

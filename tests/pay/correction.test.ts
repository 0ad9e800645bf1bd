import { expect, test } from 'vitest'
import type { PromiseDue } from '../../server/grading/follow-up.ts'
import { gateRules } from '../../server/grading/gates.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { owedBy } from '../../server/pay/adjustment.ts'
import { computeAgain, currentArithmetic } from '../../server/pay/arithmetic.ts'
import { capsuleOf } from '../../server/pay/capsule.ts'
import { correctedCapsule } from '../../server/pay/correction.ts'
import { autumn, relationships } from './made.ts'

const promises = Array.from(
  { length: 80 },
  (_, at): PromiseDue => ({
    id: `promise-${at}`,
    customer: `Customer ${at % 20}`,
    dueOn: new Date(Date.UTC(2026, 6, 6 + (at % 80))).toISOString().slice(0, 10),
    outcome: at % 2 === 0 ? 'broken' : 'kept',
    topic: `topic ${at}`,
    encounter: null,
    confirmed: true,
    evidence: [{ conversation: `call-${at}`, utterance: 'u1' }],
  }),
)
const counting = { encounters: [], promises, cases: [] }
const counted = capsuleOf({
  arithmetic: currentArithmetic,
  program: { heard: '0.1.0', measures: '2026-11-22.3' },
  rep: 'rosa',
  payee: autumn,
  planHash: 'of the plan',
  plan: relationships,
  scorecard: defaultScorecard,
  counting,
  offsetsMs: {},
  facts: {
    period: autumn.period,
    coverage: { measured: 80, expected: 80, isValidSample: false },
    agreement: {},
    coachingOnly: [],
    isPlanSigned: true,
    isConsentKnown: true,
  },
  unitsUnderAppeal: {},
  rules: gateRules,
  peers: { 'follow-up': { n: 640, groups: 8, mean: 0.78, between: 1.4, within: 0.12, size: 80 } },
  grades: {},
})
const frozen = computeAgain(counted)?.statement
const only = (...ids: readonly string[]) => ({ conversations: [], promises: ids, behaviours: [] })

test('a promise that was none goes from the evidence, and the rep is owed what the line was short of', () => {
  const broken = promises.filter(({ outcome }) => outcome === 'broken').slice(0, 12)
  const without = { ...counting, promises: promises.filter((one) => !broken.includes(one)) }
  const corrected = correctedCapsule(counted, without, only(...broken.map(({ id }) => id)))
  expect(corrected.promises).toHaveLength(68)
  const again = computeAgain(corrected)?.statement
  if (!frozen || !again) throw new Error('Nothing was computed')
  expect(frozen.lines[0]?.amountMinor).toBeLessThan(frozen.lines[0]?.atTargetMinor ?? 0)
  const [owed, ...more] = owedBy(frozen, again, new Map())
  expect(more).toEqual([])
  expect(owed).toMatchObject({ line: 1, behaviour: 'follow-up' })
  expect(owed?.minor).toBe((again.lines[0]?.amountMinor ?? 0) - (frozen.lines[0]?.amountMinor ?? 0))
})

test('what nobody appealed stays in the evidence as it was, whatever it counts today', () => {
  const today = { ...counting, promises: promises.map((one) => ({ ...one, outcome: 'kept' as const })) }
  expect(correctedCapsule(counted, today, only())).toEqual(counted)
  const one = correctedCapsule(counted, today, only('promise-0'))
  expect(one.promises.filter(({ outcome }) => outcome === 'kept')).toHaveLength(41)
  expect(one.promises.find(({ id }) => id === 'promise-0')?.customer).toBe(
    counted.promises.find(({ id }) => id === 'promise-0')?.customer,
  )
})

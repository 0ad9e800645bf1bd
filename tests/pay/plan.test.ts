import { expect, test } from 'vitest'
import { alphaOf, defaultRule, isEffective, overlap, type Plan } from '../../server/pay/plan.ts'
import { problemsOfPlan } from '../../server/pay/plan-problems.ts'
import { stakeLimit, stakesOf } from '../../server/pay/stakes.ts'
import { relationships } from './made.ts'

test('a sound plan has no problems', () => {
  expect(problemsOfPlan(relationships)).toEqual([])
})

const paid = (behaviour: 'listening' | 'humility' | 'insight' | 'serving', share: number) => ({
  behaviour,
  share,
  rule: defaultRule,
})

test.each<[string, Partial<Plan>, string]>([
  [
    'parts that do not add up',
    { components: [paid('listening', 0.9)] },
    'The parts must add up to exactly 100%.',
  ],
  [
    'a part of nothing',
    { components: [paid('listening', 1), paid('serving', 0)] },
    'Each part must be more than nothing and no more than the whole.',
  ],
  [
    'a behaviour twice',
    { components: [paid('listening', 0.5), paid('listening', 0.5)] },
    'Listening is in the plan twice.',
  ],
  [
    'four behaviours without a reason',
    {
      components: (['listening', 'humility', 'insight', 'serving'] as const).map((name) => paid(name, 0.25)),
    },
    'More than 3 paid behaviours need a reason.',
  ],
  ['an end before its start', { effectiveTo: '2025-12-31' }, 'It ends before it begins.'],
  ['a date that is none', { effectiveFrom: 'in spring' }, 'The dates must be days such as 2026-11-18.'],
  [
    'cents in parts',
    { atTargetMinor: { rosa: 0.5 } },
    'The amount of employee rosa must be whole minor units, zero or more.',
  ],
  ['no currency', { currency: '€' }, 'The currency must be three letters such as EUR.'],
  ['too large an error', { error: 0.5 }, 'The error allowed must lie above 0 and at most at 0.10.'],
  [
    'shadow periods for ever',
    { stages: [null] },
    'After its shadow periods a plan must say what it may move.',
  ],
  [
    'a cliff',
    { components: [{ ...paid('listening', 1), rule: { ...defaultRule, stretch: 0.75 } }] },
    'Listening: Floor, target and stretch must rise in this order, between 0 and 1.',
  ],
])('%s is refused in words', (_, change, problem) => {
  expect(problemsOfPlan({ ...relationships, ...change })).toContain(problem)
})

test('shares that floats would not add to one do add to one', () => {
  const components = [paid('listening', 0.1), paid('humility', 0.2), paid('serving', 0.7)]
  expect(problemsOfPlan({ ...relationships, components })).toEqual([])
})

test('a behaviour may carry no more than its reliability allows', () => {
  const problems = problemsOfPlan(relationships, { listening: { last: 0.65, before: null } })
  expect(problems).toEqual([
    'Listening may carry 5% at most: its reliability is 0.65.',
    'Listening may only add: its reliability is 0.65.',
  ])
})

test('the stake ladder climbs with reliability, its last step only after two periods', () => {
  const limits = [0.49, 0.5, 0.7, 0.8, 0.95].map((reliability) => stakeLimit(reliability, null).share)
  expect(limits).toEqual([0, 0.05, 0.1, 0.2, 0.2])
  expect(stakeLimit(0.95, 0.92)).toEqual({ share: 0.5, upOnly: false })
  expect(stakeLimit(0.95, 0.85)).toEqual({ share: 0.2, upOnly: false })
  expect(stakeLimit(0.69, null).upOnly).toBe(true)
})

test('a new plan starts on paper, then moves 5%, then 10%', () => {
  const stakes = [1, 2, 3, 4, 9].map((nth) => stakesOf(relationships, 'listening', defaultRule, nth))
  expect(stakes.map((one) => one.isShadow)).toEqual([true, true, false, false, false])
  expect(stakes.map((one) => one.rule.down)).toEqual([0.1, 0.1, 0.05, 0.1, 0.1])
})

test('facts may add from the first period where the plan says so, and never deduct then', () => {
  const atOnce = { ...relationships, paysFactsAtOnce: true }
  expect(stakesOf(atOnce, 'follow-up', defaultRule, 1)).toEqual({
    isShadow: false,
    rule: { ...defaultRule, up: 0.05, down: 0 },
  })
  expect(stakesOf(atOnce, 'listening', defaultRule, 1).isShadow).toBe(true)
})

test('the error is shared by all paid behaviours', () => {
  expect(alphaOf(relationships)).toBeCloseTo(0.1 / 3, 12)
})

test('two plans may not pay one person on one day', () => {
  const next = { ...relationships, version: 4, effectiveFrom: '2026-07-01' }
  expect(overlap(relationships, next)).toBe(true)
  expect(overlap({ ...relationships, effectiveTo: '2026-06-30' }, next)).toBe(false)
  expect(overlap(relationships, { ...next, atTargetMinor: { ravi: 1 } })).toBe(false)
  expect(isEffective(next, '2026-06-30')).toBe(false)
  expect(isEffective(next, '2026-07-01')).toBe(true)
})

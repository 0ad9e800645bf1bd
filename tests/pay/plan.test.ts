import { expect, test } from 'vitest'
import { alphaOf, defaultRule, isEffective, overlap } from '../../server/pay/plan.ts'
import { stakeLimit, stakesOf } from '../../server/pay/stakes.ts'
import { relationships } from './made.ts'

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

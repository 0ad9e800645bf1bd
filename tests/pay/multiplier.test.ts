import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeProportion } from '../../server/grading/proportion.ts'
import { multiplierOf, problemsOfRule } from '../../server/pay/multiplier.ts'
import { defaultRule } from '../../server/pay/plan.ts'

const pay = (k: number, n: number) =>
  multiplierOf(gradeProportion({ k, n, mean: 0.78, strength: 20, alpha: 0.05 }), defaultRule)

test.each([
  [27, 30, 1.068],
  [24, 30, 1.028],
  [20, 30, 1],
  [15, 30, 0.9887],
  [10, 30, 0.9508],
  [60, 80, 1.004],
  [44, 80, 0.9701],
])('%d of %d is paid times %d', (k, n, multiplier) => {
  expect(pay(k, n)).toBe(multiplier)
})

const share = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000)
const rule = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
  .chain((points) => {
    const [floor = 0, target = 0, stretch = 0] = points.toSorted((a, b) => a - b).map((point) => point / 100)
    return fc.record({
      floor: fc.constant(floor),
      target: fc.constant(target),
      stretch: fc.constant(stretch),
      up: fc.constantFrom(0, 0.05, 0.1),
      down: fc.constantFrom(0, 0.05, 0.1),
    })
  })

test('while the most favourable plausible value reaches the target, nobody loses anything', () => {
  fc.assert(
    fc.property(rule, share, share, (one, grade, upper) => {
      fc.pre(upper >= one.target)
      expect(multiplierOf({ grade, upper }, one)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('pay never moves beyond what the plan says', () => {
  fc.assert(
    fc.property(rule, share, share, (one, grade, upper) => {
      const multiplier = multiplierOf({ grade, upper: Math.max(grade, upper) }, one)
      expect(multiplier).toBeGreaterThanOrEqual(1 - one.down)
      expect(multiplier).toBeLessThanOrEqual(1 + one.up)
    }),
  )
})

test('one more success never costs anything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, at) => {
      const k = Math.floor(at * (n - 1))
      expect(pay(k + 1, n)).toBeGreaterThanOrEqual(pay(k, n))
    }),
  )
})

test('there is no cliff: a hundredth of a promise moves pay by less than a hundredth of a percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 29.9, noNaN: true }), (k) => {
      expect(Math.abs(pay(k + 0.01, 30) - pay(k, 30))).toBeLessThanOrEqual(0.0004)
    }),
  )
})

test('a rule whose points do not rise cannot be paid by', () => {
  expect(problemsOfRule(defaultRule)).toEqual([])
  expect(problemsOfRule({ ...defaultRule, floor: 0.75 })).toHaveLength(1)
  expect(problemsOfRule({ ...defaultRule, stretch: 0.7 })).toHaveLength(1)
  expect(problemsOfRule({ ...defaultRule, stretch: 1.2 })).toHaveLength(1)
  expect(problemsOfRule({ ...defaultRule, up: -0.1, down: Number.NaN })).toHaveLength(2)
})

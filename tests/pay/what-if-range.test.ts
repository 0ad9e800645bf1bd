import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { MeasurableGrade } from '../../server/grading/grade.ts'
import { multiplierOf } from '../../server/pay/multiplier.ts'
import { defaultRule } from '../../server/pay/plan.ts'
import { whatIfRange } from '../../server/pay/what-if-range.ts'
import { graded, units, wideApart } from '../grading/made.ts'

const prior = { ...wideApart, mean: 0.78, strength: 20 }
const measured = (behaviour: BehaviourName, values: readonly number[]): MeasurableGrade => {
  const grade = graded(units(...values), behaviour, prior)
  if (!grade.measurable) throw new Error(grade.reasons.join())
  return grade
}
const target = { minor: 292_500, currency: 'EUR' }

test('one more kept promise is worth least where it was kept late, and most where it was broken', () => {
  const values = [...Array.from({ length: 31 }, () => 1), 0.5, 0, 0, 0]
  const range = whatIfRange(measured('follow-up', values), defaultRule, target, 1)
  expect(range).toMatchObject({ more: 1, of: 4 })
  expect(range.lowest.amountMinor).toBeLessThan(range.likely.amountMinor)
  expect(range.likely.amountMinor).toBeLessThan(range.highest.amountMinor)
  const all = whatIfRange(measured('follow-up', values), defaultRule, target, 99)
  expect(all.more).toBe(4)
  expect([all.lowest, all.highest]).toEqual([all.likely, all.likely])
})

test('nothing in it is below what is, and more is never less, whatever went how and whatever is counted', () => {
  const value = fc.constantFrom(0, 0.25, 0.5, 0.8, 1)
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 20, maxLength: 40 }),
      fc.constantFrom('follow-up' as const, 'listening' as const),
      fc.constantFrom(0, 0.05, 0.1),
      (values, behaviour, down) => {
        const grade = measured(behaviour, values)
        const rule = { ...defaultRule, down }
        let before = { lowest: multiplierOf(grade, rule), likely: 0, highest: 0 }
        before = { lowest: before.lowest, likely: before.lowest, highest: before.lowest }
        for (let more = 0; more <= values.length; more += 1) {
          const { lowest, likely, highest } = whatIfRange(grade, rule, target, more)
          const now = {
            lowest: lowest.multiplier,
            likely: likely.multiplier,
            highest: highest.multiplier,
          }
          expect(now.lowest).toBeLessThanOrEqual(now.likely)
          expect(now.likely).toBeLessThanOrEqual(now.highest)
          for (const one of ['lowest', 'likely', 'highest'] as const)
            expect(now[one]).toBeGreaterThanOrEqual(before[one])
          before = now
        }
      },
    ),
    { numRuns: 25 },
  )
})

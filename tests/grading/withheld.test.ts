import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeOf, type MeasurableGrade } from '../../server/grading/grade.ts'
import { asPeer, priorsFrom } from '../../server/grading/priors.ts'
import { multiplierOf } from '../../server/pay/multiplier.ts'
import { defaultRule } from '../../server/pay/plan.ts'
import { whatIfRange } from '../../server/pay/what-if-range.ts'
import { allInOrder, successes, units, wideApart } from './made.ts'

const phone = (value: number) => ({
  ...(units(value)[0] as ReturnType<typeof units>[number]),
  stratum: 'phone call new',
})
const peers = [0.2, 0.4, 0.6, 0.8].map((value) => asPeer('listening', [phone(value)], []))

function notes(k: number, n: number, withheld: Readonly<Record<string, number>>, isValidSample = false) {
  const coverage = { measured: 95, expected: 100, isValidSample, withheld }
  return gradeOf({
    ...{ behaviour: 'note-taking', units: successes(k, n), prior: wideApart, alpha: 0.05 },
    ...{ facts: { ...allInOrder, coverage }, lowQuarters: { any: 0, phone: 0.2 } },
  }) as MeasurableGrade
}

test('conversations that a rep did not bring count as the low quarter of everybody’s on their channel', () => {
  expect(priorsFrom(peers, null).lowQuarters).toEqual({ phone: 0.2, any: 0.2 })
  const all = notes(54, 60, {})
  const some = notes(54, 60, { phone: 5, unknown: 1 })
  expect(all.upside).toBeUndefined()
  expect(some.upside).toMatchObject({ missing: 6, counted: 1, sum: 50 })
  expect([some.grade, some.upper, some.interval]).toEqual([all.grade, all.upper, all.interval])
  expect(multiplierOf(some, defaultRule)).toBeLessThan(multiplierOf(all, defaultRule))
  expect(notes(54, 60, { phone: 5 }, true).upside).toBeUndefined()
})

test('withholding never adds to anybody’s pay, and never takes what was not to be added', () => {
  const few = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 9 }), few, (k, missing, more) => {
      const [all, some] = [notes(k, 60, {}), notes(k, 60, { phone: missing })]
      const [whole, short] = [all, some].map((one) => multiplierOf(one, defaultRule))
      expect(short).toBeLessThanOrEqual(whole ?? 0)
      expect(short).toBeGreaterThanOrEqual(Math.min(1, whole ?? 0))
      const { likely } = whatIfRange(some, defaultRule, { minor: 100_000, currency: 'EUR' }, more)
      expect(likely.multiplier).toBeGreaterThanOrEqual(short ?? 0)
    }),
  )
})

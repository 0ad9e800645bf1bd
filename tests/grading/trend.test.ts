import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesUntil, trendOf } from '../../server/grading/trend.ts'
import type { Unit } from '../../server/grading/unit.ts'

const [stretch = { from: '', to: '' }] = stretchesUntil('2026-11-22', 1, 21)
const sameDay = (at: string) => at

function unit(at: string, value: number, customer: string): Unit {
  return {
    id: `${at} ${customer} ${value}`,
    customer,
    at,
    value,
    words: '',
    stratum: null,
    confirmed: false,
    evidence: [],
  }
}

test('a trend is cut into stretches of whole days that lie side by side', () => {
  expect(stretchesUntil('2026-11-22', 2, 21)).toEqual([
    { from: '2026-10-12', to: '2026-11-01' },
    { from: '2026-11-02', to: '2026-11-22' },
  ])
})

test('two conversations are too few to say anything, three are not', () => {
  const units = [unit('2026-11-10', 0.5, 'a'), unit('2026-11-11', 0.7, 'b'), unit('2026-11-12', 0.6, 'c')]
  expect(trendOf('listening', units.slice(1), [stretch], sameDay)[0]).toMatchObject({ n: 2, known: null })
  const [point] = trendOf('listening', units, [stretch], sameDay)
  // Student's t for 90% and two degrees of freedom is 2.9200; s is 0.1, and 2.92 × 0.1 / √3 = 0.1686.
  expect(point).toMatchObject({ n: 3, customers: 3, known: { value: 0.6 } })
  expect(point?.known?.interval[0]).toBeCloseTo(0.4314, 4)
  expect(point?.known?.interval[1]).toBeCloseTo(0.7686, 4)
})

test('of promises the share that was kept is told, with the interval of a share', () => {
  const kept = [1, 1, 1, 0].map((value, at) => unit(`2026-11-1${at}`, value, `c${at}`))
  const [point] = trendOf('follow-up', kept, [stretch], sameDay)
  expect(point?.known?.value).toBe(0.75)
  expect(point?.known?.interval[0]).toBeCloseTo(0.2486, 3)
  expect(point?.known?.interval[1]).toBeCloseTo(0.9873, 3)
})

test('the order conversations come in, and those of other weeks, change nothing', () => {
  const value = fc.integer({ min: 0, max: 100 }).map((one) => one / 100)
  const one = fc.record({ value, customer: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(fc.array(one, { minLength: 3, maxLength: 12 }), (all) => {
      const units = all.map((each, at) => unit(`2026-11-${10 + (at % 10)}`, each.value, each.customer))
      const other = unit('2026-09-01', 1, 'z')
      const [told] = trendOf('listening', units, [stretch], sameDay)
      expect(trendOf('listening', [other, ...units.toReversed()], [stretch], sameDay)[0]).toEqual(told)
      const [low, high] = told?.known?.interval ?? [1, 0]
      expect(low <= (told?.known?.value ?? 0) && (told?.known?.value ?? 0) <= high).toBe(true)
    }),
    { numRuns: 50 },
  )
})

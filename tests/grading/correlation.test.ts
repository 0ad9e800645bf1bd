import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlationOf } from '../../server/grading/correlation.ts'

test('how two things go together comes with its interval, as computed by hand', () => {
  const five = correlationOf([
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
    [5, 5],
  ])
  expect(five?.n).toBe(5)
  expect(five?.r).toBeCloseTo(0.8, 10)
  expect(five?.low).toBeCloseTo(-0.0643, 3)
  expect(five?.high).toBeCloseTo(0.9785, 3)
  expect(
    correlationOf([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
  ).toBeNull()
  expect(
    correlationOf([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 5],
    ]),
  ).toBeNull()
  expect(
    correlationOf([
      [1, 8],
      [2, 6],
      [3, 4],
      [4, 2],
    ]),
  ).toMatchObject({ r: -1, low: -1, high: -1 })
})

test('no shift, no scale and no order of people changes it, and turning one side round turns its sign', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 4,
    maxLength: 30,
  })
  fc.assert(
    fc.property(pairs, (given) => {
      const one = correlationOf(given)
      const other = correlationOf(given.map(([x, y]) => [x * 3 + 7, -2 * y] as const).toReversed())
      if (one === null) return expect(other).toBeNull()
      expect(other?.r).toBeCloseTo(-one.r, 8)
      expect(one.low).toBeLessThanOrEqual(one.r + 1e-12)
      expect(one.high).toBeGreaterThanOrEqual(one.r - 1e-12)
    }),
  )
})

import { expect, test } from 'vitest'
import { accuracyOf, detectorsWith, wilsonLow } from '../../server/measures/accuracy.ts'

test('nine right of ten found may still be wrong more than one time in five, so it only coaches', () => {
  const ego = accuracyOf('ego', { found: 10, right: 9, there: 12 })
  expect(ego.precision).toBe(0.9)
  expect(ego.recall).toBe(0.75)
  expect(ego.precisionLow).toBeCloseTo(0.596, 3)
  expect(ego.coachingOnly).toBe(true)
})

test('ninety-five right of a hundred found is good enough to count', () => {
  expect(accuracyOf('question', { found: 100, right: 95, there: 110 }).coachingOnly).toBe(false)
})

test('what was never found is not known to be right', () => {
  expect(wilsonLow(0, 0)).toBe(0)
  expect(accuracyOf('pressure', { found: 0, right: 0, there: 4 })).toMatchObject({
    precision: null,
    coachingOnly: true,
  })
})

test('every detector in use says how accurate it is', () => {
  const detectors = detectorsWith([])
  expect(detectors.length).toBeGreaterThan(15)
  for (const one of detectors) expect(one.right).toBeLessThanOrEqual(Math.min(one.found, one.there))
})

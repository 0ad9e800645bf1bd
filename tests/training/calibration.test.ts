import { expect, test } from 'vitest'
import { sureness } from '../../server/measures/weighing.ts'
import { type Judged, leftOutGap, platt, shrunken } from './calibration.ts'

/** A hundred findings at each of three scores, so many of each right, in four folds. */
function seen(...right: readonly (readonly [score: number, right: number])[]): readonly Judged[] {
  return right.flatMap(([score, count]) =>
    Array.from({ length: 100 }, (_, at) => ({ score, right: at < count, fold: `${at % 4}` })),
  )
}

test('scores that promise too much are brought down to how often they were right', () => {
  const judged = seen([0.5, 50], [0.9, 70], [0.98, 80])
  const calibration = platt(judged)
  expect(calibration.slope).toBeLessThan(0.6)
  expect(sureness(calibration, 0.9)).toBeCloseTo(0.7, 1)
  expect(sureness(calibration, 0.98)).toBeCloseTo(0.8, 1)
  expect(leftOutGap(judged)).toBeLessThan(0.05)
})

test('scores that are right as often as they say stay as they are', () => {
  const calibration = platt(seen([0.3, 30], [0.6, 60], [0.9, 90]))
  expect(sureness(calibration, 0.6)).toBeCloseTo(0.6, 1)
  expect(calibration.slope).toBeCloseTo(1, 1)
})

test('a surer score is never told as less sure, and nothing is ever certain', () => {
  const calibration = { slope: 0.6, shift: -0.1 }
  const told = [0, 0.01, 0.4, 0.8, 0.999, 1].map((score) => sureness(calibration, score))
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBeLessThan(1)
  expect(told[0]).toBeGreaterThan(0)
})

test('a route seen seldom is as sure as its detector, one seen often as sure as it was', () => {
  const detector = { found: 96, right: 88 }
  expect(shrunken({ found: 0, right: 0 }, detector)).toBe(0.91)
  expect(shrunken({ found: 1, right: 0 }, detector)).toBe(0.73)
  expect(shrunken({ found: 80, right: 40 }, detector)).toBe(0.52)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeMean } from '../../server/grading/continuous.ts'
import { gradeOf } from '../../server/grading/grade.ts'
import { proportionPrior } from '../../server/grading/prior.ts'
import { gradeProportion } from '../../server/grading/proportion.ts'
import { roundToFour } from '../../server/grading/rounding.ts'
import { allInOrder, graded, successes, units, wideApart } from './made.ts'

const grade = (k: number, n: number, alpha = 0.05) =>
  gradeProportion({ k, n, mean: 0.78, strength: 20, alpha })

test.each([
  [27, 30, 0.852, 0.9722],
  [24, 30, 0.792, 0.9091],
  [20, 30, 0.712, 0.8113],
  [15, 30, 0.612, 0.7218],
  [10, 30, 0.512, 0.627],
  [60, 80, 0.756, 0.8277],
  [44, 80, 0.596, 0.6753],
])('%d of %d is graded %d, plausibly up to %d', (k, n, expected, upper) => {
  expect(grade(k, n)).toMatchObject({ grade: expected, upper })
})

test('27 of 30 lies between 0.7614 and 0.9722', () => {
  expect(grade(27, 30).interval).toEqual([0.7614, 0.9722])
})

test('everything kept may be perfect; nothing kept may be nothing', () => {
  expect(grade(30, 30)).toMatchObject({ upper: 1, interval: [expect.any(Number), 1] })
  expect(grade(0, 30)).toMatchObject({ interval: [0, expect.any(Number)], drawn: [0, expect.any(Number)] })
})

test('a prior of all or nothing does not break the rule', () => {
  expect(gradeProportion({ k: 0, n: 20, mean: 0, strength: 40, alpha: 0.05 })).toMatchObject({ grade: 0 })
  expect(gradeProportion({ k: 20, n: 20, mean: 1, strength: 40, alpha: 0.05 })).toMatchObject({
    grade: 1,
    upper: 1,
  })
})

const some = fc.record({
  n: fc.integer({ min: 1, max: 200 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  mean: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  strength: fc.double({ min: 4, max: 40, noNaN: true }),
})

test('the drawn line always holds the grade, and ends at what protects', () => {
  fc.assert(
    fc.property(some, ({ n, share, mean, strength }) => {
      const { grade, drawn, upper, interval } = gradeProportion({
        k: share * n,
        n,
        mean,
        strength,
        alpha: 0.05,
      })
      expect(drawn[0]).toBeLessThanOrEqual(grade)
      expect(drawn[0]).toBeLessThanOrEqual(interval[0])
      expect(upper).toBeGreaterThanOrEqual(grade)
      expect(drawn[1]).toBe(upper)
    }),
  )
})

test('one more success never lowers a grade or its bound', () => {
  fc.assert(
    fc.property(some, ({ n, share, mean, strength }) => {
      const k = Math.floor(share * (n - 1))
      const less = gradeProportion({ k, n, mean, strength, alpha: 0.05 })
      const more = gradeProportion({ k: k + 1, n, mean, strength, alpha: 0.05 })
      expect(more.grade).toBeGreaterThanOrEqual(less.grade)
      expect(more.upper).toBeGreaterThanOrEqual(less.upper)
    }),
  )
})

test('more paid behaviours mean a smaller error each and a more favourable bound', () => {
  expect(grade(15, 30, 0.1 / 5).upper).toBeGreaterThan(grade(15, 30, 0.1).upper)
})

test('a mean is drawn towards the peers by what it does not prove', () => {
  const prior = { ...proportionPrior(0.7, 20), between: 0.01, within: 0.04 }
  const estimate = gradeMean({ mean: 0.5, variance: 0.04, nEff: 16, prior, alpha: 0.05 })
  // w = .01 / (.01 + .04/16) = .8; grade = .8 x .5 + .2 x .7
  expect(estimate.grade).toBe(0.54)
  // .54 + 1.6449 x sqrt(.8 x .04 / 16) = .6136; .5 + 1.7531 x .2 / 4 = .5877
  expect(estimate.upper).toBe(0.6136)
  // .5 -+ 1.7531 x .05
  expect(estimate.interval).toEqual([0.4123, 0.5877])
  expect(estimate.drawn[0]).toBeLessThanOrEqual(0.4123)
})

test('a mean of one excludes nothing', () => {
  const estimate = gradeMean({ mean: 0.5, variance: 0, nEff: 1, prior: wideApart, alpha: 0.05 })
  expect(estimate).toMatchObject({ upper: 1, interval: [0, 1] })
})

test('a half goes to the even neighbour, whatever the last bits say', () => {
  expect([0.00005, 0.00015, 0.85205, 0.85215, 0.712, 1].map(roundToFour)).toEqual([
    0, 0.0002, 0.852, 0.8522, 0.712, 1,
  ])
})

test('thirty promises of thirty customers are graded as the rule says', () => {
  const all = graded(successes(27, 30), 'follow-up', { ...wideApart, mean: 0.78, strength: 20 })
  expect(all).toMatchObject({
    measurable: true,
    grade: 0.852,
    interval: [0.7614, 0.9722],
    kEff: 27,
    tally: [
      { words: 'kept in time', count: 27, each: 1 },
      { words: 'broken', count: 3, each: 0 },
    ],
  })
})

test('listening is graded as a mean, with its own weight beside the peers’', () => {
  const values = Array.from({ length: 30 }, (_, at) => 0.5 + (at % 5) / 10)
  const grade = graded(units(...values), 'listening')
  if (!grade.measurable) throw new Error(grade.reasons.join())
  // w = .02 / (.02 + .15/30) = .8; grade = .8 x .7 + .2 x .78
  expect(grade).toMatchObject({ weight: 0.8, grade: 0.716, raw: 0.7 })
})

test('D-76 too few is not measurable, with a hint for coaching from three on', () => {
  const few = graded(successes(2, 4))
  expect(few).toMatchObject({ measurable: false, hint: { grade: expect.any(Number) } })
  if (few.measurable) throw new Error('Four cannot be enough')
  expect(few.reasons).toContain('4 of the 20 promises it takes.')
  expect(few.reasons).toContain('4 of the 8 customers it takes.')
  expect(graded(successes(1, 2))).toMatchObject({ measurable: false, hint: null })
  expect(graded([])).toMatchObject({ measurable: false, hint: null })
})

test('without six colleagues and without an earlier period there is nothing to go by', () => {
  const alone = gradeOf({
    behaviour: 'follow-up',
    units: successes(27, 30),
    prior: null,
    alpha: 0.05,
    facts: allInOrder,
  })
  expect(alone).toMatchObject({ measurable: false })
})

test('the order of the units changes nothing', () => {
  const all = units(...Array.from({ length: 24 }, (_, at) => ((at * 7) % 11) / 11))
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: 24 }), (shuffled) => {
      expect(JSON.stringify(graded(shuffled, 'serving'))).toBe(JSON.stringify(graded(all, 'serving')))
    }),
    { numRuns: 20 },
  )
})

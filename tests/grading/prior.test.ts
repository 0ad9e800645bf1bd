import { expect, test } from 'vitest'
import { gradeOf } from '../../server/grading/grade.ts'
import { peerOf, priorFrom, proportionPrior, reliabilityOf } from '../../server/grading/prior.ts'
import { asPeer, priorsFrom } from '../../server/grading/priors.ts'
import { allInOrder, successes } from './made.ts'

const peers = (...ks: readonly number[]) => ks.map((k) => ({ n: 40, sum: k, sumOfSquares: k }))

test('peers alike draw a grade towards them with forty units’ strength', () => {
  expect(priorFrom(peers(30, 30, 30, 30, 30, 30), null)).toMatchObject({
    mean: 0.75,
    strength: 40,
    between: 0,
  })
})

test('peers far apart draw it with four at least', () => {
  expect(priorFrom(peers(0, 40, 0, 40, 0, 40), null)).toMatchObject({ mean: 0.5, strength: 4 })
})

test('strength is p(1-p)/tau2 - 1 between those', () => {
  const prior = priorFrom(peers(36, 34, 32, 30, 28, 26, 34, 30), null)
  // means .9 .85 .8 .75 .7 .65 .85 .75: between 40 x .0533/7; within from sums of p(1-p)
  const means = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.85, 0.75]
  const p = means.reduce((sum, mean) => sum + mean, 0) / 8
  const between = (40 * means.reduce((sum, mean) => sum + (mean - p) ** 2, 0)) / 7
  const within = means.reduce((sum, mean) => sum + 40 * mean * (1 - mean), 0) / 312
  const tau2 = (between - within) / 40
  expect(prior?.mean).toBeCloseTo(p, 4)
  expect(prior?.strength).toBeCloseTo(Math.min(40, (p * (1 - p)) / tau2 - 1), 3)
})

test('with fewer than six peers the baseline counts, as ten units', () => {
  expect(priorFrom(peers(30, 31, 32, 33, 34), { mean: 0.7, within: null })).toMatchObject({
    mean: 0.7,
    strength: 10,
    how: 'baseline',
  })
  expect(priorFrom(peers(30, 31, 32, 33, 34), null)).toBeNull()
})

test('a peer weighs as much as the units of different customers', () => {
  const all = successes(20, 30).map((unit, at) => ({ ...unit, customer: `c${at % 10}` }))
  const peer = peerOf(all)
  expect(peer.n).toBeLessThan(30)
  expect(peer.sum / peer.n).toBeCloseTo(2 / 3)
})

test('reliability rises with the evidence and with how much reps differ', () => {
  const prior = proportionPrior(0.78, 20)
  expect(reliabilityOf(prior, 20)).toBeCloseTo(0.5, 3)
  expect(reliabilityOf(prior, 80)).toBeCloseTo(0.8, 3)
  expect(reliabilityOf({ ...prior, between: 0 }, 80)).toBe(0)
})

test('the order of peers changes nothing', () => {
  const some = peers(36, 34, 32, 30, 28, 26, 34, 30)
  expect(priorFrom(some.toReversed(), null)).toEqual(priorFrom(some, null))
})

test('what the machine found and nobody confirmed draws no peer’s grade, only hints', () => {
  const confirmed = successes(10, 10).map((unit) => ({ ...unit, confirmed: true }))
  const unconfirmed = successes(0, 10).map((unit) => ({
    ...unit,
    id: `${unit.id}-m`,
    customer: `${unit.customer}-m`,
  }))
  const peer = [...confirmed, ...unconfirmed]
  const six = Array.from({ length: 6 }, () => peer)
  const among = (coachingOnly: readonly 'follow-up'[]) =>
    priorsFrom(
      six.map((units) => asPeer('follow-up', units, coachingOnly)),
      null,
    )
  const priors = among(['follow-up'])
  expect(priors).toMatchObject({ prior: { mean: 1 }, hintPrior: { mean: 0.5 } })
  expect(among([]).prior?.mean).toBe(0.5)

  const facts = { ...allInOrder, coachingOnly: ['follow-up'] as const }
  const grade = gradeOf({ behaviour: 'follow-up', units: peer, alpha: 0.05, facts, ...priors })
  expect(grade).toMatchObject({ measurable: false, size: { n: 10 }, hint: { grade: 0.5 } })
})

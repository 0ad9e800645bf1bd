import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byChance } from '../../../server/pay/fairness/chance.ts'
import { type Count, fisherExact } from '../../../server/pay/fairness/fisher.ts'
import { lotsOf } from '../../../server/pay/fairness/lots.ts'
import { compareRates } from '../../../server/pay/fairness/verdict.ts'

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let at = 1; at <= k; at += 1) ways = (ways * BigInt(n - k + at)) / BigInt(at)
  return ways
}

/** Fisher's test in whole numbers, without logarithms: every table no likelier than the one seen. */
function fisherByCounting(one: Count, other: Count): number {
  const reached = one.k + other.k
  const likelihood = (k: number) => choose(one.n, k) * choose(other.n, reached - k)
  let sum = 0n
  for (let k = Math.max(0, reached - other.n); k <= Math.min(one.n, reached); k += 1)
    if (likelihood(k) <= likelihood(one.k)) sum += likelihood(k)
  return Number((sum * 10n ** 15n) / choose(one.n + other.n, reached)) / 1e15
}

test('Fisher’s test agrees with what is in print and with counting in whole numbers', () => {
  // The lady who tasted tea, and the convicted twins of Fisher's Statistical Methods.
  expect(fisherExact({ k: 3, n: 4 }, { k: 1, n: 4 })).toBeCloseTo(0.4857142857, 9)
  expect(fisherExact({ k: 10, n: 13 }, { k: 2, n: 17 })).toBeCloseTo(0.0005367241, 9)
  const count = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([k, n]) => ({ k: k % (n + 1), n }))
  fc.assert(
    fc.property(count, count, (one, other) => {
      expect(fisherExact(one, other)).toBeCloseTo(fisherByCounting(one, other), 9)
    }),
  )
})

/** How likely each count of so many is at a rate. */
function binomial(n: number, rate: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, k) => Number(choose(n, k)) * rate ** k * (1 - rate) ** (n - k))
}

/** How often two groups with the same true rate are told apart by a rule. */
function saidOf(
  sizes: readonly [number, number],
  rate: number,
  rule: (a: Count, b: Count) => boolean,
): number {
  const [first, second] = sizes.map((n) => binomial(n, rate)) as [readonly number[], readonly number[]]
  let sum = 0
  for (const [k, p] of first.entries())
    for (const [l, q] of second.entries()) {
      const [a, b] = [
        { k, n: sizes[0] },
        { k: l, n: sizes[1] },
      ]
      const [group, best] = a.k * b.n <= b.k * a.n ? [a, b] : [b, a]
      if (rule(group, best)) sum += p * q
    }
  return sum
}

test('with equal true rates the four-fifths rule cries wolf seven times in ten at 5 against 5, ours never over one in twenty', () => {
  const bare = (group: Count, best: Count) => 5 * group.k * best.n < 4 * best.k * group.n
  const acts = (group: Count, best: Count) => compareRates(group, best, 1).verdict === 'act'
  const wolves = [0.4, 0.5, 0.6].map((rate) => saidOf([5, 5], rate, bare))
  expect(Math.max(...wolves)).toBeGreaterThan(0.7)
  for (const sizes of [
    [5, 5],
    [5, 12],
    [8, 20],
    [20, 20],
  ] as const)
    for (const rate of [0.2, 0.5, 0.78])
      expect(saidOf(sizes, rate, acts), `${sizes} at ${rate}`).toBeLessThanOrEqual(0.05)
})

test('a gap is acted upon once it is large, sure and nobody’s alone; small groups are told as too small', () => {
  const say = (k: number, n: number, l: number, m: number, comparisons = 1) =>
    compareRates({ k, n }, { k: l, n: m }, comparisons)
  expect(say(2, 5, 4, 5)).toMatchObject({ verdict: 'too-few', ratio: 0.5 })
  expect(say(0, 5, 5, 5)).toMatchObject({ verdict: 'act', onePersonFlips: false })
  expect(say(30, 60, 54, 60)).toMatchObject({ verdict: 'act', onePersonFlips: false })
  expect(say(30, 60, 43, 60)).toMatchObject({ verdict: 'act', onePersonFlips: false })
  expect(say(31, 60, 43, 60)).toMatchObject({ verdict: 'watch', onePersonFlips: true })
  expect(say(30, 60, 43, 60, 20).verdict).toBe('watch')
  expect(say(160, 200, 162, 200).verdict).toBe('even')
  expect(say(8, 10, 8, 10).verdict).toBe('too-few')
})

test('what chance alone gives is gone through way by way where it can be, else drawn alike from the same seed', () => {
  const few = byChance([1, 1, 1], [1.1, 1.1, 1.1], lotsOf('any'))
  expect(few).toMatchObject({ method: 'every-way' })
  expect(few?.difference).toBeCloseTo(-0.1)
  expect(few?.low).toBeCloseTo(-0.1)
  const of = (from: number, n: number) => Array.from({ length: n }, (_, at) => from + (at % 7) / 100)
  const [first, again] = [1, 2].map(() => byChance(of(1, 40), of(0.97, 30), lotsOf('autumn')))
  expect(first).toEqual(again)
  expect(first?.method).toBe('drawn')
  expect(first?.difference).toBeGreaterThan(first?.high ?? 1)
})

import { expect, test } from 'vitest'
import { type Prior, priorFrom } from '../../server/grading/prior.ts'
import { gradeProportion } from '../../server/grading/proportion.ts'
import { inverseBeta } from '../../server/grading/special-functions.ts'
import { multiplierOf } from '../../server/pay/multiplier.ts'
import { defaultRule } from '../../server/pay/plan.ts'
import { diceOf } from '../grading/made.ts'

const teams = 700
const peers = 8
const alpha = 0.05
const { target } = defaultRule

interface Rep {
  readonly rate: number
  readonly points: number
  readonly isDocked: boolean
}

/** Teams of eight whose true rates have mean .78 and strength 20, each rep seen n times. */
function played(n: number): readonly Rep[] {
  const roll = diceOf(20_261_121 + n)
  return Array.from({ length: teams }, () => {
    const rates = Array.from({ length: peers }, () => inverseBeta(roll(), 15.6, 4.4))
    const counts = rates.map((rate) => Array.from({ length: n }, roll).filter((fell) => fell < rate).length)
    const prior = priorFrom(
      counts.map((k) => ({ n, sum: k, sumOfSquares: k })),
      null,
    )
    if (!prior) throw new Error('Eight peers make a prior')
    return rates.map((rate, at) => ({
      rate,
      points: (counts[at] ?? 0) / n,
      isDocked: isDocked(counts[at] ?? 0, n, prior),
    }))
  }).flat()
}

function isDocked(k: number, n: number, { mean, strength }: Prior): boolean {
  if (n < 20) return false
  return multiplierOf(gradeProportion({ k, n, mean, strength, alpha }), defaultRule) < 1
}

function shareOf<T>(all: readonly T[], which: (one: T) => boolean): number {
  return all.filter(which).length / all.length
}

test.each([
  [10, 0.24],
  [20, 0.14],
  [40, 0.12],
  [80, 0.09],
])('of %d conversations a point score docks many good reps, this rule at most one in 200', (n, byPoints) => {
  const good = played(n).filter((rep) => rep.rate >= target)
  expect(Math.abs(shareOf(good, (rep) => rep.points < target) - byPoints)).toBeLessThan(0.02)
  expect(shareOf(good, (rep) => rep.isDocked)).toBeLessThanOrEqual(0.005)
})

test.each([
  [40, 0.6, 0.78],
  [80, 0.88, 0.97],
])('truly poor reps are still found, of %d conversations between %d and %d', (n, least, most) => {
  const caught = shareOf(
    played(n).filter((rep) => rep.rate <= 0.6),
    (rep) => rep.isDocked,
  )
  expect(caught).toBeGreaterThan(least)
  expect(caught).toBeLessThan(most)
})

test('a rep exactly at target is docked more often, but always under the error allowed', () => {
  const known = { mean: 0.78, strength: 20 }
  for (const [n, expected] of [
    [40, 0.012],
    [80, 0.017],
  ] as const) {
    const roll = diceOf(7 + n)
    const counts = Array.from(
      { length: 6_000 },
      () => Array.from({ length: n }, roll).filter((one) => one < target).length,
    )
    const docked = shareOf(counts, (k) => isDocked(k, n, { ...known, between: 0, within: 0, how: 'peers' }))
    expect(Math.abs(docked - expected)).toBeLessThan(0.005)
    expect(docked).toBeLessThan(alpha)
  }
})

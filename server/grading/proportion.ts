import type { Estimate } from './estimate.ts'
import { roundToFour } from './rounding.ts'
import { inverseBeta } from './special-functions.ts'

const tail = 0.05

/** A count of successes `k` of `n`, both already weighed by n_eff / n, and the prior's mean and strength. */
export interface Proportion {
  readonly k: number
  readonly n: number
  readonly mean: number
  readonly strength: number
  /** One-sided error of this behaviour: 0.10 / K for K paid behaviours, measurable or not. */
  readonly alpha: number
}

/**
 * The grade of a proportion.
 *
 * A = pM + k; B = (1-p)M + n - k; grade = A / (A + B); interval [Beta^-1(.05; k, n-k+1), Beta^-1(.95; k+1,
 * n-k)]; U = max(Beta^-1(1-a; A, B), Beta^-1(1-a; k+1, n-k)); at k = n upper ends are 1, at k = 0 lower ends
 * are 0; all rounded half to even to four decimals. Two bounds, because shrunk intervals cover less than they
 * promise with few peers, and the promise to the rep must be a guarantee. Source: pay.md, "Grade".
 */
export function gradeProportion({ k, n, mean, strength, alpha }: Proportion): Estimate {
  if (!(n > 0) || k < 0 || k > n) throw new Error(`Cannot grade ${k} of ${n}`)
  const a = mean * strength + k
  const b = (1 - mean) * strength + n - k
  const low = inverse(tail, k, n - k + 1)
  const upper = Math.max(inverse(1 - alpha, a, b), inverse(1 - alpha, k + 1, n - k))
  const drawnLow = k === 0 ? 0 : Math.min(low, inverse(tail, a, b))
  const u = k === n ? 1 : roundToFour(upper)
  return {
    grade: roundToFour(a / (a + b)),
    interval: [roundToFour(low), roundToFour(inverse(1 - tail, k + 1, n - k))],
    upper: u,
    drawn: [roundToFour(drawnLow), u],
    raw: roundToFour(k / n),
  }
}

/** Beta's inverse, whose whole weight lies at an end where a parameter is 0. */
function inverse(chance: number, a: number, b: number): number {
  if (a <= 0) return 0
  if (b <= 0) return 1
  return inverseBeta(chance, a, b)
}

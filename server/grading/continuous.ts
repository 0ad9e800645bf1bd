import type { Estimate } from './estimate.ts'
import { inverseNormal } from './inverse-normal.ts'
import type { Prior } from './prior.ts'
import { clampShare, roundToFour } from './rounding.ts'
import { inverseStudent } from './special-functions.ts'

const tail = 0.05

/** A rep's mean over units of 0 to 1, its own variance, its effective size and what peers lead to expect. */
export interface Mean {
  readonly mean: number
  /** The rep's own sample variance of single units. */
  readonly variance: number
  readonly nEff: number
  readonly prior: Prior
  /** One-sided error of this behaviour: 0.10 / K for K paid behaviours, measurable or not. */
  readonly alpha: number
}

/**
 * The grade of a mean.
 *
 * w = tau2 / (tau2 + s2/n_eff); grade = w xbar + (1-w) mu; U = max(grade + z(1-a) sqrt(w s2/n_eff), xbar +
 * t(1-a, n_eff-1) s/sqrt(n_eff)), kept within 0 and 1. s2 beside z is the peers' (taken as known), s beside t
 * the rep's own. Without a second unit's worth of evidence nothing is excluded. Source: pay.md, "Grade".
 */
export function gradeMean({ mean, variance, nEff, prior, alpha }: Mean): Estimate {
  const w = weightOf(prior, nEff)
  const grade = w * mean + (1 - w) * prior.mean
  const spread = Math.sqrt((w * prior.within) / nEff)
  const own = (chance: number) =>
    nEff > 1 ? inverseStudent(chance, nEff - 1) * Math.sqrt(variance / nEff) : 1
  const low = clampShare(mean - own(1 - tail))
  const upper = Math.max(grade + inverseNormal(1 - alpha) * spread, mean + own(1 - alpha))
  const u = roundToFour(clampShare(upper))
  return {
    grade: roundToFour(grade),
    interval: [roundToFour(low), roundToFour(clampShare(mean + own(1 - tail)))],
    upper: u,
    drawn: [roundToFour(Math.min(low, clampShare(grade - inverseNormal(1 - tail) * spread))), u],
    raw: roundToFour(mean),
  }
}

/** The weight of the rep's own mean against the peers', to four decimals. */
export function weightOf({ between, within }: Prior, nEff: number): number {
  if (between <= 0) return 0
  return roundToFour(between / (between + within / nEff))
}

import { type Anova, anova, type Group, groupOf } from './anova.ts'
import { effectiveSize } from './effective-size.ts'
import { roundToFour } from './rounding.ts'
import type { Unit } from './unit.ts'

/** What is expected of a rep before looking, from the colleagues in the same role. */
export interface Prior {
  /** Pooled mean: p of a proportion, mu of a mean. */
  readonly mean: number
  /** How many units of its own a rep's grade is drawn towards it by: M. */
  readonly strength: number
  /** Variance between reps (tau2) and of single units within one (s2). */
  readonly between: number
  readonly within: number
  readonly how: 'peers' | 'baseline'
}

/** What is known before there are six colleagues to learn from: a plan's baseline period. */
export interface Baseline {
  readonly mean: number
  /** Variance of single units; `null` for a proportion, whose mean tells it. */
  readonly within: number | null
}

const fewestPeers = 6
/** How many units of its own a baseline weighs: M. */
export const baselineStrength = 10
const strengths = { least: 4, most: 40 }

/** A rep's units as a peer: sums weighed by n_eff / n, so that many units of few customers say less. */
export function peerOf(units: readonly Unit[]): Group {
  const { n, nEff } = effectiveSize(units)
  if (n === 0) return { n: 0, sum: 0, sumOfSquares: 0 }
  const group = groupOf(units.map((unit) => unit.value))
  const weight = nEff / n
  return { n: nEff, sum: group.sum * weight, sumOfSquares: group.sumOfSquares * weight }
}

/**
 * The prior from peers in the same role, oneself among them; from the baseline with fewer than six; `null`
 * with neither.
 *
 * p = pooled mean; tau2 = (MSB - MSW) / n0; M = clamp(p(1-p)/tau2 - 1, 4, 40), 40 where tau2 <= 0; from a
 * baseline M = 10. Mean and strength are rounded to four decimals, variances to six, so that
 * the page's own figures give the grade. Source: pay.md, "Grade".
 */
export function priorFrom(peers: readonly Group[], baseline: Baseline | null): Prior | null {
  return priorOf(anova(peers), baseline)
}

/** The same from the peers' moments alone, which say nothing of any one of them. */
export function priorOf(
  { groups, mean, between, within, size }: Anova,
  baseline: Baseline | null,
): Prior | null {
  if (groups < fewestPeers || between === null || within === null) return baseline && fromBaseline(baseline)
  const tau2 = Math.max(0, (between - within) / size)
  return {
    mean: roundToFour(mean),
    strength: strengthOf(mean, tau2),
    between: toSix(tau2),
    within: toSix(within),
    how: 'peers',
  }
}

/** A proportion's prior of a given mean and strength, as the pay rule prints it. */
export function proportionPrior(mean: number, strength: number): Prior {
  const whole = mean * (1 - mean)
  const between = whole / (strength + 1)
  return { mean, strength, between: toSix(between), within: toSix(whole - between), how: 'baseline' }
}

function fromBaseline({ mean, within }: Baseline): Prior {
  const prior = proportionPrior(roundToFour(mean), baselineStrength)
  return within === null
    ? prior
    : { ...prior, within: toSix(within), between: toSix(within / baselineStrength) }
}

function strengthOf(mean: number, tau2: number): number {
  if (tau2 <= 0) return strengths.most
  const strength = (mean * (1 - mean)) / tau2 - 1
  return roundToFour(Math.min(strengths.most, Math.max(strengths.least, strength)))
}

function toSix(variance: number): number {
  return roundToFour(variance * 100) / 100
}

/**
 * How much of the difference between reps a grade tells: r = tau2 / (tau2 + s2 / n_eff). Unit: share.
 * 0 where reps do not differ. Source: pay.md, "Reliability".
 */
export function reliabilityOf({ between, within }: Prior, nEff: number): number {
  if (between <= 0 || nEff <= 0) return 0
  return roundToFour(between / (between + within / nEff))
}

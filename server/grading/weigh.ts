import { type BehaviourName, behaviours } from './behaviours.ts'
import { gradeMean, weightOf } from './continuous.ts'
import type { EffectiveSize } from './effective-size.ts'
import type { Estimate } from './estimate.ts'
import type { Prior } from './prior.ts'
import { gradeProportion } from './proportion.ts'
import { roundToFour } from './rounding.ts'

/** Values of one behaviour and what they are weighed by. `sum` is theirs, or as the case mix corrects it. */
export interface Weighing {
  readonly behaviour: BehaviourName
  readonly size: EffectiveSize
  readonly values: readonly number[]
  readonly sum: number
  readonly prior: Prior
  readonly alpha: number
}

/** An estimate, the sum it weighed (`kEff` of `nEff`), and for means the weight of the rep's own. */
export interface Weighed {
  readonly estimate: Estimate
  readonly kEff: number
  readonly weight: number | null
}

/** The estimate of a behaviour's values, as a proportion or as a mean; `null` without values. */
export function weigh({ behaviour, size, values, sum, prior, alpha }: Weighing): Weighed | null {
  const { n, nEff } = size
  if (n === 0) return null
  const kEff = Math.min(nEff, roundToFour((sum * nEff) / n))
  if (behaviours[behaviour].shape === 'proportion') {
    const { mean, strength } = prior
    return { estimate: gradeProportion({ k: kEff, n: nEff, mean, strength, alpha }), kEff, weight: null }
  }
  const mean = roundToFour(sum / n)
  const estimate = gradeMean({ mean, variance: varianceOf(values), nEff, prior, alpha })
  return { estimate, kEff, weight: weightOf(prior, nEff) }
}

/** Sample variance, with n - 1 below the line. */
function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const ordered = values.toSorted((a, b) => a - b)
  const mean = ordered.reduce((sum, value) => sum + value, 0) / ordered.length
  return ordered.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (ordered.length - 1)
}

import { groupOf } from './anova.ts'
import { roundToFour } from './rounding.ts'
import type { Unit } from './unit.ts'

const enough = 200

/** A rep's sum before and after taking into account with whom and on what channel it was earned. */
export interface CaseMix {
  readonly unadjusted: number
  readonly expected: number
  /** What everybody reaches together, p. */
  readonly pooled: number
  readonly adjusted: number
}

/**
 * k' = min(n, k x p n / E), E being what the rep's colleagues reach on the rep's own mix of strata.
 *
 * Strata are what the rep cannot choose: channel, kind, new or existing customer. A rep with an average mix
 * keeps k. `null`, and nothing is adjusted, until every stratum of the rep's holds 200 units of all reps; also
 * where colleagues have none in one. Source: pay.md, "Case mix".
 */
export function caseMix(own: readonly Unit[], others: readonly Unit[]): CaseMix | null {
  const everybody = [...own, ...others]
  if (own.length === 0) return null
  let expected = 0
  for (const [stratum, units] of Map.groupBy(own, (unit) => unit.stratum)) {
    const peers = others.filter((unit) => unit.stratum === stratum)
    if (stratum === null || peers.length === 0 || peers.length + units.length < enough) return null
    expected += units.length * (sumOf(peers) / peers.length)
  }
  const unadjusted = sumOf(own)
  const pooled = roundToFour(sumOf(everybody) / everybody.length)
  expected = roundToFour(expected)
  if (expected <= 0) return null
  const adjusted = Math.min(own.length, (unadjusted * pooled * own.length) / expected)
  return { unadjusted, expected, pooled, adjusted: roundToFour(adjusted) }
}

function sumOf(units: readonly Unit[]): number {
  return groupOf(units.map((unit) => unit.value)).sum
}

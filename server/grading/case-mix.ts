import { groupOf } from './anova.ts'
import { roundToFour } from './rounding.ts'
import { type Strata, strataOf } from './strata.ts'
import type { Unit } from './unit.ts'

/** A rep's sum before and after taking into account with whom and on what channel it was earned. */
export interface CaseMix {
  readonly unadjusted: number
  readonly expected: number
  /** What the colleagues reach together, p. */
  readonly pooled: number
  readonly adjusted: number
}

/**
 * k' = min(n, k x p n / E), E being what the rep's colleagues reach on the rep's own mix of strata and p what they reach
 * on theirs, so that a rep with their mix keeps k whatever k is.
 *
 * Strata are what the rep cannot choose: channel, kind, new or existing customer. A unit of any other stratum than
 * those of `colleagues` is expected to reach p: it is neither hard nor easy. `null`, and nothing is adjusted, with fewer
 * than two strata to tell apart, or without anything to expect. Source: pay.md, "Case mix".
 */
export function caseMix(own: readonly Unit[], colleagues: Strata): CaseMix | null {
  const known = Object.values(colleagues)
  const n = known.reduce((sum, one) => sum + one.n, 0)
  if (own.length === 0 || known.length < 2 || n === 0) return null
  const pooled = roundToFour(known.reduce((sum, one) => sum + one.tenThousandths, 0) / 10_000 / n)
  const expected = roundToFour(expectedOf(own, colleagues, pooled))
  if (expected <= 0) return null
  const unadjusted = roundToFour(groupOf(own.map((unit) => unit.value)).sum)
  return { unadjusted, expected, pooled, adjusted: mixed(unadjusted, own.length, { pooled, expected }) }
}

/** Any sum of a rep's n units as their mix corrects it, to four decimals. */
export function mixed(sum: number, n: number, { pooled, expected }: Pick<CaseMix, 'pooled' | 'expected'>) {
  return roundToFour(Math.min(n, (sum * pooled * n) / expected))
}

function expectedOf(own: readonly Unit[], colleagues: Strata, pooled: number): number {
  const rest = own.filter(({ stratum }) => stratum === null || !Object.hasOwn(colleagues, stratum)).length
  return Object.entries(strataOf(own)).reduce((sum, [stratum, { n }]) => {
    const peers = colleagues[stratum]
    return peers ? sum + (n * peers.tenThousandths) / 10_000 / peers.n : sum
  }, rest * pooled)
}

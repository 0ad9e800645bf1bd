import { type CaseMix, mixed } from '../grading/case-mix.ts'
import { roundToFour } from '../grading/rounding.ts'

/** What a rep's units came to on average, and what they count as with the mix the rep had. Shares, to four decimals. */
export interface Mixed {
  readonly unadjusted: number
  readonly adjusted: number
}

/** A sum of n units before and after the mix, each as it is on average. Source: pay.md, "shown beside the unadjusted value". */
export function mixedEach(sum: number, n: number, mix: Pick<CaseMix, 'pooled' | 'expected'>): Mixed {
  return { unadjusted: roundToFour(sum / n), adjusted: roundToFour(mixed(sum, n, mix) / n) }
}

import { enough } from './lexicons/enough.ts'

/** How many of a group there are, and how many of them bought. */
export interface Group {
  readonly n: number
  readonly bought: number
}

/** By how much more of those who were suggested bought: a difference of shares with its 90% interval, or too few. */
export type Lift =
  | { readonly known: true; readonly difference: number; readonly low: number; readonly high: number }
  | { readonly known: false; readonly reason: 'too-few' }

const Z90 = 1.6448536269514722

/**
 * What suggesting somebody adds to what they would have bought anyway: share of the suggested minus share of the
 * hold-out.
 *
 * 90% interval of Newcombe (1998, method 10), from the score intervals of Wilson (1927), which holds with small
 * groups too. Unknown with fewer than 30 in a group, or fewer than 5 purchases in both (`lexicons/enough.ts`).
 */
export function lift(suggested: Group, heldOut: Group): Lift {
  const isFew = suggested.n < enough.visitors || heldOut.n < enough.visitors
  if (isFew || suggested.bought + heldOut.bought < enough.purchases)
    return { known: false, reason: 'too-few' }
  const [one, other] = [wilson(suggested), wilson(heldOut)]
  const difference = one.share - other.share
  return {
    known: true,
    difference,
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low),
  }
}

/** The share of a group that bought, 0 to 1, with Wilson's 90% interval. `n` is at least 1. */
export function wilson({ n, bought }: Group): {
  readonly share: number
  readonly low: number
  readonly high: number
} {
  const share = bought / n
  const square = Z90 * Z90
  const middle = (bought + square / 2) / (n + square)
  const half = (Z90 / (n + square)) * Math.sqrt((bought * (n - bought)) / n + square / 4)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

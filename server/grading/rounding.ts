const tie = 1e-7

/**
 * A grade, bound or multiplier rounded to four decimals, a half going to the even neighbour.
 *
 * What lies within 1e-11 of a tie is a tie: a computed one may miss it by its last bits.
 * Source: pay.md, "From conversations to a grade".
 */
export function roundToFour(value: number): number {
  const scaled = value * 10_000
  const below = Math.floor(scaled)
  const over = scaled - below
  const isHalf = Math.abs(over - 0.5) < tie
  const up = isHalf ? below % 2 !== 0 : over > 0.5
  return (up ? below + 1 : below) / 10_000
}

/** The value, kept within 0 and 1. */
export function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** The mean of what is known; `null` where nothing is. Unknown pieces are left out, never zero. */
export function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

import { inverseNormal } from './inverse-normal.ts'

/** How two things go together, from -1 to 1, with what it may as well be. */
export interface Correlation {
  readonly n: number
  readonly r: number
  /** The 90% interval. */
  readonly low: number
  readonly high: number
}

/** With fewer there is no interval. */
export const FEWEST_PAIRS = 4

const CONFIDENCE = 0.9

/**
 * Pearson's correlation of pairs with its 90% interval by Fisher's z: atanh(r) +- z(.95) / sqrt(n - 3), turned back.
 *
 * No unit. Unknown (`null`) with fewer than four pairs, or where one side never differs. A perfect line is its own
 * interval. It tells that two things go together and never that one makes the other. Source: Fisher, 1921.
 */
export function correlationOf(pairs: readonly (readonly [number, number])[]): Correlation | null {
  const n = pairs.length
  if (n < FEWEST_PAIRS) return null
  const [meanX, meanY] = [0, 1].map((side) => mean(pairs.map((pair) => pair[side as 0 | 1]))) as [
    number,
    number,
  ]
  const xx = sum(pairs.map(([x]) => (x - meanX) ** 2))
  const yy = sum(pairs.map(([, y]) => (y - meanY) ** 2))
  if (xx <= 0 || yy <= 0) return null
  const xy = sum(pairs.map(([x, y]) => (x - meanX) * (y - meanY)))
  const r = Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)))
  const half = inverseNormal((1 + CONFIDENCE) / 2) / Math.sqrt(n - 3)
  return { n, r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

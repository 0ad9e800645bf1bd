import { type Answers, agreementIn, answersIn, type Ratings, type Scale } from './agreement.ts'

/** How far people agree, and how sure that is. */
export interface Agreement {
  readonly alpha: number
  /** The 95% interval, by drawing units anew. */
  readonly low: number
  readonly high: number
  /** Units that two people or more answered. */
  readonly doubleCoded: number
}

const DRAWS = 2000
const TAIL = 0.025

/**
 * Krippendorff's alpha with its 95% interval: the double-coded units are drawn anew 2,000 times, with
 * replacement, and the middle 95% of the alphas kept. The draws are the same every time, so that an
 * auditor gets the same interval. A draw in which every answer is the same shows nothing and counts as 0.
 *
 * `null` where alpha is unknown (see `agreementOf`). Source: pay.md, "Gates" (alpha >= .80, its lower
 * bound >= .667, 50 double-coded); Efron & Tibshirani, An Introduction to the Bootstrap, chapter 13.
 */
export function agreementWithin(units: readonly Ratings[], scale: Scale): Agreement | null {
  const answers = answersIn(units)
  const alpha = agreementIn(answers, scale)
  if (alpha === null) return null
  const draw = drawer()
  const drawn = Array.from({ length: DRAWS }, () => agreementIn(drawnFrom(answers, draw), scale))
  const alphas = drawn.map((one) => one ?? 0).toSorted((a, b) => a - b)
  const at = (share: number) => alphas[Math.round(share * (DRAWS - 1))] ?? alpha
  return { alpha, low: at(TAIL), high: at(1 - TAIL), doubleCoded: answers.counts.length }
}

function drawnFrom({ values, counts }: Answers, draw: (below: number) => number): Answers {
  return { values, counts: counts.map(() => counts[draw(counts.length)] ?? []) }
}

/** Whole numbers below a bound, the same on every machine: a Weyl sequence, mixed. */
function drawer(): (below: number) => number {
  let state = 0x9e3779b9
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

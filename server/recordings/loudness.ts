/** How loud a short stretch of one channel was so far. */
export class Loudness {
  loudest = 0
  sum = 0
  squares = 0
  samples = 0

  clear(): void {
    this.loudest = this.sum = this.squares = this.samples = 0
  }

  /** The mean square around the mean: a line that hums at one level is not loud. */
  get power(): number {
    const mean = this.sum / this.samples
    return Math.max(0, this.squares / this.samples - mean * mean)
  }
}

/** A fifth of the samples tells how loud it was as well as all of them. */
export const WEIGHED = 5

// An hour has sixty million samples: these loops do nothing but look, and two channels are looked at together.

/** Looks at the samples of one channel from `from` up to `to`; from the `skip`th on a fifth of them is weighed. */
export function look(
  samples: Int16Array,
  { from, to, skip }: { from: number; to: number; skip: number },
  into: Loudness,
): void {
  let { loudest, sum, squares } = into
  for (let at = from; at < to; at += 1) {
    const loud = Math.abs(samples[at] as number)
    if (loud > loudest) loudest = loud
  }
  let weighed = 0
  for (let at = from + skip; at < to; at += WEIGHED) {
    const sample = samples[at] as number
    sum += sample
    squares += sample * sample
    weighed += 1
  }
  into.loudest = loudest
  into.sum = sum
  into.squares = squares
  into.samples += weighed
}

/** The same of two channels side by side. */
export function lookAtBoth(
  samples: Int16Array,
  { from, to, skip }: { from: number; to: number; skip: number },
  left: Loudness,
  right: Loudness,
): void {
  let onLeft = left.loudest
  let onRight = right.loudest
  for (let at = from; at < to; at += 2) {
    const first = Math.abs(samples[at] as number)
    if (first > onLeft) onLeft = first
    const second = Math.abs(samples[at + 1] as number)
    if (second > onRight) onRight = second
  }
  left.loudest = onLeft
  right.loudest = onRight
  weighBoth(samples, { from: from + skip * 2, to }, left, right)
}

function weighBoth(
  samples: Int16Array,
  { from, to }: { from: number; to: number },
  left: Loudness,
  right: Loudness,
): void {
  let leftSum = 0
  let leftSquares = 0
  let rightSum = 0
  let rightSquares = 0
  let weighed = 0
  for (let at = from; at < to; at += 2 * WEIGHED) {
    const first = samples[at] as number
    const second = samples[at + 1] as number
    leftSum += first
    leftSquares += first * first
    rightSum += second
    rightSquares += second * second
    weighed += 1
  }
  left.sum += leftSum
  left.squares += leftSquares
  left.samples += weighed
  right.sum += rightSum
  right.squares += rightSquares
  right.samples += weighed
}

/** A stretch of time in whole milliseconds from the start of the recording. */
export interface Interval {
  readonly startMs: number
  readonly endMs: number
}

/** The intervals by start, then end, else as they stood; the same list where that is their order already. */
export function byStart<T extends Interval>(intervals: readonly T[]): readonly T[] {
  for (let at = 1; at < intervals.length; at += 1)
    if (inTime(intervals[at - 1] as T, intervals[at] as T) > 0) return intervals.toSorted(inTime)
  return intervals
}

function inTime(a: Interval, b: Interval): number {
  return a.startMs - b.startMs || a.endMs - b.endMs
}

/** The intervals joined where they touch or lie at most `gapMs` apart, in order. O(n log n). */
export function union(intervals: readonly Interval[], gapMs = 0): readonly Interval[] {
  const joined: { startMs: number; endMs: number }[] = []
  for (const { startMs, endMs } of byStart(intervals)) {
    const last = joined.at(-1)
    if (last && startMs - last.endMs <= gapMs) last.endMs = Math.max(last.endMs, endMs)
    else joined.push({ startMs, endMs })
  }
  return joined
}

/** How long the intervals last together, in milliseconds. They must not overlap: take their `union` first. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, one) => sum + one.endMs - one.startMs, 0)
}

/** Where two or more of these lists, each without overlap in itself, hold at once. */
export function shared(lists: readonly (readonly Interval[])[]): readonly Interval[] {
  const edges = lists.flat().flatMap((one) => [
    { at: one.startMs, step: 1 },
    { at: one.endMs, step: -1 },
  ])
  const both: Interval[] = []
  let talking = 0
  let since = 0
  for (const { at, step } of edges.toSorted((a, b) => a.at - b.at || a.step - b.step)) {
    if (talking === 2 && step === -1 && at > since) both.push({ startMs: since, endMs: at })
    talking += step
    if (talking === 2 && step === 1) since = at
  }
  return both
}

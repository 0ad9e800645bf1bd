/** What was measured, against what, and what was promised of it. */
export interface Row {
  /** In words, and no other row of the part is called so. */
  readonly name: string
  readonly unit: 'ms' | 's' | 'µs' | 'MB' | 'a second' | 'queries' | 'rows' | 'times'
  readonly measured: number
  /** What it was held against in the same run, in the same unit. */
  readonly baseline?: { readonly name: string; readonly value: number }
  /** How good it is beside its baseline: 0.5 is half as fast. Without one it is the measured value that is judged. */
  readonly ratio?: number
  readonly must?: { readonly atLeast: number } | { readonly atMost: number }
  /** A count that is the same on every machine: those alone are judged with `--quick`. */
  readonly isCount?: boolean
}

export type Verdict = 'held' | 'not held' | 'not judged'

/** Whether a promise was held. With `quick` only counts are. What could not be measured is not held. */
export function verdictOf(row: Row, quick: boolean): Verdict {
  const { must, isCount = false } = row
  if (!must || (quick && !isCount)) return 'not judged'
  const judged = judgedOf(row)
  const isHeld = 'atLeast' in must ? judged >= must.atLeast : judged <= must.atMost
  return isHeld ? 'held' : 'not held'
}

/** What is held against the promise. */
export function judgedOf({ measured, ratio }: Row): number {
  return ratio ?? measured
}

/** A row of what took so long beside what its baseline took, in milliseconds. */
export function timeRow(
  name: string,
  ms: number,
  baseline: { readonly name: string; readonly value: number },
  atLeast?: number,
): Row {
  const must = atLeast === undefined ? {} : { must: { atLeast } }
  return { name, unit: 'ms', measured: ms, baseline, ratio: baseline.value / ms, ...must }
}

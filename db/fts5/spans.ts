import { firstWhere } from '../first-where.ts'

/** Stretches of rows, ascending and apart from each other. */
export interface Spans {
  readonly firsts: Float64Array
  readonly lasts: Float64Array
}

/** These rows and no other. */
export function eachOf(rows: Float64Array): Spans {
  return { firsts: rows, lasts: rows }
}

/** From a row on, before another. */
export function spanOf(from: number, before: number): Spans {
  return { firsts: Float64Array.of(from), lasts: Float64Array.of(before - 1) }
}

/** What these stretches cover, in whatever order they come and however they lie across each other. */
export function spansOf(all: readonly { readonly first: number; readonly last: number }[]): Spans {
  const firsts: number[] = []
  const lasts: number[] = []
  for (const { first, last } of all.toSorted((a, b) => a.first - b.first)) {
    const before = lasts.at(-1)
    if (before !== undefined && first <= before) lasts[lasts.length - 1] = Math.max(before, last)
    else {
      firsts.push(first)
      lasts.push(last)
    }
  }
  return { firsts: Float64Array.from(firsts), lasts: Float64Array.from(lasts) }
}

/** Whether any of these rows is from `low` on and before `beyond`. */
export function reachInto({ firsts, lasts }: Spans, low: number, beyond: number): boolean {
  const at = firstWhere(lasts.length, (nth) => (lasts[nth] ?? 0) >= low)
  return (firsts[at] ?? Number.POSITIVE_INFINITY) < beyond
}

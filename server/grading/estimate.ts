/** A grade with everything needed to draw and to doubt it. All are shares, 0 to 1, to four decimals. */
export interface Estimate {
  readonly grade: number
  /** 90%: for proportions Clopper-Pearson, for means Student's. */
  readonly interval: readonly [low: number, high: number]
  /** U, the most favourable plausible value; the promise that protects. */
  readonly upper: number
  /** The line that is drawn: holds the grade and ends at U. */
  readonly drawn: readonly [low: number, high: number]
  /** Without peers. */
  readonly raw: number
}

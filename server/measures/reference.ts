/** What the caller knows that a file may not: the instant and the zone to read undated words by. */
export interface Reference {
  /** ISO 8601 instant, or `null`: then a file without a date has no due dates. */
  readonly now: string | null
  /** IANA zone of clocks without one, or `null`. */
  readonly zone: string | null
}

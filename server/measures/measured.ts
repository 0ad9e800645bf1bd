/** How a number was taken, best source first. `next-start` is for durations, never for shares. */
export type Method = 'word-times' | 'spans' | 'words' | 'next-start'

/** Why a number cannot be told. Unknown is never zero. */
export type Reason =
  | 'no-customer'
  | 'no-rep'
  | 'role-unsure'
  | 'too-short'
  | 'no-times'
  | 'no-notes'
  | 'no-date'
  | 'language'
  | 'no-history'

export type Unit = 'share' | 'ms' | 'count' | 'per-minute' | 'per-1000-words' | 'score'

/** A value that is known: with its unit, how it was taken, how far it may be off, and the utterances it rests on. */
export interface Known<T> {
  readonly known: true
  readonly value: T
  readonly unit: Unit
  readonly method?: Method
  /** In the value's own unit; on shares and milliseconds only. */
  readonly margin?: number
  /** Ids of utterances. */
  readonly evidence: readonly string[]
}

export interface Unknown {
  readonly known: false
  readonly reason: Reason
}

/** A measure's answer: a value with its evidence, or the reason there is none. */
export type Measured<T> = Known<T> | Unknown

/** There is no value, for this reason. */
export function unknown(reason: Reason): Unknown {
  return { known: false, reason }
}

/** A count: whole numbers, each with the utterances that were counted. */
export function counted(value: number, evidence: readonly string[]): Known<number> {
  return { known: true, value, unit: 'count', evidence }
}

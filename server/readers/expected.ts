import type { Channel } from '../conversation/conversation.ts'

/** A conversation that a calendar or a call log says was to take place, or did. */
export interface ExpectedCall {
  /** The same in every export of the same source: the calendar's or the telephone system's own id. */
  readonly key: string
  /** The line of a call log. */
  readonly line?: number
  /** Instants. */
  readonly startsAt: string
  readonly endsAt: string | null
  readonly channel: Channel | null
  readonly title: string | null
  /** Mail addresses, telephone numbers and names of those who were to be in it, as written. */
  readonly who: readonly string[]
  /** Of a call log: the customer's. A calendar does not tell sides. */
  readonly customers: readonly string[]
}

/** What a source says, and what of it is no conversation with a customer, with the reason. */
export interface ExpectedReading {
  readonly kind: ExpectedKind
  /** What the source calls itself; `null` where it does not. */
  readonly name: string | null
  /** What tells it from other sources of its kind. */
  readonly fingerprint: string
  readonly calls: readonly ExpectedCall[]
  readonly leftOut: readonly LeftOut[]
  readonly guessed: readonly string[]
}

export type ExpectedKind = 'calendar' | 'call-log'

/** Something of a source that is not expected, and why. */
export interface LeftOut {
  readonly why: LeftOutReason
  readonly line?: number
  /** What it is about, as written. */
  readonly what: string
}

export type LeftOutReason =
  | 'all-day'
  | 'cancelled'
  | 'private'
  | 'no-time'
  | 'no-zone'
  | 'no-order'
  | 'outside'
  | 'endless'
  | 'unreadable'
  | 'not-answered'
  | 'nobody-of-ours'
  | 'only-ours'
  | 'not-yours'
  | 'twice'

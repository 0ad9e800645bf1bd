import type { NotHeldReason } from '../../db/queries/expected-calls.ts'
import type { ExpectedSource } from '../../db/queries/expected-sources.ts'
import type { Person } from '../frame.ts'

/** What was expected of a rep in a period, counted. */
export interface CoverageRow {
  readonly rep: Person
  /** Whether any source says what to expect. */
  readonly isTold: boolean
  /** Whether the figure may open the gate of pay, or why not. */
  readonly isKnown: boolean
  readonly whyUnknown: 'none' | 'own' | 'gap'
  readonly arrived: number
  readonly missing: number
  readonly notHeld: number
  /** Expected so lately that nobody but the rep is told whether they came in. */
  readonly young: number
  /** Of the missing, what the rep says was not held, until somebody else agrees. */
  readonly waits: number
  /** What the gate of pay reads; `null` where it is unknown or nothing was expected. */
  readonly counted: { readonly arrived: number; readonly expected: number } | null
}

/** A call that was expected. */
export interface ShownExpected {
  readonly id: string
  readonly startsAt: string
  readonly customer: string | null
  readonly title: string | null
  readonly notHeld: { readonly reason: NotHeldReason; readonly by: string; readonly isAgreed: boolean } | null
  readonly mayAgree: boolean
  readonly mayUndo: boolean
}

export interface ShownSource extends ExpectedSource {
  /** Whoever it is about brought it, and nobody else has agreed. */
  readonly isOwn: boolean
  readonly mayAgree: boolean
  readonly mayRemove: boolean
}

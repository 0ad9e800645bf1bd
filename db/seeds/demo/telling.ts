import type { SentFile } from '../writers/mail.ts'
import type { RepKey } from './people.ts'

/** The form a conversation comes in as. */
export type Form = 'call' | 'visit' | 'meeting' | 'zoom' | 'teams' | 'whatsapp' | 'intercom' | 'mail'

/** A line: which side says it, and what. A `label` is somebody the file gives no name. */
export type Line = readonly [who: 'rep' | 'customer' | 'label', text: string]

/**
 * What the rep did about the promises of a conversation. `open` leaves them to be kept: due, or overdue and
 * broken once their day is over.
 */
export type Outcome = 'kept' | 'late' | 'open' | 'released'

export interface NoteTold {
  readonly text: string
  readonly hoursLater: number
}

/** A conversation as a story tells it, before it is a file. */
export interface Telling {
  readonly id: string
  readonly form: Form
  readonly kind: 'discovery' | 'demo' | 'negotiation' | 'service' | 'check-in' | 'other'
  readonly rep: RepKey
  readonly account: string
  readonly day: string
  readonly clock: string
  readonly lines: readonly Line[]
  readonly note?: NoteTold
  readonly outcome?: Outcome
  /** The mail that keeps the promises, or the words in which the customer let them go. */
  readonly proof?: string
  readonly subject?: string
  /** What goes with a mail. */
  readonly files?: readonly SentFile[]
  /** The manager accepts what was learnt, with these words. */
  readonly accepted?: string
  /** Which line holds it, counted from 1; else the one Heard is surest of. */
  readonly acceptedLine?: number
  /** What the manager says of the boasts and the pressure that Heard found. */
  readonly judged?: 'yes' | 'no'
  /** Nobody has said yet who the unknown speaker is. */
  readonly leftUnsure?: boolean
  readonly sound?: 'rye-at-two'
  /** How many minutes a written answer takes, in turn. */
  readonly minutes?: readonly number[]
}

import type { PeriodState } from '../../server/pay/period-way.ts'
import type { Statement } from '../../server/pay/statement.ts'

export type StatementState = 'shadow' | 'preview' | 'frozen'

/** Who the statement is for and what became of it: what the statement itself does not hold. */
export interface StatementStanding {
  readonly organisation: string
  readonly name: string
  readonly state: StatementState
  /** Another version of it stands by now. */
  readonly isReplaced?: boolean
  /** Where its period stands. */
  readonly period: PeriodState
  /** Until when the preview lasts, as it is said; `null` while no clock runs. */
  readonly previewUntil: string | null
  /** Civil dates. */
  readonly signedOn: string | null
  readonly frozenOn: string | null
  /** Where the ledger ended when the period was closed. */
  readonly receipt?: string | null
  readonly approvedBy: readonly string[]
  /** How many appeals were decided so far, where they are enough to say. */
  readonly appeals?: { readonly upheld: number; readonly decided: number } | null
  readonly isOwn: boolean
}

/** Where a line's units can be looked at, if they can. */
export interface LineLink {
  readonly line: number
  readonly href: string
}

/** One thing a line counted: what became of it, where it stands, and the words it rests on. */
export interface CountedThing {
  /** A civil date. */
  readonly on: string
  readonly customer: string | null
  readonly became: string
  /** 0 to 1. */
  readonly value: number
  readonly said: { readonly speaker: string | null; readonly text: string } | null
  /** What it rests on where there are no words to quote. */
  readonly rests: string | null
  /** Where it can be looked at, for whoever may. */
  readonly href: string | null
  /** Where whose it is contests it. */
  readonly appealHref?: string | null
}

export type { Statement }

import type { ControlTotals } from '../../server/pay/export/control.ts'
import type { FileProblem } from '../../server/pay/export/file-problems.ts'
import type { PayVerdict } from '../../server/pay/export/reconcile.ts'
import type { RowProblem } from '../../server/pay/export/rows.ts'

/** A format a batch can be taken away in: the file’s hash, or why it cannot be written. */
export type FormatShown =
  | { readonly format: 'csv' | 'xlsx' | 'adp' | 'gusto'; readonly problems: null }
  | { readonly format: 'adp' | 'gusto' | 'csv' | 'xlsx'; readonly problems: readonly FileProblem[] }

export interface BatchShown {
  readonly id: string
  readonly madeBy: string | null
  readonly madeAt: string
  readonly seal: string
  readonly totals: ControlTotals
  readonly formats: readonly FormatShown[]
  readonly looks: readonly { readonly name: string | null; readonly format: string; readonly at: string }[]
}

/** Why a file was not given: whoever asked is asked for their password again. */
export interface RefusedFile {
  readonly batch: string
  readonly says: string
}

/** What stands ready to be sent, or why nothing does. */
export type ReadyShown =
  | { readonly totals: ControlTotals; readonly isFirst: boolean }
  | { readonly problem: 'not-frozen' | 'nobody' }
  | { readonly problems: readonly RowProblem[] }

export interface VerdictShown {
  readonly is: PayVerdict
  readonly who: string
  readonly currency: string
  readonly owedMinor: number
  readonly paidMinor: number
}

export interface AnswerShown {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly payments: number
  readonly isWithdrawn: boolean
}

/** A person by id, as they are called. */
export type NameOf = (person: string) => string

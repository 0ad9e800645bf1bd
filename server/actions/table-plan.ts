import { createHash } from 'node:crypto'
import type { SentProblem } from './sent-purchase.ts'

export type RowState = 'new' | 'changed' | 'unchanged' | 'refused'

/** One thing a row would change; `from` is `null` where there was nothing. */
export interface RowChange {
  readonly what:
    | 'name'
    | 'role'
    | 'team'
    | 'alias'
    | 'account'
    | 'domain'
    | 'email'
    | 'phone'
    | 'people'
    | 'bought'
    | 'field'
  /** What the field is called here, where it is one this house defined. */
  readonly field?: string
  readonly from: string | null
  readonly to: string
  /** Others of ours who go by this alias too. */
  readonly shared?: readonly string[]
}

/** What is wrong with a row; `value` is what stands there, `line` where it stands already. */
export type RowProblem =
  | {
      readonly is:
        | 'name'
        | 'email'
        | 'role-missing'
        | 'role'
        | 'team'
        | 'long'
        | 'left'
        | 'last-admin'
        | 'alias'
        | 'alias-mail'
        | 'aliases'
        | 'mail-is-alias'
        | 'nobody'
        | 'phone'
        | 'domain'
        | 'shared-domain'
        | 'our-domain'
        | 'ours'
        | 'domain-alone'
        | 'domain-taken'
        | 'two-customers'
        | 'several'
        | 'torn'
      readonly value: string
    }
  | { readonly is: 'purchase'; readonly value: SentProblem }
  | {
      readonly is: 'field-choice' | 'field-date' | 'field-number' | 'field-long' | 'field-alone'
      readonly value: string
      readonly field: string
    }
  | { readonly is: 'twice'; readonly value: string; readonly line: number }

export interface PlannedRow {
  readonly line: number
  /** Who or what the row is about. */
  readonly about: string
  readonly state: RowState
  readonly changes: readonly RowChange[]
  readonly problem: RowProblem | null
}

/** What a table would do, row by row, before anything is kept. */
export interface TablePlan {
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<RowState, number>>
  readonly guessed: readonly string[]
  /** Columns that nothing is taken from. */
  readonly unread: readonly string[]
  /** The file as text, to be sent again with the confirmation. */
  readonly text: string
  /** Stands for exactly these changes: what was confirmed is what is done, or nothing is. */
  readonly seal: string
}

/** The plan of a table in which these rows do this. */
export function tablePlan(
  rows: readonly PlannedRow[],
  { text, guessed, unread }: Pick<TablePlan, 'text' | 'guessed' | 'unread'>,
): TablePlan {
  const ordered = rows.toSorted((a, b) => a.line - b.line)
  const count = (state: RowState) => ordered.filter((row) => row.state === state).length
  return {
    rows: ordered,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    guessed,
    unread,
    text,
    seal: createHash('sha256').update(JSON.stringify(ordered)).digest('hex'),
  }
}

/** Why a confirmed table was not kept: rows are refused, or what it would do is no longer what was shown. */
export type TableProblem = 'refused' | 'stale'

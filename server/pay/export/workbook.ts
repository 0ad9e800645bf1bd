import { decimalsOf } from '../money.ts'
import type { FileProblem } from './file-problems.ts'
import type { OwedRow, PayRow } from './pay-row.ts'
import { plainDecimal } from './plain-decimal.ts'

/** A cell of a workbook: a text, or a number with so many decimals. */
export type WorkbookCell = string | { readonly decimal: string; readonly places: number }

/** Spreadsheets keep fifteen digits of a number, and change the rest without a word. */
const mostMinor = 999_999_999_999_999

const columns = [
  'employee_id',
  'earning_code',
  'amount',
  'currency',
  'earned_from',
  'earned_to',
  'non_discretionary',
  'plan_version',
  'statement_hash',
  'batch_id',
] as const

/** A batch as the cells of a workbook: ids are texts, so that 00123 keeps its zeros, amounts are numbers in their currency. */
export function workbookOf(
  rows: readonly (PayRow & OwedRow)[],
): { readonly cells: readonly (readonly WorkbookCell[])[] } | { readonly problems: readonly FileProblem[] } {
  const tooLarge = rows.filter(({ minor }) => Math.abs(minor) > mostMinor)
  if (tooLarge.length > 0)
    return { problems: tooLarge.map(({ person }) => ({ is: 'too-large', person }) as const) }
  return { cells: [columns, ...rows.map(cellsOf)] }
}

function cellsOf(row: PayRow): readonly WorkbookCell[] {
  const { employee, earningCode, minor, currency, from, to, isNonDiscretionary, plan, statement, batch } = row
  const amount = { decimal: plainDecimal({ minor, currency }), places: decimalsOf(currency) }
  return [
    employee,
    earningCode,
    amount,
    currency,
    from,
    to,
    isNonDiscretionary ? 'true' : 'false',
    plan,
    statement,
    batch,
  ]
}

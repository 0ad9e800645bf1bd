import type { PayRow } from './pay-row.ts'

const columns = [
  'employee_id',
  'earning_code',
  'minor_units',
  'currency',
  'earned_from',
  'earned_to',
  'non_discretionary',
  'plan_version',
  'statement_hash',
  'batch_id',
] as const

/**
 * Rows as the canonical CSV: UTF-8 without a mark, RFC 4180, one line of titles, amounts in whole minor units. The
 * same rows are the same bytes everywhere. No text in it can begin as a formula does; an amount below zero is a
 * number, and stays one. Source: pay.md, "Export".
 */
export function canonicalCsv(rows: readonly PayRow[]): string {
  return csvLines([columns, ...rows.map(cellsOf)])
}

function cellsOf(row: PayRow): readonly (string | number)[] {
  const { employee, earningCode, minor, currency, from, to, isNonDiscretionary, plan, statement, batch } = row
  const flag = isNonDiscretionary ? 'true' : 'false'
  return [employee, earningCode, minor, currency, from, to, flag, plan, statement, batch]
}

/** Cells as lines of RFC 4180: CRLF, quotes where they must be. A text that begins as a formula does throws. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (/^["'\s]*[=+\-@]/.test(value)) throw new Error(`"${value}" would be a formula to a spreadsheet`)
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

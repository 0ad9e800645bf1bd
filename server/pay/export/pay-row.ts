/** One thing to be paid, as payroll gets it. Money is whole minor units; dates are civil, both included. */
export interface PayRow {
  readonly employee: string
  readonly earningCode: string
  readonly minor: number
  readonly currency: string
  readonly from: string
  readonly to: string
  readonly isNonDiscretionary: boolean
  /** The plan it was promised by, with its version. */
  readonly plan: string
  /** SHA-256 of the statement it stands in. */
  readonly statement: string
  readonly batch: string
}

/** A row before it has a batch, with where it comes from: that stays with us and is written in no file. */
export interface OwedRow extends Omit<PayRow, 'batch'> {
  readonly person: string
  /** The line of the statement, a correction, or the whole of it. */
  readonly line: string
}

/** What makes two rows the same earning: everything payroll keeps apart, but for the amount and its statement. */
export function earningOf(row: OwedRow): string {
  const { person, line, employee, earningCode, currency, from, to, isNonDiscretionary } = row
  return JSON.stringify([person, line, employee, earningCode, currency, from, to, isNonDiscretionary])
}

/** Rows in the one order they are kept and written in: by employee, code, currency, dates and line, byte by byte. */
export function inOrder<R extends OwedRow>(rows: readonly R[]): readonly R[] {
  const keyed = rows.map((row) => ({ row, key: orderOf(row) }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

function orderOf({ employee, earningCode, currency, from, to, line, person }: OwedRow): string {
  return [employee, earningCode, currency, from, to, line.padStart(4, '0'), person].join('\0')
}

/**
 * The id of a period’s batch: H, seven hex digits of the period, and how many batches it has by then. Letters and
 * digits only, as every payroll takes them, and never what a spreadsheet takes for a number or a date.
 */
export function batchId(periodHash: string, nth: number): string {
  return `H${periodHash.slice(0, 7).toUpperCase()}${String(nth).padStart(2, '0')}`
}

/**
 * A table as spreadsheets open it: a mark for its encoding, lines that end in CRLF, every text in quotes where
 * it must be. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvOf(rows: readonly Row[]): string {
  return `${MARK}${linesOf(rows)}`
}

/** The same of a table that comes some rows at a time. */
export async function* csvPieces(parts: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield MARK
  for await (const rows of parts) yield linesOf(rows)
}

type Row = readonly (string | number | null)[]

const MARK = '\ufeff'

function linesOf(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^["'\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}

import { asWritten, type Fields } from './json-fields.ts'
import type { Refusal, Report } from './reading.ts'
import { headsIn, rowsBelow, type TableHead } from './table.ts'

/** The rows of a table as objects, a field for every column; an empty cell is `null`. */
export interface Records {
  readonly rows: readonly Fields[]
  readonly dropped: Report['dropped']
  readonly guessed: readonly string[]
}

/** What the columns of a table are called. */
export type Names = ReadonlySet<string>

/** How a name is written before it is looked at: in lower case, unless told otherwise. */
type Plain = (name: string) => string

/** The header of a table whose columns are called so that it `fits`, or `null`. */
export function headWith(
  text: string,
  fits: (names: Names) => boolean,
  plain: Plain = lower,
): TableHead | null {
  for (const head of headsIn(text)) if (fits(new Set(head.cells.map(plain)))) return head
  return null
}

/** Whether a table has all these columns. */
export function hasAll(names: Names, ...wanted: readonly string[]): boolean {
  return wanted.every((name) => names.has(name))
}

/** The rows below that header as objects, or a refusal where the table breaks. */
export function recordsBelow(
  text: string,
  head: TableHead,
  plain: Plain = lower,
): Records | { readonly refused: Refusal } {
  const below = rowsBelow(text, head)
  if ('refused' in below) return below
  const names = head.cells.map(plain)
  const rows = below.rows.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim() || null])),
  )
  return { ...below, rows }
}

/**
 * The last state of every row, where a table keeps earlier ones under the same id: the one `changed` last,
 * or of these the last in the file.
 */
export function lastStates(records: Records, id: string, changed: string): Records {
  const last = new Map<unknown, Fields>()
  for (const row of records.rows) {
    const key = row[id] ?? row
    const before = last.get(key)
    if (!before || asWritten(before[changed]) <= asWritten(row[changed])) last.set(key, row)
  }
  const earlier = records.rows.length - last.size
  const why = earlier === 1 ? '1 earlier state of a row' : `${earlier} earlier states of the same rows`
  return {
    ...records,
    rows: [...last.values()],
    dropped: [...records.dropped, ...(earlier > 0 ? [{ why }] : [])],
  }
}

/**
 * Whether a text is a check sum in place of words, as exports that hide what was said put it: MD5, SHA-1 or
 * SHA-256 in base64 or hex.
 */
export function isCheckSum(text: string): boolean {
  return /^(?:[A-Za-z\d+/]{22}==|[A-Za-z\d+/]{27}=|[A-Za-z\d+/]{43}=|[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(
    text,
  )
}

function lower(name: string): string {
  return name.toLowerCase()
}

import { isZip } from './archive.ts'
import { decode } from './decode.ts'
import { jsonRows } from './json-rows.ts'
import { looksLikeJson } from './json-shapes.ts'
import { type Refusal, refusal } from './reading.ts'
import { headsIn, type Row, rowsBelow } from './table.ts'

/** What programs call each column, blanks between. */
export type ColumnNames<C extends string> = Readonly<Record<C, string>>

/** A row with the line it begins in; a column the table does not have is empty. */
export interface NamedRow<C extends string> {
  readonly line: number
  readonly cells: Readonly<Record<C, string>>
  /** What stands in the columns this house defined, by their names; one the table does not have is left out. */
  readonly own: Readonly<Record<string, string>>
}

export interface NamedRows<C extends string> {
  /** The file as text, which gives the same rows again. */
  readonly text: string
  readonly rows: readonly NamedRow<C>[]
  /** Rows that nobody can tell the cells of, with why. */
  readonly torn: readonly { readonly line: number; readonly why: string }[]
  /** What columns are called that nobody asked for. */
  readonly unread: readonly string[]
  readonly guessed: readonly string[]
}

interface Limits<C extends string> {
  /** Columns without which the table says nothing: one of each of these. */
  readonly needed: readonly (readonly C[])[]
  readonly rows: number
  /** Of the text in UTF-8. */
  readonly bytes: number
}

const WORKBOOK =
  'This is a workbook, or another archive, and not opened here. Save its table as CSV, and bring that.'

/** No cell says more. */
const LONGEST_CELL = 2_000
/** A text takes at most so many times the room in another encoding. */
const WIDEST = 2

/**
 * The rows of a table of people or companies, by what the columns are called, ours and those this house defined: comma, semicolon, tab or bar; UTF-8,
 * UTF-16 or Windows-1252, with and without mark; or a list of records in JSON. The apostrophe that keeps a spreadsheet
 * from taking a text for a formula is taken off again. A refusal where it is no such table, or too large a one; never throws.
 */
export function identityTable<C extends string>(
  bytes: Uint8Array,
  names: ColumnNames<C>,
  limits: NoInfer<Limits<C>>,
  own: readonly string[] = [],
): NamedRows<C> | { readonly refused: Refusal } {
  if (isZip(bytes)) return refusal('binary', WORKBOOK)
  if (bytes.length > limits.bytes * WIDEST) return tooLarge(limits.bytes)
  const decoded = decode(bytes)
  if ('refused' in decoded) return decoded
  if (decoded.doubt) return { refused: decoded.doubt }
  if (new TextEncoder().encode(decoded.text).length > limits.bytes) return tooLarge(limits.bytes)
  const below = looksLikeJson(decoded.text)
    ? listed(decoded.text, names, limits.needed, own)
    : tabled(decoded.text, names, limits.needed)
  if ('refused' in below) return below
  const defined = definedPlaces(below.head, own, Object.values(below.places))
  if (below.rows.length > limits.rows)
    return refusal(
      'too-large',
      `This table has ${below.rows.length} rows; ${limits.rows} is the most. Split it.`,
    )
  const endless = below.rows.filter(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL))
  return {
    text: decoded.text,
    rows: below.rows
      .filter((row) => !endless.includes(row))
      .map(({ line, cells }) => ({ line, cells: named(cells, below.places), own: valuesIn(cells, defined) })),
    torn: [
      ...below.dropped,
      ...endless.map(({ line }) => ({ line, why: `a cell has more than ${LONGEST_CELL} characters` })),
    ],
    unread: unreadIn(below.head, [...Object.values<number>(below.places), ...defined.values()]),
    guessed: decoded.guessed,
  }
}

function tooLarge(bytes: number) {
  return refusal('too-large', `This table has more than ${Math.floor(bytes / 1000)} KB. Split it.`)
}

type Places<C extends string> = Readonly<Record<C, number>>

interface Below<C extends string> {
  readonly head: readonly string[]
  readonly places: Places<C>
  readonly rows: readonly Row[]
  readonly dropped: NamedRows<C>['torn']
}

function tabled<C extends string>(
  text: string,
  names: ColumnNames<C>,
  needed: Limits<C>['needed'],
): Below<C> | { readonly refused: Refusal } {
  for (const head of headsIn(text)) {
    const places = placesIn(head.cells, names)
    if (!hasAll(places, needed)) continue
    const below = rowsBelow(text, head)
    if ('refused' in below) return below
    const dropped = below.dropped.flatMap(({ line, why }) =>
      line === undefined || why.startsWith('the names of the columns') ? [] : [{ line, why }],
    )
    return { head: head.cells, places, rows: below.rows, dropped }
  }
  return refusal('unrecognised', noHead(needed))
}

function listed<C extends string>(
  text: string,
  names: ColumnNames<C>,
  needed: Limits<C>['needed'],
  own: readonly string[],
): Below<C> | { readonly refused: Refusal } {
  const known = new Set([
    ...Object.values<string>(names).flatMap((all) => all.split(' ')),
    ...own.map(plainName),
  ])
  const read = jsonRows(text, (field) => known.has(plainName(field)))
  if ('refused' in read) return read
  const places = placesIn(read.head, names)
  return hasAll(places, needed) ? { ...read, places } : refusal('unrecognised', noFields(needed))
}

function hasAll<C extends string>(places: Places<C>, needed: Limits<C>['needed']): boolean {
  return needed.every((some) => some.some((column) => places[column] >= 0))
}

function placesIn<C extends string>(header: readonly string[], names: ColumnNames<C>): Places<C> {
  const plain = header.map(plainName)
  const entries = (Object.entries(names) as [C, string][]).map(([column, all]) => {
    const place = all
      .split(' ')
      .map((name) => plain.indexOf(name))
      .find((at) => at >= 0)
    return [column, place ?? -1] as const
  })
  return Object.fromEntries(entries) as Places<C>
}

function plainName(name: string): string {
  return name
    .slice(0, 100)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function named<C extends string>(cells: readonly string[], places: Places<C>): NamedRow<C>['cells'] {
  const entries = (Object.entries(places) as [C, number][]).map(([column, place]) => [
    column,
    cleaned(cells[place] ?? ''),
  ])
  return Object.fromEntries(entries) as NamedRow<C>['cells']
}

/** Where the columns of this house stand: none that means one of ours, and each its own. */
function definedPlaces(
  header: readonly string[],
  own: readonly string[],
  ours: readonly number[],
): ReadonlyMap<string, number> {
  const plain = header.map(plainName)
  const places = new Map<string, number>()
  const isFree = (at: number) => !ours.includes(at) && ![...places.values()].includes(at)
  for (const name of own) {
    const wanted = plainName(name)
    const at = plain.findIndex(
      (one, at) => isFree(at) && one === wanted && (one !== '' || header[at] === name),
    )
    if (at >= 0) places.set(name, at)
  }
  return places
}

function valuesIn(cells: readonly string[], places: ReadonlyMap<string, number>): NamedRow<never>['own'] {
  return Object.fromEntries([...places].map(([name, at]) => [name, cleaned(cells[at] ?? '')]))
}

function unreadIn(header: readonly string[], read: readonly number[]): readonly string[] {
  return header.filter((name, at) => name !== '' && !read.includes(at))
}

function cleaned(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim()
  return /^'["'\s]*[=+\-@]/.test(text) ? text.slice(1) : text
}

function noHead(needed: readonly (readonly string[])[]): string {
  return `No line names the columns of this table. Give it a first line with a column for ${listOf(needed)}.`
}

function noFields(needed: readonly (readonly string[])[]): string {
  return `No record of this list says whom it is about. Give each a field for ${listOf(needed)}.`
}

function listOf(needed: readonly (readonly string[])[]): string {
  return needed.map((some) => some.join(' or ')).join(' and ')
}

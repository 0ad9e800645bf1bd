import { columnsOf, knownNames } from './columns.ts'
import { firstRows, headsIn, type Row, type TableHead } from './table.ts'

/** A text that looks like a table: its head, and whether its first row gives the columns names. */
export interface LikelyTable {
  readonly head: TableHead
  readonly named: boolean
}

/** How many rows are looked at, and the share of them that must have as many cells as the header. */
const ROWS_ASKED = 50
const SAME_WIDTH = 0.8
/** A name of a column is no longer. */
const LONGEST_NAME = 60
const WORDS_IN_NAME = 6
/** Without names a table is believed only from this many rows on. */
const FEWEST_NAMELESS = 3

/**
 * The table a text looks like: one whose columns are known, else the first line below which the rows have
 * as many cells. `null` for prose, markup, and lines that only happen to hold commas.
 */
export function likelyTable(text: string): LikelyTable | null {
  if (/^\s*[<{]/.test(text.slice(0, 200))) return null
  const heads = [...headsIn(text)]
  const known = heads.find((head) => columnsOf(head.cells) !== null)
  if (known) return { head: known, named: true }
  for (const line of new Set(heads.map((head) => head.line))) {
    const best = heads
      .filter((head) => head.line === line)
      .map((head) => ({ head, rows: firstRows(text, head, ROWS_ASKED) }))
      .filter(
        ({ head, rows }) => rows.length > 0 && sameWidth(head, rows) >= SAME_WIDTH && !isProse(head, rows),
      )
      .toSorted((a, b) => b.head.cells.length - a.head.cells.length)[0]
    if (best) return asTable(best.head, best.rows)
  }
  return null
}

// Who writes sentences puts a space behind every comma; programs put none.
function isProse({ cells, delimiter }: TableHead, rows: readonly Row[]): boolean {
  if (delimiter !== ',' || knownNames(cells) > 0) return false
  const spaced = rows.filter((row) => row.cells.slice(1).every((cell) => /^ \S/.test(cell)))
  return spaced.length * 2 > rows.length
}

function sameWidth(head: TableHead, rows: readonly Row[]): number {
  return rows.filter((row) => row.cells.length === head.cells.length).length / rows.length
}

function asTable(head: TableHead, rows: readonly Row[]): LikelyTable | null {
  if (namesColumns(head, rows)) return { head, named: true }
  if (rows.length + 1 < FEWEST_NAMELESS) return null
  const cells = head.cells.map((_, at) => `Column ${at + 1}`)
  return { head: { ...head, line: head.line - 1, cells }, named: false }
}

// Names are short, differ, hold no values, and do not come back in their column.
function namesColumns({ cells }: TableHead, rows: readonly Row[]): boolean {
  const given = cells.filter((cell) => cell !== '')
  if (given.length < 2 || new Set(given).size < given.length) return false
  if (given.some((cell) => cell.length > LONGEST_NAME || cell.split(/\s+/).length > WORDS_IN_NAME))
    return false
  if (given.some((cell) => /^[\d\s.,:;/+()-]+$/.test(cell) || cell.includes('@') || /[.!?]$/.test(cell)))
    return false
  const comesBack = cells.some(
    (cell, at) => cell !== '' && rows.some((row) => (row.cells[at] ?? '').trim() === cell),
  )
  return knownNames(cells) > 0 || !comesBack
}

import { type InfoRecord, type Options, parse } from 'csv-parse/sync'
import { knownNames } from './columns.ts'
import { firstLines } from './lines.ts'
import { type Refusal, type Report, refusal } from './reading.ts'

/** Where a table begins in a text: its header, the line it stands in and what parts its cells. */
export interface TableHead {
  readonly delimiter: string
  readonly line: number
  readonly cells: readonly string[]
}

/** One row of a table, with the line of the file it begins in. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of one table, and what of the file is none of them. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly dropped: Report['dropped']
  readonly guessed: readonly string[]
}

/** What Excel writes above a table to say what parts its cells. */
const NAMES_DELIMITER = /^"?sep=."?\s*$/i

const delimiters = [',', ';', '\t', '|']
/** A header stands among the first lines: some programs write a title above it. */
export const HEADER_WITHIN = 5
/** No header is longer, nor has it more columns. */
const LONGEST_HEADER = 20_000
const MOST_COLUMNS = 500
/** A table of more rows takes all memory; no team talks as much in a year. */
const MOST_ROWS = 500_000

/** Every line that may be the header of a table, split in every way it can be, the first line first. */
export function* headsIn(text: string): Generator<TableHead> {
  for (const { number, text: line } of firstLines(text, HEADER_WITHIN)) {
    for (const delimiter of delimiters) {
      const isLine = line.length <= LONGEST_HEADER && line.includes(delimiter) && !NAMES_DELIMITER.test(line)
      const cells = isLine ? cellsOf(line, delimiter) : []
      if (cells.length > 1 && cells.length <= MOST_COLUMNS) yield { delimiter, line: number, cells }
    }
  }
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim())
  try {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true })
    return cells.map((cell) => cell.trim())
  } catch {
    return []
  }
}

/** The first rows below a header with as many cells as each has; none where a quotation mark is not closed. */
export function firstRows(text: string, head: TableHead, most: number): readonly Row[] {
  const parsed = parsedBelow(text, head, most)
  return 'refused' in parsed ? [] : parsed
}

/**
 * The rows below a header, or a refusal where a quotation mark is not closed.
 *
 * A row with more cells than the header is mended where `lastIsText` (a text with the delimiter in it and
 * no quotation marks around it) and left out otherwise. Behind a blank line a row of another width, or
 * of names of columns, begins another table, which is left out. The header again is no row.
 */
export function rowsBelow(
  text: string,
  head: TableHead,
  { lastIsText = false }: { readonly lastIsText?: boolean } = {},
): Rows | { readonly refused: Refusal } {
  const parsed = parsedBelow(text, head, MOST_ROWS + 1)
  if ('refused' in parsed) return parsed
  if (parsed.length > MOST_ROWS)
    return refusal(
      'too-large',
      'This table has more than 500,000 rows. Split it, by months perhaps, and give each part with the line of its columns.',
    )
  const own = parsed.slice(0, endOf(parsed, head))
  const rows: Row[] = []
  const dropped: Report['dropped'][number][] = []
  let mended = 0
  for (const { line, cells } of own) {
    const surplus = cells.slice(head.cells.length).some((cell) => cell.trim() !== '')
    if (isHeader(cells, head)) dropped.push({ line, why: 'the names of the columns again' })
    else if (!surplus) rows.push({ line, cells })
    else if (lastIsText) {
      rows.push({ line, cells: joined(cells, head) })
      mended += 1
    } else dropped.push({ line, why: tooWide(cells.length, head) })
  }
  const rest = parsed.slice(own.length)
  if (rest[0])
    dropped.push({ line: rest[0].line, why: `another table begins here: ${rest.length} rows of it` })
  const guessed =
    mended > 0 ? [`texts with "${head.delimiter}" but no quotation marks were put together: ${mended}`] : []
  return { rows, dropped, guessed }
}

interface ParsedRow extends Row {
  readonly afterBlank: boolean
}

function parsedBelow(
  text: string,
  { delimiter, line }: TableHead,
  most: number,
): readonly ParsedRow[] | { readonly refused: Refusal } {
  let blanks = Number.POSITIVE_INFINITY
  const on_record = (cells: readonly string[], { lines, empty_lines }: InfoRecord): ParsedRow | null => {
    const isBlank = cells.every((cell) => cell.trim() === '')
    const afterBlank = empty_lines > blanks
    blanks = isBlank ? -1 : empty_lines
    return isBlank ? null : { line: lines - breaksIn(cells), cells, afterBlank }
  }
  const options: Options = {
    delimiter,
    from_line: line + 1,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
  }
  try {
    // The library's types do not know what `on_record` makes of a row.
    const rows: unknown = parse(text, { ...options, on_record } as Options)
    return rows as readonly ParsedRow[]
  } catch (error) {
    const at = Number((error as { lines?: number }).lines ?? line)
    return refusal(
      'malformed',
      `This table breaks in line ${at}: a quotation mark is not closed. Mend that line or export it again.`,
      at,
    )
  }
}

// The library tells where a row ends; it begins as many lines before as its cells have breaks.
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0)
}

// Behind a blank line: a row of another width, or one that names columns of its own.
function endOf(rows: readonly ParsedRow[], head: TableHead): number {
  const width = usedWidth(head.cells)
  const other = rows.findIndex(({ afterBlank, cells }) => {
    if (!afterBlank || isHeader(cells, head)) return false
    const isWidth = cells.length === head.cells.length || usedWidth(cells) === width
    return !isWidth || knownNames(cells) > 1
  })
  return other < 0 ? rows.length : other
}

function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function isHeader(cells: readonly string[], head: TableHead): boolean {
  return (
    cells.length >= head.cells.length && head.cells.every((name, at) => (cells[at] ?? '').trim() === name)
  )
}

function joined(cells: readonly string[], { delimiter, cells: names }: TableHead): readonly string[] {
  const last = names.length - 1
  return [...cells.slice(0, last), cells.slice(last).join(delimiter)]
}

function tooWide(count: number, { delimiter, cells }: TableHead): string {
  return `${count} cells under ${cells.length} columns: a "${delimiter}" stands in a text without quotation marks, so nobody knows which cell is which`
}

import { type Options, parse } from 'csv-parse/sync'
import type { Party } from '../conversation/conversation.ts'
import { type Column, type Columns, columnsOf } from './columns.ts'
import { sideWords } from './lexicons/side-words.ts'
import { firstLines } from './lines.ts'
import { type Piece, told } from './pieces.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { spokenText } from './spoken-text.ts'
import { type Times, timesOfRows } from './table-times.ts'

/**
 * A table with a column of who spoke and a column of what was said; times, role and address if there
 * are columns for them. Comma, semicolon, tab or bar. A table of people or of calls is no conversation.
 *
 * Rows that name several conversations give one reading for each.
 */
export const csv: Reader = {
  format: 'csv',

  claims({ text, json }) {
    return json === undefined && headerOf(text)
      ? 'a table with a column of speakers and a column of what they said'
      : null
  },

  read({ text }, options) {
    const header = headerOf(text)
    return header ? readTable(text, header, options) : []
  },
}

interface Header {
  readonly delimiter: string
  readonly line: number
  readonly cells: readonly string[]
  readonly columns: Columns
}

const delimiters = [',', ';', '\t', '|']
/** A header stands among the first lines: some programs write a title above it. */
const HEADER_WITHIN = 5

function headerOf(text: string): Header | null {
  for (const line of firstLines(text, HEADER_WITHIN)) {
    for (const delimiter of delimiters) {
      if (!line.text.includes(delimiter)) continue
      const cells = line.text.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
      const columns = columnsOf(cells)
      if (columns) return { delimiter, line: line.number, cells, columns }
    }
  }
  return null
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

function readTable(text: string, header: Header, options: ReadOptions): readonly ReadResult[] {
  const rows = rowsOf(text, header)
  if ('refused' in rows) return [rows]
  const by = header.columns.conversation
  const groups = by === undefined ? [rows] : [...Map.groupBy(rows, (row) => row.cells[by] ?? '').values()]
  const several = groups.length > 1
  return groups.map((group) => readRows(group, header, options, several ? idIn(group[0], by) : null))
}

function rowsOf(
  text: string,
  { delimiter, line }: Header,
): readonly Row[] | Extract<ReadResult, { refused: unknown }> {
  try {
    const options: Options = {
      delimiter,
      from_line: line + 1,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }
    // With `info` every row comes with its line; the library's types do not know.
    const parsed: unknown = parse(text, options)
    return (parsed as Parsed[]).map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    const at = Number((error as { lines?: number }).lines ?? line)
    return refusal(
      'malformed',
      `This table breaks in line ${at}: a quotation mark is not closed. Mend that line or export it again.`,
      at,
    )
  }
}

function idIn(row: Row | undefined, by: number | undefined): string | null {
  const id = by === undefined ? '' : (row?.cells[by] ?? '').trim()
  return id === '' ? null : id
}

function readRows(rows: readonly Row[], header: Header, options: ReadOptions, id: string | null): ReadResult {
  const cell = (row: Row, column: Column) => spokenText(row.cells[header.columns[column] ?? -1] ?? '')
  const dropped: Report['dropped'][number][] = []
  const spoken = rows.filter((row) => {
    if (cell(row, 'text') === '') dropped.push({ line: row.line, why: 'a row without words' })
    return cell(row, 'text') !== ''
  })
  if (spoken.length === 0)
    return refusal('no-speech', 'Nobody speaks in this table: the column of what was said is empty.')

  const times = timesOfRows(spoken, header, options)
  const pieces = spoken.map((row, at): Piece => {
    const who = cell(row, 'speaker')
    return {
      line: row.line,
      who: who === '' ? null : who,
      text: cell(row, 'text'),
      ...(times.rows[at] ?? nothing),
    }
  })
  const { parties, utterances } = told(pieces)
  const startedAt = utterances.find((one) => one.at !== null)?.at ?? null
  const known = parties.map((party) => withFields(party, spoken, cell))
  return reading(
    'csv',
    options,
    { ...(id === null ? {} : { id }), startedAt, parties: known, utterances },
    { dropped, guessed: times.guessed },
  )
}

const nothing: Times = { startMs: null, endMs: null, at: null }

function withFields(party: Party, rows: readonly Row[], cell: (row: Row, column: Column) => string): Party {
  const row = rows.find((one) => cell(one, 'speaker') === (party.name ?? ''))
  if (!row) return party
  const role = sideWords[cell(row, 'role').toLowerCase()]
  const email = cell(row, 'email')
  return {
    ...party,
    email: email.includes('@') ? email : null,
    ...(role ? { role, roleHow: 'field' as const, roleConfidence: 1 } : {}),
  }
}

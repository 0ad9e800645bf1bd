import type { Columns } from './columns.ts'
import type { DayOrder } from './day-order.ts'
import type { ReadOptions } from './reading.ts'
import { type Decided, instantsOf } from './table-instants.ts'
import { layoutOf } from './table-layout.ts'
import { offsetsOf, type Span, type Unit } from './table-offsets.ts'

/** When a row was said, as far as its table tells. */
export interface Times extends Span {
  readonly at: string | null
}

/** One row as far as its times go: its cells, how many words it holds and which conversation it is of. */
export interface TimedRow {
  readonly cells: readonly string[]
  readonly words: number
  readonly talk: string
}

/** What a person has said of a table's times where the values alone do not prove it. */
export interface ToldTimes {
  readonly unit: Unit | null
  readonly dayOrder: DayOrder | null
}

/**
 * The times of a table's rows: dates, times of day beside a date, clocks and numbers from the start of the
 * recording. What cannot be told is `null`, and what was decided is in `guessed`; `open` where a person
 * could still say the unit, the order of day and month, or what the clocks count from.
 *
 * `told` is what a person said of these columns, `null` where nobody was asked.
 */
export function timesOfRows(
  rows: readonly TimedRow[],
  table: TimedTable,
  options: ReadOptions,
  told: ToldTimes | null,
): Decided<Times> {
  const { columns } = table
  const [starts, ends, days] = [
    cellsIn(rows, columns.start),
    cellsIn(rows, columns.end),
    cellsIn(rows, columns.at),
  ]
  const talks = rows.map((row) => row.talk)
  const layout = layoutOf({ starts, days, talks }, told !== null || columns.time !== undefined)
  const clocks = columns.time !== undefined ? cellsIn(rows, columns.time) : starts
  const hasClocks = columns.time !== undefined || layout.is === 'of-day'
  const instantsIn = (dates: readonly string[], beside: readonly string[] | null) =>
    instantsOf(dates, beside, options, told?.dayOrder ?? null)

  const dated = layout.is === 'dated'
  const instants = dated ? instantsIn(starts, null) : instantsIn(days, hasClocks ? clocks : null)
  const until = dated ? instantsIn(ends, null) : instantsIn(days, ends)
  const spans =
    layout.is === 'counted'
      ? countedSpans(rows, table, starts, ends, told)
      : spansBetween(instants.rows, layout.is === 'undecided' ? [] : until.rows, talks)
  return {
    rows: rows.map((_, row) => ({ ...(spans.rows[row] ?? nothing), at: instants.rows[row] ?? null })),
    guessed: [...spans.guessed, ...instants.guessed, ...layout.guessed],
    open: instants.open || spans.open || layout.is === 'undecided',
  }
}

interface TimedTable {
  readonly header: readonly string[]
  readonly columns: Columns
}

function cellsIn(rows: readonly TimedRow[], place: number | undefined): readonly string[] {
  return rows.map((row) => (place === undefined ? '' : (row.cells[place] ?? '').trim()))
}

function countedSpans(
  rows: readonly TimedRow[],
  { header, columns }: TimedTable,
  starts: readonly string[],
  ends: readonly string[],
  told: ToldTimes | null,
): Decided<Span> {
  const nameOf = (place: number | undefined) => header[place ?? -1] ?? ''
  const cells = {
    starts,
    ends,
    durations: cellsIn(rows, columns.duration),
    names: [nameOf(columns.start), nameOf(columns.end), nameOf(columns.duration)] as const,
    words: rows.map((row) => row.words),
    talks: rows.map((row) => row.talk),
  }
  return offsetsOf(cells, told?.unit ?? null)
}

const nothing: Span = { startMs: null, endMs: null }

// Where both ends of a row are instants, its span counts from the first instant of its conversation.
function spansBetween(
  starts: readonly (string | null)[],
  ends: readonly (string | null)[],
  talks: readonly string[],
): Decided<Span> {
  if (ends.every((end) => end === null)) return { rows: starts.map(() => nothing), guessed: [], open: false }
  const first = new Map<string, number>()
  starts.forEach((start, row) => {
    const talk = talks[row] ?? ''
    if (start !== null)
      first.set(talk, Math.min(first.get(talk) ?? Number.POSITIVE_INFINITY, Date.parse(start)))
  })
  const msOf = (instant: string | null, row: number) => {
    const from = first.get(talks[row] ?? '')
    return instant === null || from === undefined ? null : Math.max(0, Date.parse(instant) - from)
  }
  return {
    rows: starts.map((start, row) => ({ startMs: msOf(start, row), endMs: msOf(ends[row] ?? null, row) })),
    guessed: ['the times are instants: the recording is taken to begin with the first of them'],
    open: false,
  }
}

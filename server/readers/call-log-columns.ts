import { createHash } from 'node:crypto'
import { z } from 'zod'
import { columnsOf, plainName } from './columns.ts'
import type { DayOrder } from './day-order.ts'
import { callLogNames } from './lexicons/call-logs.ts'
import { likelyTable } from './likely-table.ts'
import { firstRows, rowsBelow } from './table.ts'
import { areDates } from './table-instants.ts'
import { orderProvenBy, timeOfDay, writtenDate } from './written-date.ts'

/** What a column of a call log holds. */
export const callLogMeanings = [
  'rep',
  'customer',
  'start',
  'time',
  'duration',
  'channel',
  'status',
  'id',
  'ignore',
] as const
export type CallLogMeaning = (typeof callLogMeanings)[number]

/** What somebody confirmed of a call log's columns; it reads every log with the same header. */
export const callLogColumns = z
  .strictObject({
    /** SHA-256 in hex of the header. */
    fingerprint: z.string().regex(/^[\da-f]{64}$/),
    columns: z.array(z.enum(callLogMeanings)).max(200),
    dayOrder: z.enum(['day-month-year', 'month-day-year', 'year-month-day']).nullable(),
  })
  .readonly()
export type CallLogColumns = z.infer<typeof callLogColumns>

/** A call log as a person is asked about it. */
export interface CallLogAsked {
  readonly fingerprint: string
  readonly rows: number
  readonly fields: readonly {
    readonly name: string
    readonly samples: readonly string[]
    readonly guess: CallLogMeaning
  }[]
  /** The order of day and month that the dates prove; `ask` where nobody can tell, absent where none is open. */
  readonly dayOrder?: DayOrder | 'ask'
}

export type CallLogMistake = 'no-start' | 'nobody' | 'twice' | 'no-day-order' | 'other-fields'

const ASKED_ROWS = 500
const SAMPLES = 4
const LONGEST_SAMPLE = 60
/** Besides when and who, a call log says how long, how or with what end. */
const telling: readonly CallLogMeaning[] = ['duration', 'channel', 'status']

/** Whether a text is a log of calls by the names of its columns: when, who, and something of the call, but no words. */
export function isCallLog(text: string): boolean {
  const asked = callLogAsked(text)
  if (!asked) return false
  const has = (meaning: CallLogMeaning) => asked.fields.some((field) => field.guess === meaning)
  return has('start') && (has('rep') || has('customer')) && telling.some(has)
}

/** What to ask about a table that is, or may be, a call log; `null` for one in which somebody speaks or no dates stand. */
export function callLogAsked(text: string): CallLogAsked | null {
  const table = likelyTable(text)
  if (!table?.named || columnsOf(table.head.cells)) return null
  const below = rowsBelow(text, table.head)
  const rows = firstRows(text, table.head, ASKED_ROWS)
  if ('refused' in below || rows.length === 0) return null
  const header = table.head.cells
  const cellsAt = (place: number) => rows.map(({ cells }) => (cells[place] ?? '').trim())
  if (!header.some((_, place) => areDates(cellsAt(place)))) return null
  const guesses = guessed(header, cellsAt)
  const start = guesses.indexOf('start')
  const order = orderProvenBy(cellsAt(start).flatMap((cell) => writtenDate(cell) ?? []))
  return {
    fingerprint: createHash('sha256')
      .update(JSON.stringify(['call-log', ...header]))
      .digest('hex'),
    rows: below.rows.length,
    fields: header.map((name, place) => ({
      name,
      samples: [...new Set(cellsAt(place).filter((cell) => cell !== ''))]
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, LONGEST_SAMPLE)),
      guess: guesses[place] ?? 'ignore',
    })),
    ...(order === undefined ? {} : { dayOrder: order ?? 'ask' }),
  }
}

/** What is wrong with this answer about a call log, or `null`. */
export function mistakeInCallLog(
  asked: CallLogAsked,
  { columns, dayOrder }: Omit<CallLogColumns, 'fingerprint'>,
): CallLogMistake | null {
  const given = columns.filter((one) => one !== 'ignore')
  if (columns.length !== asked.fields.length) return 'other-fields'
  if (!given.includes('start')) return 'no-start'
  if (!given.includes('rep') && !given.includes('customer')) return 'nobody'
  if (new Set(given).size < given.length) return 'twice'
  return asked.dayOrder === 'ask' && dayOrder === null ? 'no-day-order' : null
}

function guessed(
  header: readonly string[],
  cellsAt: (place: number) => readonly string[],
): readonly CallLogMeaning[] {
  const taken = new Set<CallLogMeaning>()
  const first = header.map((name, place): CallLogMeaning => {
    const meaning = byValues(meaningOf(name), cellsAt(place))
    if (taken.has(meaning)) return 'ignore'
    taken.add(meaning)
    return meaning
  })
  if (taken.has('start')) return first
  const dates = header.findIndex((_, place) => first[place] === 'ignore' && areDates(cellsAt(place)))
  return first.map((meaning, place) => (place === dates ? 'start' : meaning))
}

/** A column called by its start may hold dates, times of day beside them, or neither. */
function byValues(meaning: CallLogMeaning | null, cells: readonly string[]): CallLogMeaning {
  if (meaning !== 'start' && meaning !== 'time') return meaning ?? 'ignore'
  if (areDates(cells)) return 'start'
  const given = cells.filter((cell) => cell !== '')
  return given.length > 0 && given.every((cell) => timeOfDay(cell) !== null) ? 'time' : 'ignore'
}

const names = new Map(
  (Object.entries(callLogNames) as [CallLogMeaning, readonly string[]][]).flatMap(([meaning, lines]) =>
    lines.flatMap((line) => line.split(' ')).map((name) => [name, meaning] as const),
  ),
)

function meaningOf(name: string): CallLogMeaning | null {
  return names.get(plainName(name)) ?? null
}

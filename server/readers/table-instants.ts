import type { DayOrder } from './day-order.ts'
import type { ReadOptions } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { dayOf, instantAt, orderProvenBy, timeOfDay, type WrittenDate, writtenDate } from './written-date.ts'
import { zoneNotes } from './zone-notes.ts'

/** What the cells of a table say in one column: a value for each row, what was decided, what a person must say. */
export interface Decided<T> {
  readonly rows: readonly T[]
  readonly guessed: readonly string[]
  /** Whether something was left unknown only because nobody has said it yet. */
  readonly open: boolean
}

/** Seconds, milliseconds or microseconds since 1970: no time within a recording has so many digits. */
const EPOCH = /^(?:\d{10}(?:\.\d{1,9})?|\d{13}(?:\.\d{1,6})?|\d{16})$/

/** Whether the cells of a column hold dates, epochs among them: most of those that hold anything. */
export function areDates(cells: readonly string[]): boolean {
  const given = cells.filter((cell) => cell !== '')
  const dates = given.filter((cell) => EPOCH.test(cell) || writtenDate(cell) !== null)
  return dates.length > 0 && dates.length * 2 > given.length
}

/** Whether the dates in these cells come without a time of day. */
export function areDays(cells: readonly string[]): boolean {
  return areDates(cells) && cells.every((cell) => writtenDate(cell)?.time == null && !EPOCH.test(cell))
}

/**
 * The instants of a column of dates, with the clocks of a column beside it where the dates have none.
 *
 * The order of day and month is the one that was `told`, else what the dates prove; where they prove
 * another than was told, or none, the instants stay unknown. So they do without a zone.
 */
export function instantsOf(
  dates: readonly string[],
  clocks: readonly string[] | null,
  options: ReadOptions,
  told: DayOrder | null,
): Decided<string | null> {
  const written = dates.map((cell) => (EPOCH.test(cell) ? null : writtenDate(cell)))
  const order = orderOf(
    written.flatMap((date) => date ?? []),
    told,
    dates.find((_, row) => written[row]?.parts != null) ?? '',
  )
  const zone = options.zone ?? options.assumedZone ?? null
  const rows = dates.map((cell, row) => {
    const date = written[row]
    if (date == null) return EPOCH.test(cell) ? epochIn(cell) : null
    const day = dayOf(date, order.is)
    const time = date.time ?? timeOfDay(clocks?.[row] ?? '')?.time ?? null
    return day === null || time === null ? null : instantAt(day, time, date.offset, zone)
  })
  return {
    rows,
    guessed: [
      ...order.guessed,
      ...bare(dates, written, clocks, options),
      ...dayless(written, clocks),
      ...dateless(dates, clocks),
      ...lost(dates, written, order.is),
    ],
    open: order.open,
  }
}

function epochIn(cell: string): string | null {
  return statedInstant(cell.length === 16 ? Number(cell) / 1000 : cell)
}

interface Order {
  readonly is: DayOrder | null
  readonly guessed: readonly string[]
  readonly open: boolean
}

function orderOf(dates: readonly WrittenDate[], told: DayOrder | null, example: string): Order {
  const proven = orderProvenBy(dates)
  if (proven === undefined) return { is: null, guessed: [], open: false }
  if (told === null && proven === null) {
    const why = `nothing in the dates says whether the day or the month comes first ("${example}"): left unknown until somebody says it`
    return { is: null, guessed: [why], open: true }
  }
  if (told !== null && proven !== null && proven !== told) {
    const why = `the dates ("${example}") cannot be in the order that was said for these columns: left unknown`
    return { is: null, guessed: [why], open: true }
  }
  return { is: told ?? proven, guessed: [], open: false }
}

function bare(
  dates: readonly string[],
  written: readonly (WrittenDate | null)[],
  clocks: readonly string[] | null,
  options: ReadOptions,
): readonly string[] {
  const without = dates.filter((_, row) => {
    const date = written[row]
    return date?.offset === null && (date.time ?? timeOfDay(clocks?.[row] ?? '')) !== null
  })
  return without.length === 0
    ? []
    : zoneNotes('the table’s clock', without[0] ?? '', without.at(-1) ?? '', options)
}

function dayless(
  written: readonly (WrittenDate | null)[],
  clocks: readonly string[] | null,
): readonly string[] {
  const without = written.filter(
    (date, row) => date?.time === null && timeOfDay(clocks?.[row] ?? '') === null,
  )
  return without.length === 0
    ? []
    : [`${without.length} of the dates have no time of day: when it was said is left unknown`]
}

function dateless(dates: readonly string[], clocks: readonly string[] | null): readonly string[] {
  const isBare = clocks?.some((clock) => clock !== '') && dates.every((date) => date === '')
  return isBare ? ['the times of day stand beside no date: when it was said is left unknown'] : []
}

function lost(
  dates: readonly string[],
  written: readonly (WrittenDate | null)[],
  order: DayOrder | null,
): readonly string[] {
  const unread = dates.filter((cell, row) => {
    const date = written[row]
    if (cell === '') return false
    if (date == null) return !EPOCH.test(cell) || epochIn(cell) === null
    return (date.day !== null || order !== null) && dayOf(date, order) === null
  })
  return unread.length === 0
    ? []
    : [`${unread.length} of the dates cannot be read, left unknown: "${unread[0]}"`]
}

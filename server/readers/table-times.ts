import { clockOf } from './clock.ts'
import { type Columns, unitIn } from './columns.ts'
import { instantOf } from './instant.ts'
import type { ReadOptions } from './reading.ts'

/** When a row was said, as far as its table tells. */
export interface Times {
  readonly startMs: number | null
  readonly endMs: number | null
  readonly at: string | null
}

interface Table {
  readonly cells: readonly string[]
  readonly columns: Columns
}
interface Row {
  readonly cells: readonly string[]
}

/**
 * The times of a table's rows: clocks, numbers whose unit the header names or the speed of talk
 * decides, or dates. What cannot be told is `null`, and what was decided is in `guessed`.
 */
export function timesOfRows(
  rows: readonly Row[],
  { cells, columns }: Table,
  options: ReadOptions,
): { readonly rows: readonly Times[]; readonly guessed: readonly string[] } {
  const guessed: string[] = []
  const column = (place: number | undefined) =>
    rows.map((row) => (place === undefined ? '' : (row.cells[place] ?? '').trim()))
  const starts = column(columns.start)
  const words = column(columns.text).map((text) => text.split(/\s+/).length)
  const unit = unitOf(starts, cells[columns.start ?? -1] ?? '', words, guessed)
  const startMs = starts.map((text) => msOf(text, unit))
  const dates = columns.at === undefined ? starts : column(columns.at)
  const at = instantsOf(dates, options, guessed)
  const endMs =
    columns.end === undefined
      ? lasting(column(columns.duration), startMs, unit)
      : column(columns.end).map((text) => msOf(text, unit))
  guessed.push(...unreadable(starts, unit, (row) => startMs[row] ?? at[row] ?? null, 'times'))
  if (columns.at !== undefined)
    guessed.push(...unreadable(dates, null, (row) => readable(dates[row] ?? ''), 'dates'))
  if (startMs.some((ms) => ms !== null) && endMs.every((ms) => ms === null))
    guessed.push('no end times in the table: shares are counted by words')
  return {
    rows: rows.map((_, row) => ({
      startMs: startMs[row] ?? null,
      endMs: endMs[row] ?? null,
      at: at[row] ?? null,
    })),
    guessed,
  }
}

type Unit = 'ms' | 's' | null

const NUMBER = /^\d+(?:[.,]\d+)?$/
/** People say between a fifth of a word and eight words a second, pauses included. */
const SLOWEST = 0.2
const FASTEST = 8

function unitOf(
  starts: readonly string[],
  header: string,
  words: readonly number[],
  guessed: string[],
): Unit {
  const numbers = starts.filter((text) => NUMBER.test(text))
  if (numbers.length === 0 || unitIn(header)) return unitIn(header)
  if (numbers.some((text) => /[.,]/.test(text))) return 's'
  const span = Math.max(...numbers.map(Number).slice(-1)) - Number(numbers[0])
  const said = words.slice(0, -1).reduce((sum, count) => sum + count, 0)
  const fits = (['s', 'ms'] as const).filter((unit) => {
    const speed = said / (unit === 's' ? span : span / 1000)
    return speed >= SLOWEST && speed <= FASTEST
  })
  const unit = fits.length === 1 ? (fits[0] ?? null) : null
  guessed.push(
    unit
      ? `the times have no unit: taken as ${unit === 's' ? 'seconds' : 'milliseconds'}, which fits the speed of talk`
      : 'the times have no unit and none fits the speed of talk: left unknown',
  )
  return unit
}

function msOf(text: string, unit: Unit): number | null {
  if (NUMBER.test(text)) {
    if (unit === null) return null
    return Math.round(Number(text.replace(',', '.')) * (unit === 's' ? 1000 : 1))
  }
  const clock = text === '' ? null : clockOf(text)
  return clock && 'ms' in clock ? clock.ms : null
}

function readable(date: string): string | null {
  const instant = instantOf(date, 'UTC')
  return 'at' in instant ? instant.at : null
}

// Bare numbers are spoken of where their unit is decided, dates without a zone where it is.
function unreadable(
  cells: readonly string[],
  unit: Unit,
  readAs: (row: number) => unknown,
  what: string,
): readonly string[] {
  const lost = cells.filter((text, row) => {
    const undecided = (NUMBER.test(text) && unit === null) || readable(text) !== null
    return text !== '' && readAs(row) === null && !undecided
  })
  return lost.length === 0 ? [] : [`${lost.length} of the ${what} cannot be read, left unknown: "${lost[0]}"`]
}

function lasting(
  durations: readonly string[],
  startMs: readonly (number | null)[],
  unit: Unit,
): readonly (number | null)[] {
  return durations.map((text, row) => {
    const start = startMs[row] ?? null
    const length = msOf(text, unit)
    return start === null || length === null ? null : start + length
  })
}

function instantsOf(
  dates: readonly string[],
  options: ReadOptions,
  guessed: string[],
): readonly (string | null)[] {
  const zone = options.zone ?? options.assumedZone ?? null
  const instants = dates.map((text) => instantOf(text, zone))
  const bare = dates.find(
    (text) => 'missing' in instantOf(text, null) && !('missing' in instantOf(text, 'UTC')),
  )
  if (bare !== undefined) {
    guessed.push(
      zone === null
        ? `the dates have no time zone ("${bare}"): left unknown until somebody says the zone`
        : `the dates have no time zone: read in ${zone}`,
    )
  }
  return instants.map((instant) => ('at' in instant ? instant.at : null))
}

import { clockOf } from './clock.ts'
import { unitIn } from './columns.ts'
import type { Decided } from './table-instants.ts'

/** What the columns of starts, ends and lengths hold, with their names; a missing column is empty cells. */
export interface OffsetCells {
  readonly starts: readonly string[]
  readonly ends: readonly string[]
  readonly durations: readonly string[]
  readonly names: readonly [start: string, end: string, duration: string]
  /** How many words each row holds, and which conversation it belongs to. */
  readonly words: readonly number[]
  readonly talks: readonly string[]
}

/** Milliseconds from the start of a recording. */
export interface Span {
  readonly startMs: number | null
  readonly endMs: number | null
}

export type Unit = 'ms' | 's'

const NUMBER = /^\d{1,15}(?:[.,]\d{1,15})?$/
const WITH_UNIT = /^(\d{1,15}(?:[.,]\d{1,15})?) ?(ms|s|secs?|seconds?)$/i
/** People say between a fifth of a word and eight words a second, pauses included. */
const SLOWEST = 0.2
const FASTEST = 8
/** Nobody writes for longer in one chat whose times count from its start. */
const LONGEST_CHAT_SECONDS = 4 * 3600
/** A clock that begins later than this may be the time of day. */
const LATE_MS = 4 * 3600 * 1000

/** Whether a cell is a bare number. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell)
}

/**
 * The spans of a table's rows: clocks, and numbers in the unit that was `told`, that a column's name
 * gives, or that the speed of talk decides. Without any of these the numbers stay unknown.
 */
export function offsetsOf(cells: OffsetCells, told: Unit | null): Decided<Span> {
  const { starts, ends, durations, names } = cells
  const hasNumbers = [...starts, ...ends, ...durations].some(isNumber)
  const named = names.map(unitIn)
  const decided = told ?? named.find((unit) => unit !== null) ?? null
  const proven = hasNumbers && (decided === null || told !== null) ? unitProvenBy(cells) : null
  const unit = decided ?? proven
  const [start, end, length] = named.map((one) => one ?? unit)
  const rows = starts.map((cell, row) => {
    const startMs = msOf(cell, start ?? null)
    const lasts = msOf(durations[row] ?? '', length ?? null)
    const endMs = msOf(ends[row] ?? '', end ?? null)
    return { startMs, endMs: endMs ?? (startMs === null || lasts === null ? null : startMs + lasts) }
  })
  return {
    rows,
    guessed: [
      ...unitNotes(cells, told, decided, proven),
      ...lost(
        starts,
        rows.map((row) => row.startMs),
        unit,
      ),
      ...lost(
        ends,
        ends.map((cell) => msOf(cell, end ?? null)),
        unit,
      ),
      ...late(starts, rows),
    ],
    open: hasNumbers && (unit === null || (told !== null && proven !== null && proven !== told)),
  }
}

/**
 * The unit in which people would speak at a speed people speak at, or seconds where the numbers have a
 * fraction, which milliseconds rarely have; `null` where the numbers prove none.
 *
 * A slow chat counted in seconds looks like fast talk in milliseconds: without ends those are proven only
 * where the same numbers as seconds would last longer than anybody waits.
 */
export function unitProvenBy(cells: OffsetCells): Unit | null {
  const { words, time, ended } = talkIn(cells)
  const isSpeed = (each: number) => words / each >= SLOWEST && words / each <= FASTEST
  if (isSpeed(time)) return 's'
  if (isSpeed(time / 1000) && (ended || time > LONGEST_CHAT_SECONDS)) return 'ms'
  const isFraction = (cell: string) => isNumber(cell) && /[.,]\d*[1-9]/.test(cell)
  return !isSpeed(time / 1000) && [...cells.starts, ...cells.ends].some(isFraction) ? 's' : null
}

/** The words of all rows whose length is known, and that length: to their ends, else to the next start. */
function talkIn({ starts, ends, durations, words, talks }: OffsetCells) {
  let said = 0
  let time = 0
  let ended = true
  starts.forEach((cell, row) => {
    const start = numberIn(cell)
    const end = numberIn(ends[row] ?? '') ?? sum(start, numberIn(durations[row] ?? ''))
    const next = talks[row + 1] === talks[row] ? numberIn(starts[row + 1] ?? '') : null
    const until = end ?? next
    if (start === null || until === null || until <= start) return
    said += words[row] ?? 0
    time += until - start
    ended &&= end !== null
  })
  return { words: said, time, ended }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

function numberIn(cell: string): number | null {
  return isNumber(cell) ? Number(cell.replace(',', '.')) : null
}

function msOf(cell: string, unit: Unit | null): number | null {
  const [, number, own] = WITH_UNIT.exec(cell) ?? []
  if (number !== undefined) return inMs(number, own?.toLowerCase() === 'ms' ? 'ms' : 's')
  if (isNumber(cell)) return unit === null ? null : inMs(cell, unit)
  const clock = cell === '' ? null : clockOf(cell)
  return clock && 'ms' in clock ? clock.ms : null
}

function inMs(number: string, unit: Unit): number {
  if (unit === 'ms') return Math.round(Number(number.replace(/,(?=\d{3}$)/, '').replace(',', '.')))
  return Math.round(Number(number.replace(',', '.')) * 1000)
}

function unitNotes(
  cells: OffsetCells,
  told: Unit | null,
  decided: Unit | null,
  proven: Unit | null,
): readonly string[] {
  const numbers = [...cells.starts, ...cells.ends].filter(isNumber)
  if (numbers.length === 0) return []
  if (told !== null && proven !== null && proven !== told)
    return [
      `the times are read in ${inFull(told)} as was said, yet only ${inFull(proven)} would fit the speed of talk`,
    ]
  if (decided !== null) return []
  if (proven === null) return ['the times have no unit and none fits the speed of talk: left unknown']
  const isPlain = !numbers.some((cell) => /[.,]/.test(cell))
  return isPlain || proven === 'ms'
    ? [`the times have no unit: taken as ${inFull(proven)}, which fits the speed of talk`]
    : []
}

function inFull(unit: Unit): string {
  return unit === 's' ? 'seconds' : 'milliseconds'
}

// Bare numbers are spoken of where their unit is decided.
function lost(
  cells: readonly string[],
  readAs: readonly (number | null)[],
  unit: Unit | null,
): readonly string[] {
  const unread = cells.filter(
    (cell, row) => cell !== '' && readAs[row] === null && !(isNumber(cell) && unit === null),
  )
  return unread.length === 0
    ? []
    : [`${unread.length} of the times cannot be read, left unknown: "${unread[0]}"`]
}

function late(starts: readonly string[], rows: readonly Span[]): readonly string[] {
  const first = starts.findIndex((cell, row) => cell.includes(':') && rows[row]?.startMs != null)
  const earliest = rows.reduce(
    (least, { startMs }) => Math.min(least, startMs ?? least),
    Number.POSITIVE_INFINITY,
  )
  if (first < 0 || earliest < LATE_MS || earliest === Number.POSITIVE_INFINITY) return []
  return [
    `the clocks begin at ${starts[first]}: taken as counted from a start, though they may be times of day`,
  ]
}

import { clockOf } from './clock.ts'
import { areDates, areDays } from './table-instants.ts'
import { timeOfDay } from './written-date.ts'

/**
 * What the column of starts holds: dates, times of day beside a column of days, or times counted from the
 * start of the recording. `undecided` where a person must say which.
 */
export interface Layout {
  readonly is: 'dated' | 'of-day' | 'counted' | 'undecided'
  readonly guessed: readonly string[]
}

/** The cells of a table's times, and which conversation each row belongs to. */
interface TimeCells {
  readonly starts: readonly string[]
  readonly days: readonly string[]
  readonly talks: readonly string[]
}

/** Nobody's first words come later than this into a recording, nor does anybody talk this early in the day. */
const EARLIEST_OF_DAY = 4 * 3600 * 1000
/** A recording whose first words come within this is counted from its start. */
const LATEST_BEGINNING = 30 * 60 * 1000

/**
 * How the times of a table are to be read. With `confirmed` columns a person has told starts from times of
 * day. Without, a clock beside a day is a time of day where morning or afternoon is written, where the day
 * changes within a conversation, or where it is never early; it counts from the start where it begins there.
 */
export function layoutOf(cells: TimeCells, confirmed: boolean): Layout {
  const { starts, days } = cells
  if (areDates(starts)) return { is: 'dated', guessed: [] }
  if (starts.some((cell) => timeOfDay(cell)?.half)) return { is: 'of-day', guessed: [] }
  if (confirmed || !areDays(days) || !starts.some((cell) => timeOfDay(cell)))
    return { is: 'counted', guessed: [] }
  const is = daysChange(cells) ? 'of-day' : byTheFirst(starts)
  const example = starts.find((cell) => cell !== '') ?? ''
  return is === 'undecided'
    ? {
        is,
        guessed: [
          `nothing says whether the times ("${example}") are times of day or count from the start: left unknown until somebody says it`,
        ],
      }
    : {
        is,
        guessed: [
          `the times ("${example}") are taken ${is === 'of-day' ? 'as times of day' : 'as counted from the start'}`,
        ],
      }
}

function daysChange({ days, talks }: TimeCells): boolean {
  const first = new Map<string, string>()
  return days.some((day, row) => {
    const talk = talks[row] ?? ''
    const before = first.get(talk)
    if (before === undefined && day !== '') first.set(talk, day)
    return day !== '' && before !== undefined && before !== day
  })
}

// "15:04" may be minutes and seconds as well as a time of day, so without seconds nothing is decided.
function byTheFirst(starts: readonly string[]): Layout['is'] {
  const given = starts.filter((cell) => cell !== '')
  const counted = given.map((cell) => clockOf(cell)).flatMap((clock) => ('ms' in clock ? [clock.ms] : []))
  const earliest = counted.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY)
  if (given.some((cell) => 'ms' in clockOf(cell) && timeOfDay(cell) === null)) return 'counted'
  if (earliest >= EARLIEST_OF_DAY) return 'of-day'
  const hasSeconds = given.some((cell) => /:\d{2}:/.test(cell))
  return hasSeconds && earliest <= LATEST_BEGINNING ? 'counted' : 'undecided'
}

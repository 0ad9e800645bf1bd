import { type DateParts, type DayOfYear, type DayOrder, dateIn, dayOrderOf } from './day-order.ts'
import { instantIn, isPossible } from './instant.ts'

/** A time of day, as a wall shows it, in milliseconds from midnight. */
export type TimeOfDay = number

/** A date as a cell has it: in parts whose order nobody knows yet, perhaps with a clock and an offset. */
export interface WrittenDate {
  /** The numbers as written, where their order may be another; `null` where the date itself names them. */
  readonly parts: DateParts | null
  readonly day: DayOfYear | null
  readonly time: TimeOfDay | null
  /** Minutes from UTC, or `null` for a clock without a zone. */
  readonly offset: number | null
}

/** No cell with a date is longer. */
const LONGEST = 60

const CLOCK =
  '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([ap])\\.? ?m\\.?)?(?: ?(z|utc|gmt|(?:utc|gmt)? ?[+-]\\d{2}:?\\d{2}))?'
const BEHIND = `(?:(?:,? ?(?:t|at) ?|,? )${CLOCK})?`
const NUMBERS = new RegExp(`^(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})\\.?${BEHIND}$`, 'i')
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9},? )?(\\d{1,2})\\.?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4})${BEHIND}$`,
  'i',
)
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},? )?([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${BEHIND}$`, 'i')
const ALONE = new RegExp(`^${CLOCK}$`, 'i')

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The date in a cell, with or without a clock, or `null` where it is none. */
export function writtenDate(cell: string): WrittenDate | null {
  const text = plain(cell)
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [, first = '', second = '', third = '', ...clock] = numbers
    const parts = [Number(first), Number(second), Number(third)] as const
    if (!isYear(first, third)) return null
    return timed(
      { parts: first.length === 4 ? null : parts, day: first.length === 4 ? yearFirst(parts) : null },
      clock,
    )
  }
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text)
  const [day, month, year] = dayFirst
    ? dayFirst.slice(1, 4)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const number = month === undefined ? -1 : months.findIndex((name) => isMonth(month.toLowerCase(), name))
  if (number < 0) return null
  const named = { year: Number(year), month: number + 1, day: Number(day) }
  return timed({ parts: null, day: named }, (dayFirst ?? monthFirst ?? []).slice(4))
}

/** A time of day alone ("3:04 PM", "15:04:05"), or `null`; `half` says whether morning or afternoon is written. */
export function timeOfDay(cell: string): { readonly time: TimeOfDay; readonly half: boolean } | null {
  const clock = ALONE.exec(plain(cell))
  const time = clock && timeIn(clock.slice(1))
  return time == null ? null : { time, half: clock?.[5] !== undefined }
}

/**
 * The order of day and month that these dates prove, `null` where a person must say it, `undefined` where
 * nothing is open. Dates that only rise in one reading prove it from `ENOUGH` different days on: rows of a
 * table need not stand in order.
 */
export function orderProvenBy(dates: readonly WrittenDate[]): DayOrder | null | undefined {
  const parts = dates.flatMap((date) => (date.parts === null ? [] : [date.parts]))
  if (parts.length === 0) return undefined
  const days = new Set(parts.map((one) => one.join('/')))
  if (days.size >= ENOUGH || parts.every(([first, second]) => first === second)) return dayOrderOf(parts)
  const proofs = new Set(parts.filter(([first, second]) => first !== second).map((one) => dayOrderOf([one])))
  proofs.delete(null)
  const [only, other] = proofs
  return other === undefined ? (only ?? null) : null
}

const ENOUGH = 4

/** The day a date means, `null` where its order is unknown or no calendar has it. */
export function dayOf(date: WrittenDate, order: DayOrder | null): DayOfYear | null {
  const day = date.day ?? (date.parts && order && dateIn(date.parts, order))
  return day && isPossible({ ...day, hour: 12, minute: 0, second: 0 }) ? day : null
}

/** The instant at which a clock with this offset, else in this zone, shows this; `null` where neither is known. */
export function instantAt(
  day: DayOfYear,
  time: TimeOfDay,
  offset: number | null,
  zone: string | null,
): string | null {
  const seconds = Math.floor(time / 1000)
  const wall = {
    ...day,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  }
  if (offset === null && zone === null) return null
  const utc = Date.parse(instantIn(wall, offset === null ? (zone ?? 'UTC') : 'UTC'))
  return new Date(utc + (time % 1000) - (offset ?? 0) * 60_000).toISOString().replace('.000Z', 'Z')
}

function plain(cell: string): string {
  return cell
    .slice(0, LONGEST)
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
}

// The year stands first or last, in four digits or, last, in two.
function isYear(first: string, third: string): boolean {
  return first.length === 4 ? third.length <= 2 : first.length <= 2 && [2, 4].includes(third.length)
}

function yearFirst([year, month, day]: DateParts): DayOfYear {
  return { year, month, day }
}

function isMonth(written: string, name: string): boolean {
  return written.length >= 3 && (name.startsWith(written) || (written === 'sept' && name === 'september'))
}

function timed(
  date: Pick<WrittenDate, 'parts' | 'day'>,
  clock: readonly (string | undefined)[],
): WrittenDate | null {
  if (clock[0] === undefined) return { ...date, time: null, offset: null }
  const time = timeIn(clock)
  return time === null ? null : { ...date, time, offset: offsetIn(clock[5]) }
}

function timeIn([hour, minute, second, fraction, half]: readonly (string | undefined)[]): TimeOfDay | null {
  const hours = hourIn(Number(hour), half?.toLowerCase())
  if (hours === null || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
  return ((hours * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000 + ms
}

function hourIn(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function offsetIn(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

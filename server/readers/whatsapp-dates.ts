import { type DateParts, type DayOfYear, type DayOrder, dateIn, dayOrderOf, onlyRises } from './day-order.ts'
import { instantIn, isPossible } from './instant.ts'
import { fromPersian } from './persian-calendar.ts'
import type { Head } from './whatsapp-head.ts'

/** WhatsApp began in the first of these years; a phone whose clock is beyond the last is wrong. */
const YEARS = { first: 2009, last: 2051 } as const
const BUDDHIST = { ahead: 543, from: 2552 } as const
const PERSIAN = { from: 1388, until: 1430 } as const

/**
 * The order of day and month of a whole export, or `null` where nothing proves one.
 *
 * Besides what the numbers prove: dates that always begin with the year, dates of two digits each that
 * only rise when they do, and dates with points, which no language writes with the month first.
 */
export function orderIn(heads: readonly Head[]): DayOrder | null {
  if (heads.some((head) => head.yearFirst)) return 'year-month-day'
  const dates = heads.map(({ date }) => date)
  const proven = dayOrderOf(dates)
  if (proven === null) return heads.every((head) => head.separator === '.') ? 'day-month-year' : null
  return !onlyRises(dates, proven) && isShortYearFirst(dates) ? 'year-month-day' : proven
}

function isShortYearFirst(dates: readonly DateParts[]): boolean {
  const fits = dates.every(([year, month, day]) => year < 100 && month <= 12 && day <= 31)
  return fits && onlyRises(dates, 'year-month-day')
}

/** When a head was written, in `zone`, or `null` where no calendar we know has that day, or no clock that time. */
export function instantOfHead(head: Head, order: DayOrder, zone: string): string | null {
  const date = inOurCalendar(head, order)
  if (date === null || date.year < YEARS.first || date.year > YEARS.last) return null
  const wall = { ...date, hour: head.hour, minute: head.minute, second: head.second }
  return isPossible(wall) ? instantIn(wall, zone) : null
}

/**
 * The calendar in which a phone counts its years, where it is not ours. Two digits beyond the last year
 * we read are Buddhist ones: 62 is 2562 there and 2019 here.
 */
export function calendarOf(head: Head, order: DayOrder): 'Buddhist' | 'Persian' | null {
  const written = order === 'year-month-day' ? head.date[0] : head.date[2]
  const isShort = order !== 'year-month-day' && written < 100
  const year = isShort ? written + 2500 : written
  if (year >= BUDDHIST.from && year <= YEARS.last + BUDDHIST.ahead) return 'Buddhist'
  return year >= PERSIAN.from && year < PERSIAN.until ? 'Persian' : null
}

function inOurCalendar(head: Head, order: DayOrder): DayOfYear | null {
  const date = dateIn(head.date, order)
  const calendar = calendarOf(head, order)
  if (calendar === 'Persian') return fromPersian(date)
  if (calendar === null) return date
  return { ...date, year: (date.year % 100) + 2500 - BUDDHIST.ahead }
}

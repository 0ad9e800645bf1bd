import { dateOf, localTime } from '../../../server/measures/civil-date.ts'
import { instantIn } from '../../../server/readers/instant.ts'

export const zone = 'Europe/Amsterdam'

/** The first and the last civil date of a period, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/**
 * The demo's days, counted from the day it is loaded. Weeks 1 to 12 are the closed period, 13 to 15 lie in the
 * open one; weekday 1 is a Monday.
 */
export interface Calendar {
  readonly today: string
  /** The two periods before, which were on paper alone: nothing was heard yet. */
  readonly shadows: readonly [Span, Span]
  readonly closed: Span
  readonly open: Span
  readonly frozenAt: string
  day(week: number, weekday: number): string
  workingDaysAgo(days: number): string
}

const closedWeeks = 12
const openWeeks = 3

export function calendarFrom(now: Date): Calendar {
  const today = localTime(now.toISOString(), zone)?.day ?? 0
  const thisMonday = today - weekdayOf(today)
  const opens = thisMonday - openWeeks * 7
  const first = opens - closedWeeks * 7
  const spanFrom = (monday: number): Span => ({
    from: dateOf(monday),
    to: dateOf(monday + closedWeeks * 7 - 1),
  })
  return {
    today: dateOf(today),
    shadows: [spanFrom(first - 2 * closedWeeks * 7), spanFrom(first - closedWeeks * 7)],
    closed: spanFrom(first),
    open: spanFrom(opens),
    frozenAt: instantOn(dateOf(opens + 16), '16:20'),
    day: (week, weekday) => dateOf(first + (week - 1) * 7 + weekday - 1),
    workingDaysAgo: (days) => dateOf(workingDayBefore(today, days)),
  }
}

/** The instant at which a clock in the demo's zone shows this. */
export function instantOn(day: string, clock: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantIn({ year, month, day: date, hour, minute, second: 0 }, zone)
}

/** The civil date some days later, moved on to a working day, or back to one with `before`. */
export function daysAfter(day: string, days: number, before = false): string {
  let moved = (localTime(`${day}T12:00:00Z`, 'UTC')?.day ?? 0) + days
  while (weekdayOf(moved) > 4) moved += before ? -1 : 1
  return dateOf(moved)
}

export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

function workingDayBefore(today: number, days: number): number {
  let day = today
  for (let left = days; left > 0; ) {
    day -= 1
    if (weekdayOf(day) <= 4) left -= 1
  }
  return day
}

/** Monday is 0. 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 3) % 7
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const YEAR_9000_MS = 221_845_392_000_000
const MINUTES_A_DAY = 1_440

/** A day of somebody's calendar, with the minute of it; `day` counts days since 1 January 1970. */
export interface LocalTime {
  readonly day: number
  readonly minute: number
}

/**
 * The wall clock of a zone at an instant (ISO 8601), or `undefined` when the instant cannot be read.
 * A zone that nobody knows counts as UTC.
 */
export function localTime(instant: string, zone: string | null): LocalTime | undefined {
  return localTimeAt(Date.parse(instant), zone)
}

/** The wall clock of a zone so many milliseconds after 1 January 1970, like `localTime`. */
export function localTimeAt(ms: number, zone: string | null): LocalTime | undefined {
  if (Number.isNaN(ms) || Math.abs(ms) > YEAR_9000_MS) return undefined
  const minutes = Math.floor(ms / MINUTE_MS) + offsetOf(ms, zone)
  const day = Math.floor(minutes / MINUTES_A_DAY)
  return { day, minute: minutes - day * MINUTES_A_DAY }
}

/** Offsets of days of each zone that begin and end alike; `null` where the clocks change. */
const offsets = new Map<string, Map<number, number | null>>()
const MOST_ZONES = 100
const MOST_DAYS = 4_000

/** Minutes a zone is ahead of UTC. Clocks do not change twice a day, so one answer serves a day that begins and ends alike. */
function offsetOf(ms: number, zone: string | null): number {
  const days = daysOf(zone ?? '')
  const day = Math.floor(ms / DAY_MS)
  const known = days.get(day)
  if (known !== undefined && known !== null) return known
  const offset = offsetAt(ms, zone)
  if (known === null) return offset
  const isEven = offsetAt(day * DAY_MS, zone) === offset && offsetAt((day + 1) * DAY_MS, zone) === offset
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, isEven ? offset : null)
  return offset
}

function daysOf(zone: string): Map<number, number | null> {
  const known = offsets.get(zone)
  if (known) return known
  if (offsets.size >= MOST_ZONES) offsets.clear()
  const days = new Map<number, number | null>()
  offsets.set(zone, days)
  return days
}

function offsetAt(ms: number, zone: string | null): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(ms)) part[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part
  return dayOf(year, month, day) * MINUTES_A_DAY + hour * 60 + minute - Math.floor(ms / MINUTE_MS)
}

/** The civil date YYYY-MM-DD of a day. */
export function dateOf(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
  if (dates.size === MOST_DATES) dates.clear()
  dates.set(day, date)
  return date
}

/** Few days are asked for, again and again. */
const dates = new Map<number, string>()
const MOST_DATES = 1_000

/** The day of a year, a month from 1 to 12 (more and fewer roll over) and a day of the month. */
export function dayOf(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / DAY_MS)
}

/** Year, month (1 to 12), day of the month, and day of the week from Monday 0 to Sunday 6. */
export function partsOf(day: number): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(day * DAY_MS)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: (at.getUTCDay() + 6) % 7,
  }
}

/** The day so many working days later: weekends skipped, public holidays unknown. */
export function workingDaysAfter(day: number, count: number): number {
  let at = day
  for (let left = Math.min(count, 400); left > 0; ) {
    at += 1
    if (partsOf(at).weekday < 5) left -= 1
  }
  return at
}

/** Whether a text is a day that the calendar knows, as YYYY-MM-DD; 30 February is none. */
export function isCivilDate(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string | null): Intl.DateTimeFormat {
  const name = zone ?? 'UTC'
  const known = clocks.get(name)
  if (known) return known
  const made = madeClock(name)
  clocks.set(name, made)
  return made
}

function madeClock(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    return madeClock('UTC')
  }
}

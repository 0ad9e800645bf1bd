/** A date and a clock as somebody's wall showed them. Months count from 1. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** An instant, or why there is none: the zone is missing, or the text is no possible date. */
export type Instant = { readonly at: string } | { readonly missing: 'zone' | 'date' }

const ISO =
  /^\s*(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*$/i
const FRACTION = /:\d{2}[.,](\d{1,3})/

/**
 * Reads an ISO date and clock as an instant in UTC. Without an offset it is read in `zone`, or is
 * missing. A day that no calendar has, or a year nobody can have talked in, is no date.
 */
export function instantOf(text: string, zone: string | null): Instant {
  const parts = ISO.exec(text)
  if (!parts) return { missing: 'date' }
  const [, year, month, day, hour, minute, second, offset] = parts
  const wall: WallClock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
  }
  if (!isPossible(wall)) return { missing: 'date' }
  const ms = Number((FRACTION.exec(text)?.[1] ?? '').padEnd(3, '0'))
  if (offset) return { at: isoOf(utcOf(wall) + ms - offsetMs(offset)) }
  return zone === null ? { missing: 'zone' } : { at: isoOf(Date.parse(instantIn(wall, zone)) + ms) }
}

/** Whether a calendar has this day, a clock this time, and people could have talked then. */
export function isPossible({ year, month, day, hour, minute, second }: WallClock): boolean {
  if (year < 1980 || year > 2100 || hour > 23 || minute > 59 || second > 59) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * The instant at which a wall clock of this IANA zone shows this. In the hour a clock skips, as if it had not been
 * put forward yet; of two hours that look alike, the earlier.
 */
export function instantIn(wall: WallClock, zone: string): string {
  const utc = utcOf(wall)
  const dayBefore = utc - offsetAt(utc - DAY_MS, zone)
  const dayAfter = utc - offsetAt(utc + DAY_MS, zone)
  const shown = [dayBefore, dayAfter].filter((at) => at + offsetAt(at, zone) === utc)
  return isoOf(shown.length > 0 ? Math.min(...shown) : dayBefore)
}

/** Whether this is a zone that this machine's calendar knows by that name. */
export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    zones.add(zone)
    return true
  } catch {
    return false
  }
}

// To ask the calendar for a zone takes as long as measuring a page of talk. There are some hundred zones.
const zones = new Set<string>()

function utcOf({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

function offsetMs(offset: string): number {
  const parts = /([+-])(\d{2}):?(\d{2})/.exec(offset)
  if (!parts) return 0
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000
}

const QUARTER_HOUR = 900_000
const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

// Zones change at quarters of an hour at the finest, so an hour-long chat asks the calendar once or twice.
function offsetAt(ms: number, zone: string): number {
  if (zone === 'UTC') return 0
  const quarter = Math.floor(ms / QUARTER_HOUR)
  const key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = wallIn(quarter * QUARTER_HOUR, zone) - quarter * QUARTER_HOUR
  if (offsets.size > 10_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

function wallIn(ms: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(zone, format)
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

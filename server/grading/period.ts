import { localTime } from '../measures/civil-date.ts'

/** The weeks a plan grades and pays together: civil dates, both included, in the organisation's zone. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly timeZone: string
}

/** The day (counted from 1 January 1970) of an instant in a zone, or of a civil date; `null` if unreadable. */
export function dayOf(at: string, timeZone: string): number | null {
  const instant = at.length === 10 ? localTime(`${at}T12:00:00Z`, 'UTC') : localTime(at, timeZone)
  return instant?.day ?? null
}

/** Whether what happened then belongs to the period. An encounter goes by its first contact, a promise by its due date. */
export function belongsTo(at: string, period: Period): boolean {
  const day = dayOf(at, period.timeZone)
  const [first, last] = endsOf(period)
  return day !== null && first !== null && last !== null && first <= day && day <= last
}

type Ends = readonly [first: number | null, last: number | null]

/** Thousands of instants are held against one period. */
const ends = new WeakMap<Period, Ends>()

function endsOf(period: Period): Ends {
  const known = ends.get(period)
  if (known) return known
  const { from, to, timeZone } = period
  const found = [dayOf(from, timeZone), dayOf(to, timeZone)] as const
  ends.set(period, found)
  return found
}

/** How many calendar weeks, Monday to Sunday, these fall in. */
export function distinctWeeks(all: readonly string[], timeZone: string): number {
  return new Set(all.map((at) => weekOf(dayOf(at, timeZone)))).size
}

/** How many calendar weeks a period touches. */
export function weeksIn({ from, to, timeZone }: Period): number {
  return (weekOf(dayOf(to, timeZone)) ?? 0) - (weekOf(dayOf(from, timeZone)) ?? 0) + 1
}

/** 1 January 1970 was a Thursday. */
function weekOf(day: number | null): number | null {
  return day === null ? null : Math.floor((day + 3) / 7)
}

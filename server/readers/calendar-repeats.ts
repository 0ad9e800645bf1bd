import type ICAL from 'ical.js'

/** Days are counted from 1 January 1970. */
const DAY_MS = 24 * 60 * 60 * 1000
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

interface Span {
  readonly first: number
  readonly last: number
}

/** A rule by which an event repeats, as far as it goes by days. */
interface Rule {
  readonly freq: string
  readonly interval: number
  readonly count: number | null
  readonly weekStart: number
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly days: readonly { readonly nth: number; readonly weekday: number }[]
  readonly positions: readonly number[]
}

const followed = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const unfollowed = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYWEEKNO']

/**
 * The days within a span on which an event falls that begins on `start` and repeats by this rule (RFC 5545);
 * `null` for a rule that goes by hours or by numbers of weeks, which no meeting does.
 *
 * Day by day: a rule that can never be met costs no more than any other.
 */
export function repeatedDays(recur: ICAL.Recur, start: number, span: Span): readonly number[] | null {
  const rule = ruleOf(recur)
  if (!rule) return null
  const found: number[] = []
  let counted = 0
  const first = rule.count === null ? Math.max(start, span.first) : start
  for (const days of periods(rule, start, { first, last: span.last }))
    for (const day of positioned(days, rule)) {
      if (day < start) continue
      counted += 1
      if (rule.count !== null && counted > rule.count) return found
      if (day >= span.first && day <= span.last) found.push(day)
    }
  return found
}

/** The day of a date. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function ruleOf({ freq, interval, count, wkst, parts }: ICAL.Recur): Rule | null {
  const given: Readonly<Record<string, unknown>> = { ...parts }
  if (!followed.includes(freq) || unfollowed.some((part) => given[part] !== undefined)) return null
  const numbers = (part: string) => [given[part] ?? []].flat().map(Number)
  return {
    freq,
    interval: Math.max(1, Math.trunc(interval) || 1),
    count: typeof count === 'number' && count > 0 ? count : null,
    weekStart: Math.max(0, (wkst || 2) - 1),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    yearDays: numbers('BYYEARDAY'),
    days: [given.BYDAY ?? []].flat().map((day) => ({
      nth: Number.parseInt(String(day), 10) || 0,
      weekday: weekdays.indexOf(String(day).slice(-2)),
    })),
    positions: numbers('BYSETPOS'),
  }
}

/** The days that fit, by the day, week, month or year of which the rule takes some. */
function* periods(rule: Rule, start: number, { first, last }: Span): Generator<readonly number[]> {
  let own: number[] = []
  let before: number | null = null
  for (let day = periodStart(rule, first); day <= last || own.length > 0; day += 1) {
    const period = periodOf(rule, day)
    if (before !== null && period !== before) {
      yield own
      own = []
      if (day > last) return
    }
    before = period
    if ((period - periodOf(rule, start)) % rule.interval === 0 && fits(rule, day, start)) own.push(day)
  }
}

function positioned(days: readonly number[], { positions }: Rule): readonly number[] {
  if (positions.length === 0) return days
  return days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length))
}

function periodOf({ freq, weekStart }: Rule, day: number): number {
  if (freq === 'DAILY') return day
  if (freq === 'WEEKLY') return Math.floor((day + 4 - weekStart) / 7)
  const { year, month } = dateOf(day)
  return freq === 'MONTHLY' ? year * 12 + month : year
}

function periodStart({ freq, weekStart }: Rule, day: number): number {
  if (freq === 'DAILY') return day
  if (freq === 'WEEKLY') return day - ((((day + 4 - weekStart) % 7) + 7) % 7)
  const { year, month } = dateOf(day)
  return dayNumber(year, freq === 'MONTHLY' ? month : 1, 1)
}

function fits(rule: Rule, day: number, start: number): boolean {
  const { freq, months, monthDays, yearDays, days } = rule
  const date = dateOf(day)
  if (months.length > 0 && !months.includes(date.month)) return false
  if (monthDays.length > 0 && !isNth(monthDays, date.day, daysIn(date))) return false
  const yearDay = day - dayNumber(date.year, 1, 1) + 1
  if (
    yearDays.length > 0 &&
    !isNth(yearDays, yearDay, dayNumber(date.year + 1, 1, 1) - dayNumber(date.year, 1, 1))
  )
    return false
  if (days.length > 0) return days.some((one) => isWeekday(one, day, rule))
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(start)
  if (freq === 'DAILY' || monthDays.length > 0 || yearDays.length > 0) return true
  const begun = dateOf(start)
  return date.day === begun.day && (freq === 'MONTHLY' || months.length > 0 || date.month === begun.month)
}

function isWeekday({ nth, weekday }: Rule['days'][number], day: number, { freq, months }: Rule): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (nth === 0 || freq === 'DAILY' || freq === 'WEEKLY') return true
  const date = dateOf(day)
  const ofYear = freq === 'YEARLY' && months.length === 0
  const first = ofYear ? dayNumber(date.year, 1, 1) : dayNumber(date.year, date.month, 1)
  const after = ofYear ? dayNumber(date.year + 1, 1, 1) : first + daysIn(date)
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((after - 1 - day) / 7) + 1 === -nth
}

function isNth(wanted: readonly number[], nth: number, of: number): boolean {
  return wanted.includes(nth) || wanted.includes(nth - of - 1)
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function daysIn({ year, month }: { readonly year: number; readonly month: number }): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

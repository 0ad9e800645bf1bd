import ICAL from 'ical.js'
import { Patience } from './calendar-patience.ts'
import { dayNumber, repeatedDays } from './calendar-repeats.ts'
import { calendarInstant } from './calendar-time.ts'
import type { LeftOut, LeftOutReason } from './expected.ts'

/** A stretch of time: instants, the first within, the second not. */
export interface Window {
  readonly from: string
  readonly before: string
}

/** One event of a calendar at one time. */
export interface Happening {
  readonly key: string
  readonly title: string | null
  readonly startsAt: string
  readonly endsAt: string | null
  readonly event: ICAL.Component
}

interface Around extends Window {
  readonly calendar: ICAL.Component
  readonly zone: string | null
  readonly patience: Patience
}

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_EVENTS = 50_000
const LONGEST_TITLE = 200
const MOST_LEFT_OUT = 2_000

/** Every event of a calendar that begins within the window, and those left out with the reason. */
export function* happeningsOf(
  calendar: ICAL.Component,
  options: Window & { readonly zone: string | null },
): Generator<Happening | LeftOut> {
  const around = { ...options, calendar, patience: new Patience() }
  const events = calendar.getAllSubcomponents('vevent').slice(0, MOST_EVENTS)
  let leftOut = 0
  for (const [uid, own] of Map.groupBy(events, uidOf)) {
    for (const one of soundly(uid, ofOneEvent(uid, own, around))) {
      if ('why' in one) leftOut += 1
      if (!('why' in one) || leftOut <= MOST_LEFT_OUT) yield one
    }
  }
}

// What stands in an event is looked into only when it is asked for, and may be anything.
function* soundly(uid: string, all: Generator<Happening | LeftOut>): Generator<Happening | LeftOut> {
  try {
    yield* all
  } catch {
    yield { why: 'unreadable', what: uid.slice(0, LONGEST_TITLE) }
  }
}

function uidOf(event: ICAL.Component): string {
  const uid = event.getFirstProperty('uid')?.toJSON()[3]
  return typeof uid === 'string' && uid !== '' ? uid : JSON.stringify(event.toJSON())
}

/** An event with what of its repetitions was moved or cancelled, each once, in the newest version of it. */
function* ofOneEvent(
  uid: string,
  events: readonly ICAL.Component[],
  around: Around,
): Generator<Happening | LeftOut> {
  const instead = new Map<string, ICAL.Component>()
  let master: ICAL.Component | undefined
  for (const event of events) {
    const at = instantOf(event, 'recurrence-id', around)
    if (at === null) master = newest(master, event)
    else instead.set(at, newest(instead.get(at), event))
  }
  for (const [at, event] of instead) yield* once(`${uid} ${at}`, event, startOf(event), around)
  if (master) yield* repeated(uid, master, instead, around)
}

function newest(one: ICAL.Component | undefined, other: ICAL.Component): ICAL.Component {
  const sequence = (event: ICAL.Component) => Number(event.getFirstPropertyValue('sequence') ?? 0)
  return one && sequence(one) > sequence(other) ? one : other
}

function* repeated(
  uid: string,
  event: ICAL.Component,
  instead: ReadonlyMap<string, ICAL.Component>,
  around: Around,
): Generator<Happening | LeftOut> {
  const start = startOf(event)
  if (!start || (!event.hasProperty('rrule') && !event.hasProperty('rdate')))
    return yield* once(uid, event, start, around)
  const times = timesOf(event, start, around)
  const leftOut = event.getAllProperties('exdate').flatMap((one) => one.getValues())
  if (!times || !around.patience.forTimes(leftOut.length)) return yield left('endless', event)
  const out = new Set(excluded(event, around))
  for (const time of times) {
    const at = whenOf(time, event, around)
    if (at === null) return yield left('no-zone', event)
    if (!instead.has(at) && !out.has(at) && !out.has(at.slice(0, 10)))
      yield* once(`${uid} ${at}`, event, time, around)
  }
}

/** When an event that repeats takes place by its own clock, within a day of the window; `null` where nobody can follow it. */
function timesOf(event: ICAL.Component, start: ICAL.Time, around: Around): readonly ICAL.Time[] | null {
  const span = {
    first: Math.floor(Date.parse(around.from) / DAY_MS) - 1,
    last: Math.ceil(Date.parse(around.before) / DAY_MS) + 1,
  }
  const times = new Map<string, ICAL.Time>([[start.toString(), start]])
  for (const rule of event.getAllProperties('rrule').flatMap((one) => one.getValues())) {
    if (!(rule instanceof ICAL.Recur)) return null
    const first = dayNumber(start.year, start.month, start.day)
    if (!around.patience.forDays(span.last - (rule.count ? first : Math.max(first, span.first)))) return null
    const days = repeatedDays(rule, first, span)
    if (!days || !around.patience.forTimes(days.length)) return null
    const own = days.map((day) => onDay(start, day)).filter((time) => isUntil(time, rule, event, around))
    for (const time of own) times.set(time.toString(), time)
  }
  const further = event.getAllProperties('rdate').flatMap((one) => one.getValues())
  if (!around.patience.forTimes(further.length)) return null
  for (const time of further) if (time instanceof ICAL.Time) times.set(time.toString(), time)
  return [...times.values()]
}

function onDay(start: ICAL.Time, day: number): ICAL.Time {
  const date = new Date(day * DAY_MS)
  const time = start.clone()
  time.year = date.getUTCFullYear()
  time.month = date.getUTCMonth() + 1
  time.day = date.getUTCDate()
  return time
}

function isUntil(time: ICAL.Time, { until }: ICAL.Recur, event: ICAL.Component, around: Around): boolean {
  if (!until) return true
  if (until.isDate || time.isDate) return time.toString().slice(0, 10) <= until.toString().slice(0, 10)
  const [at, last] = [
    whenOf(time, event, around),
    calendarInstant(until, event.getFirstProperty('dtstart'), around.calendar, around.zone),
  ]
  return at === null || last === null || at <= last
}

function excluded(event: ICAL.Component, { calendar, zone }: Around): readonly string[] {
  return event.getAllProperties('exdate').flatMap((property) =>
    property.getValues().flatMap((time) => {
      if (!(time instanceof ICAL.Time)) return []
      if (time.isDate) return [time.toString().slice(0, 10)]
      return calendarInstant(time, property, calendar, zone) ?? []
    }),
  )
}

function* once(
  key: string,
  event: ICAL.Component,
  time: ICAL.Time | null,
  around: Around,
): Generator<Happening | LeftOut> {
  if (!time) return yield left('no-time', event)
  const startsAt = whenOf(time, event, around)
  if (startsAt === null) return yield left('no-zone', event)
  if (startsAt < around.from || startsAt >= around.before) return
  if (time.isDate) return yield left('all-day', event, startsAt)
  if (isCancelled(event, around)) return yield left('cancelled', event, startsAt)
  const secrecy = String(event.getFirstPropertyValue('class') ?? '').toUpperCase()
  if (['PRIVATE', 'CONFIDENTIAL'].includes(secrecy))
    return yield { why: 'private', what: startsAt.slice(0, 10) }
  yield { key, title: titleOf(event), startsAt, endsAt: endOf(event, startsAt), event }
}

function isCancelled(event: ICAL.Component, { calendar }: Around): boolean {
  const said = [calendar.getFirstPropertyValue('method'), event.getFirstPropertyValue('status')]
  return said.some((one) => /^cancel/i.test(String(one ?? '')))
}

/** A day without a clock is placed at its noon, only to tell whether it lies in the window. */
function whenOf(time: ICAL.Time, event: ICAL.Component, { calendar, zone }: Around): string | null {
  if (time.isDate) return `${time.toString().slice(0, 10)}T12:00:00Z`
  return calendarInstant(time, event.getFirstProperty('dtstart'), calendar, zone)
}

function instantOf(event: ICAL.Component, name: string, { calendar, zone }: Around): string | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  return time.isDate
    ? `${time.toString().slice(0, 10)}T12:00:00Z`
    : calendarInstant(time, property, calendar, zone)
}

function startOf(event: ICAL.Component): ICAL.Time | null {
  const start = event.getFirstPropertyValue('dtstart')
  return start instanceof ICAL.Time ? start : null
}

/** A repeating event ends as long after each start as after its first. */
function endOf(event: ICAL.Component, startsAt: string): string | null {
  const [start, end] = [startOf(event), event.getFirstPropertyValue('dtend')]
  const length = event.getFirstPropertyValue('duration')
  const seconds =
    start && end instanceof ICAL.Time
      ? wallSeconds(end) - wallSeconds(start)
      : length instanceof ICAL.Duration
        ? length.toSeconds()
        : null
  if (seconds === null || !(seconds > 0 && seconds < 24 * 3600)) return null
  return new Date(Date.parse(startsAt) + seconds * 1000).toISOString()
}

function wallSeconds({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000
}

function left(why: LeftOutReason, event: ICAL.Component, at?: string): LeftOut {
  return { why, what: `${titleOf(event) ?? ''}${at ? `, ${at.slice(0, 10)}` : ''}` }
}

function titleOf(event: ICAL.Component): string | null {
  const title = event.getFirstPropertyValue('summary')
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, LONGEST_TITLE) : null
}

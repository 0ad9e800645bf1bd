import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { type Happening, happeningsOf, type Window } from './calendar-events.ts'
import { calendarParts } from './calendar-lines.ts'
import { callOf } from './calendar-people.ts'
import type { ExpectedCall, ExpectedReading, LeftOut } from './expected.ts'
import { type ReadOptions, type Refusal, refusal } from './reading.ts'

/** No calendar of one person is larger. */
const MOST_CHARACTERS = 20_000_000
const MOST_CALLS = 10_000

/** Whether a text is a calendar, by its first line. */
export function isCalendar(text: string): boolean {
  return /^\s{0,20}BEGIN:VCALENDAR\s*[\r\n]/i.test(text.slice(0, 60))
}

/**
 * The conversations that a calendar (iCalendar, RFC 5545) says were to take place within a window of instants.
 *
 * Repeating events are followed one by one, with what was moved or left out of them. Events of whole days,
 * cancelled and private ones are left out, each with the reason; so are those whose clock names no zone, unless
 * the caller does. It never throws: a calendar that breaks is a refusal.
 */
export function readCalendar(
  text: string,
  { zone, from, before }: Pick<ReadOptions, 'zone'> & Window,
): ExpectedReading | { readonly refused: Refusal } {
  if (text.length > MOST_CHARACTERS)
    return refusal(
      'too-large',
      'This calendar is larger than one person’s can be. Export fewer months of it.',
    )
  const found = parsed(text)
  if ('refused' in found) return found
  const { calendar } = found
  const { calls, leftOut } = sorted(happeningsOf(calendar, { zone, from, before }))
  const name = textIn(calendar, 'x-wr-calname')
  const marks = ['calendar', textIn(calendar, 'x-wr-relcalid') ?? name ?? textIn(calendar, 'prodid')]
  return {
    kind: 'calendar',
    name,
    fingerprint: createHash('sha256').update(JSON.stringify(marks)).digest('hex'),
    calls,
    leftOut: [...found.leftOut, ...leftOut],
    guessed: [],
  }
}

function parsed(text: string): ParsedCalendar | { readonly refused: Refusal } {
  const { head, events, isWhole } = calendarParts(text)
  const calendar = componentIn(head)
  if (!calendar || !isWhole)
    return refusal('malformed', 'This calendar breaks off or is damaged. Export it again.')
  const leftOut: LeftOut[] = []
  for (const { line, text: own } of events) {
    const event = componentIn(own)
    if (event) calendar.addSubcomponent(event)
    else
      leftOut.push({
        why: 'unreadable',
        line,
        what: /^SUMMARY[^:]{0,200}:(.{1,200})/im.exec(own)?.[1]?.trim() ?? '',
      })
  }
  return { calendar, leftOut }
}

interface ParsedCalendar {
  readonly calendar: ICAL.Component
  readonly leftOut: readonly LeftOut[]
}

/** A part of a calendar from its text; `null` where it is none. */
export function componentIn(text: string): ICAL.Component | null {
  try {
    const json: unknown = ICAL.parse(text)
    return Array.isArray(json) && typeof json[0] === 'string' ? new ICAL.Component(json) : null
  } catch {
    return null
  }
}

function sorted(happenings: Iterable<Happening | LeftOut>): {
  readonly calls: readonly ExpectedCall[]
  readonly leftOut: readonly LeftOut[]
} {
  const calls = new Map<string, ExpectedCall>()
  const leftOut: LeftOut[] = []
  for (const one of happenings) {
    if ('why' in one) {
      leftOut.push(one)
      continue
    }
    if (calls.size === MOST_CALLS) {
      leftOut.push({ why: 'endless', what: one.title ?? '' })
      break
    }
    const call = callOf(one)
    calls.set(call.key, call)
  }
  return {
    calls: [...calls.values()].toSorted((a, b) =>
      a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
    ),
    leftOut,
  }
}

/** A text of a calendar, its first 200 characters; `null` where there is none. */
export function textIn(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null
}

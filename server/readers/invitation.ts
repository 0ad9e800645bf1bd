import ICAL from 'ical.js'
import type { Invitation, InvitationMethod } from '../conversation/attachment.ts'
import { componentIn, textIn } from './calendar.ts'
import { calendarParts } from './calendar-lines.ts'
import { peopleIn } from './calendar-people.ts'
import { calendarInstant } from './calendar-time.ts'
import { spokenText } from './spoken-text.ts'

const LONGEST = 2_000_000
const LONGEST_TITLE = 200
const MOST_PEOPLE = 50

/**
 * What a calendar (RFC 5545) that came with a message invites to: its first event, and when it begins for the first time.
 *
 * `method` is the message's own word for it, which wins over the calendar's; a calendar without one invites. Days
 * without a clock, and clocks of no known zone unless `zone` is given, leave the times unknown; a private event has
 * no title. `null` where the text is no calendar or holds no event.
 */
export function invitationIn(
  text: string,
  { method, zone }: { readonly method?: string | undefined; readonly zone: string | null },
): Invitation | null {
  if (text.length > LONGEST) return null
  const { head, events } = calendarParts(text)
  const calendar = componentIn(head)
  const event = events[0] && componentIn(events[0].text)
  if (!calendar || !event) return null
  try {
    return invitationOf(calendar, event, { method, zone })
  } catch {
    return null
  }
}

function invitationOf(
  calendar: ICAL.Component,
  event: ICAL.Component,
  { method, zone }: { readonly method?: string | undefined; readonly zone: string | null },
): Invitation {
  const instant = (name: 'dtstart' | 'dtend') => {
    const property = event.getFirstProperty(name)
    const time = property?.getFirstValue()
    return property && time instanceof ICAL.Time && !time.isDate
      ? calendarInstant(time, property, calendar, zone)
      : null
  }
  const startsAt = instant('dtstart')
  const isSecret = /^(?:PRIVATE|CONFIDENTIAL)$/i.test(textIn(event, 'class') ?? '')
  const title = isSecret ? '' : spokenText(textIn(event, 'summary') ?? '').slice(0, LONGEST_TITLE)
  const people = [...peopleIn(event, 'organizer'), ...peopleIn(event, 'attendee')]
  return {
    method: isCancelled(event) ? 'cancel' : methodOf(method ?? textIn(calendar, 'method')),
    title: title || null,
    startsAt,
    endsAt: instant('dtend') ?? after(startsAt, event),
    people: [...new Set(people)].slice(0, MOST_PEOPLE),
  }
}

function isCancelled(event: ICAL.Component): boolean {
  return /^cancel/i.test(textIn(event, 'status') ?? '')
}

const asking: ReadonlySet<string> = new Set(['REQUEST', 'PUBLISH', 'ADD'])

function methodOf(said: string | null): InvitationMethod {
  const method = (said ?? 'PUBLISH').trim().toUpperCase()
  if (method.startsWith('CANCEL')) return 'cancel'
  return asking.has(method) ? 'request' : 'reply'
}

function after(startsAt: string | null, event: ICAL.Component): string | null {
  const length = event.getFirstPropertyValue('duration')
  if (startsAt === null || !(length instanceof ICAL.Duration)) return null
  const end = new Date(Date.parse(startsAt) + length.toSeconds() * 1000)
  return Number.isNaN(end.getTime()) ? null : end.toISOString().replace('.000Z', 'Z')
}

import ICAL from 'ical.js'
import { ownZone } from './calendar-zones.ts'
import { instantIn, isPossible, isZone } from './instant.ts'

/**
 * The instant of a time that stands in a property of a calendar, or of the same clock on another day: in the
 * zone the property names, by this machine's calendar where that is a zone the world knows, else by the rules
 * the file gives for it; without a name in `zone`. `null` where neither is known, and for a day no calendar has.
 */
export function calendarInstant(
  time: ICAL.Time,
  property: ICAL.Property | null,
  calendar: ICAL.Component,
  zone: string | null,
): string | null {
  const { year, month, day, hour, minute, second } = time
  const wall = { year, month, day, hour, minute, second: Math.min(second, 59) }
  if (!isPossible(wall)) return null
  if (time.zone === ICAL.Timezone.utcTimezone) return instantIn(wall, 'UTC')
  const named = property?.getParameter('tzid')
  const name = typeof named === 'string' ? named : null
  if (name !== null && isZone(name)) return instantIn(wall, name)
  const own = name === null ? null : ownZone(calendar, name)
  if (own) return new Date(withZone(time, own).toUnixTime() * 1000).toISOString().replace('.000Z', 'Z')
  return zone === null || name !== null ? null : instantIn(wall, zone)
}

function withZone(time: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
  const own = time.clone()
  own.zone = zone
  return own
}

import ICAL from 'ical.js'
import { dayNumber, repeatedDays } from './calendar-repeats.ts'

/** So often clocks change at most in all zones of one calendar together, from the first year of each law on. */
const MOST_CHANGES = 200_000
const LAST_YEAR = 2040
/** Clocks change by the year, in a month and on a day of it. */
const lawful = new Set(['BYMONTH', 'BYDAY', 'BYMONTHDAY'])
const LEAP_YEARS = 8 * 366

/** The zones a calendar describes itself, by their names; read once for each calendar. */
const known = new WeakMap<ICAL.Component, ReadonlyMap<string, ICAL.Timezone>>()

/** A zone by the rules the calendar gives for it; `null` without any, or with rules by which no clock goes. */
export function ownZone(calendar: ICAL.Component, name: string): ICAL.Timezone | null {
  const zones = known.get(calendar) ?? zonesOf(calendar)
  known.set(calendar, zones)
  return zones.get(name) ?? null
}

function zonesOf(calendar: ICAL.Component): ReadonlyMap<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>()
  let changes = 0
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const own = zone.getAllSubcomponents()
    changes += own.reduce((sum, law) => sum + changesOf(law), 0)
    if (changes > MOST_CHANGES) break
    const name = zone.getFirstPropertyValue('tzid')
    if (typeof name === 'string' && !zones.has(name) && own.every(isLawful))
      zones.set(name, new ICAL.Timezone(zone))
  }
  return zones
}

function changesOf(law: ICAL.Component): number {
  const start = law.getFirstPropertyValue('dtstart')
  if (!law.hasProperty('rrule') || !(start instanceof ICAL.Time)) return 1
  return Math.max(1, LAST_YEAR - start.year)
}

function isLawful(law: ICAL.Component): boolean {
  const start = law.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time)) return false
  const rules = law.getAllProperties('rrule').flatMap((one) => one.getValues())
  return rules.length <= 1 && rules.every((rule) => rule instanceof ICAL.Recur && isYearly(rule, start))
}

/** A rule that never comes true would be looked for without end. */
function isYearly(rule: ICAL.Recur, { year, month, day }: ICAL.Time): boolean {
  if (rule.freq !== 'YEARLY' || rule.interval !== 1) return false
  if (Object.keys(rule.parts).some((part) => !lawful.has(part))) return false
  const first = dayNumber(year, month, day)
  const days = repeatedDays(ICAL.Recur.fromData({ freq: 'YEARLY', ...rule.parts }), first, {
    first,
    last: first + LEAP_YEARS,
  })
  return days !== null && days.length > 1
}

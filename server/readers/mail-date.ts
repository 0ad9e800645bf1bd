import { instantOfMs } from './epoch.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours from UTC of the zone names that RFC 5322 still allows. */
const zones: Readonly<Record<string, number>> = {
  GMT: 0,
  UT: 0,
  UTC: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

const written =
  /^(?:[^\s,]{1,12},? )?(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]{0,6}\.?[ -](\d{2,4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?([+-]\d{4}|[A-Za-z]{1,3})?/
const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * The `Date` of a mail as an instant in UTC, or `null` where it is missing, unreadable, without a zone,
 * or cannot be right: a day that does not exist, a year in which nobody wrote mail.
 *
 * RFC 5322 with its old forms (years of two digits, names of zones, comments) and ISO 8601 are read.
 */
export function mailInstant(header: string | null): string | null {
  const bare = withoutComments(header ?? '')
  const found = written.exec(bare)
  if (found) {
    const [, day, name = '', year = '', hour, minute, second, zone = ''] = found
    const month = months.indexOf(name.toLowerCase())
    return instantOf([fullYear(year), month, day, hour, minute, second], offsetOf(zone))
  }
  const [, year, month, day, hour, minute, second, zone = ''] = iso.exec(bare) ?? []
  if (year === undefined) return null
  return instantOf([Number(year), Number(month) - 1, day, hour, minute, second], offsetOf(zone))
}

function withoutComments(header: string): string {
  let depth = 0
  let kept = ''
  for (const char of header.slice(0, 300)) {
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += char
  }
  return kept.replace(/\s+/g, ' ').trim()
}

function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 3) return number
  return year.length === 3 || number >= 50 ? 1900 + number : 2000 + number
}

function offsetOf(zone: string): number | null {
  const named = zones[zone.toUpperCase()]
  if (named !== undefined) return named * 60
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function instantOf(
  fields: readonly (number | string | undefined)[],
  offsetMinutes: number | null,
): string | null {
  const [year = 0, month = -1, day = 0, hour = 24, minute = 60, second = 0] = fields.map((one) =>
    Number(one ?? 0),
  )
  if (offsetMinutes === null || month < 0 || hour > 23 || minute > 59 || second > 60) return null
  const local = new Date(Date.UTC(year, month, day, hour, minute, Math.min(second, 59)))
  const exists =
    local.getUTCMonth() === month && local.getUTCDate() === day && local.getUTCFullYear() === year
  return exists ? instantOfMs(local.getTime() - offsetMinutes * 60_000) : null
}

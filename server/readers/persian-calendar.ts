import type { DayOfYear } from './day-order.ts'

const DAY_MS = 86_400_000
const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The day of our calendar that a day of the Persian one is, or `null` where that one has no such day. */
export function fromPersian({ year, month, day }: DayOfYear): DayOfYear | null {
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const about = Date.UTC(year + 621, 2, 20) + (before + day - 1) * DAY_MS
  for (const days of [0, 1, 2]) {
    const date = new Date(about + days * DAY_MS)
    if (isThis(date, year, month, day))
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }
  return null
}

function isThis(date: Date, year: number, month: number, day: number): boolean {
  const parts = new Map(calendar.formatToParts(date).map(({ type, value }) => [type, Number(value)]))
  return parts.get('year') === year && parts.get('month') === month && parts.get('day') === day
}

/** What a working day is to somebody. `isOff` is asked for civil dates YYYY-MM-DD beyond weekends: holidays, leave. */
export interface WorkingDays {
  readonly isOff: (date: string) => boolean
}

const DAY_MS = 86_400_000
const FURTHEST = 400

/**
 * The last of so many working days after a civil date (YYYY-MM-DD), which itself does not count: Saturdays,
 * Sundays and days that are off are passed over. After 400 days of waiting it ends, so that nobody who never
 * comes back stops a clock for ever. Source: ux.md and pay.md, whose clocks pause in leave and on holidays.
 */
export function workingDayAfter(from: string, days: number, { isOff }: WorkingDays): string {
  const last = shifted(from, FURTHEST)
  let date = from
  for (let left = days; left > 0 && date < last; ) {
    date = shifted(date, 1)
    if (isWorkingDay(date, { isOff })) left -= 1
  }
  return date
}

/** Whether a civil date is neither on a weekend nor off. */
export function isWorkingDay(date: string, { isOff }: WorkingDays): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isOff(date)
}

/** How many working days lie after one civil date, up to and with another; none where that is not later. */
export function workingDaysBetween(from: string, to: string, working: WorkingDays): number {
  let days = 0
  for (let date = shifted(from, 1); date <= to; date = shifted(date, 1))
    days += isWorkingDay(date, working) ? 1 : 0
  return days
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

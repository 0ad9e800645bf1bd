/** The numbers of a date in the order they are written. */
export type DateParts = readonly [first: number, second: number, third: number]
export type DayOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'

/** A date with its parts named; two digits of a year are this century's. */
export interface DayOfYear {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date that these parts mean in this order. */
export function dateIn([first, second, third]: DateParts, order: DayOrder): DayOfYear {
  if (order === 'year-month-day') return { year: century(first), month: second, day: third }
  const year = century(third)
  return order === 'day-month-year'
    ? { year, month: second, day: first }
    : { year, month: first, day: second }
}

/**
 * The order of day and month that the dates of one file prove: a part above 12 or above 31, dates that
 * only rise in one reading, or day and month alike throughout. Without proof `null`: a person is asked.
 */
export function dayOrderOf(dates: readonly DateParts[]): DayOrder | null {
  if (dates.some(([first]) => first > 31))
    return dates.every(([first]) => first > 31) ? 'year-month-day' : null
  const dayFirst = dates.some(([first]) => first > 12)
  const monthFirst = dates.some(([, second]) => second > 12)
  if (dayFirst !== monthFirst) return dayFirst ? 'day-month-year' : 'month-day-year'
  if (dayFirst) return null
  if (dates.every(([first, second]) => first === second)) return 'day-month-year'
  const rising = (['day-month-year', 'month-day-year'] as const).filter((order) => onlyRises(dates, order))
  return rising.length === 1 ? (rising[0] ?? null) : null
}

/** Whether the dates never fall when they are read in this order. */
export function onlyRises(dates: readonly DateParts[], order: DayOrder): boolean {
  let before = 0
  return dates.every((date) => {
    const { year, month, day } = dateIn(date, order)
    const now = (year * 12 + month) * 31 + day
    const rises = now >= before
    before = now
    return rises
  })
}

function century(year: number): number {
  return year < 100 ? 2000 + year : year
}

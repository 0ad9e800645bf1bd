import { isCivilDate } from '../measures/civil-date.ts'

// 2026-11-18, 2026_11_18, 20261118; 18.11.2026. Never beside other digits, which are numbers of something.
const yearFirst =
  /(?<!\d)(?<year>20\d\d)(?<mark>[-_.]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/g
const dayFirst = /(?<!\d)(?<day>0?[1-9]|[12]\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.(?<year>20\d\d)(?!\d)/g
const clock = /^[T_ -]{1,3}(?<hour>[01]\d|2[0-3])[-_.:h]?(?<minute>[0-5]\d)(?!\d)/

export interface NamedDay {
  /** A civil date, YYYY-MM-DD. */
  readonly date: string
  /** HH:MM right behind it, in nobody knows which zone; `null` without one. */
  readonly time: string | null
}

/**
 * The one day that the name of a file holds, to be offered to somebody who knows: a name proves nothing.
 *
 * `null` where it holds none, several, or one that no calendar has.
 */
export function dayInName(name: string): NamedDay | null {
  const found = [...name.matchAll(yearFirst), ...name.matchAll(dayFirst)].map((match) => {
    const { year = '', month = '', day = '' } = match.groups ?? {}
    const behind = clock.exec(name.slice(match.index + match[0].length))?.groups
    return {
      date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      time: behind ? `${behind.hour}:${behind.minute}` : null,
    }
  })
  const [only] = found
  const days = new Set(found.map(({ date }) => date))
  return only && days.size === 1 && isCivilDate(only.date) ? only : null
}

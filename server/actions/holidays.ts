import Holidays from 'date-holidays'

/** Whether a civil date is a public holiday in a country ("NL", "DE-BY"); nothing is where none is told or known. */
export function holidaysOf(country: string | null): (date: string) => boolean {
  const [land = '', region] = (country ?? '').split('-')
  const calendar = region === undefined ? new Holidays(land) : new Holidays(land, region)
  const years = new Map<string, ReadonlySet<string>>()
  return (date) => {
    const year = date.slice(0, 4)
    const known = years.get(year) ?? publicIn(calendar, Number(year))
    years.set(year, known)
    return known.has(date)
  }
}

/** Whether the holidays of a country, or of a region of it ("DE-BY"), are known. */
export function knowsHolidaysOf(country: string): boolean {
  const [land = '', region, more] = country.split('-')
  const known = new Holidays()
  if (more !== undefined || known.getCountries()[land] === undefined) return false
  return region === undefined || known.getStates(land)?.[region] !== undefined
}

function publicIn(calendar: Holidays, year: number): ReadonlySet<string> {
  const days = calendar.getHolidays(year) || []
  return new Set(days.filter((day) => day.type === 'public').map((day) => day.date.slice(0, 10)))
}

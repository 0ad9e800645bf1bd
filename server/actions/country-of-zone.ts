import Holidays from 'date-holidays'

/** The country whose clocks a zone (IANA) tells, "NL"; `null` where several share it or nobody knows. */
export function countryOfZone(timeZone: string | null): string | null {
  return timeZone === null ? null : (countries().get(usualName(timeZone)) ?? null)
}

const MOST_ZONES = 1000

let known: ReadonlyMap<string, string | null> | undefined

function countries(): ReadonlyMap<string, string | null> {
  known ??= readCountries()
  return known
}

function readCountries(): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const country of Object.keys(new Holidays().getCountries()))
    for (const zone of new Set(zonesOf(country).map(usualName)))
      found.set(zone, found.has(zone) ? null : country)
  return found
}

function zonesOf(country: string): readonly string[] {
  try {
    return new Intl.Locale(`und-${country}`).getTimeZones() ?? []
  } catch {
    return []
  }
}

const usual = new Map<string, string>()

/** A zone has several names, old and new. */
function usualName(timeZone: string): string {
  const found = usual.get(timeZone) ?? readUsualName(timeZone)
  if (usual.size < MOST_ZONES) usual.set(timeZone, found)
  return found
}

function readUsualName(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return timeZone
  }
}

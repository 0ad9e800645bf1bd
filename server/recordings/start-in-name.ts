import { instantIn, isZone } from '../readers/instant.ts'

// Day and clock as recorders write them: 2026-11-18 15-00-00, 20261118_1500, 2026-11-18T15.00.00Z.
const stamp =
  /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])[T_ -]{1,3}([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:m]?([0-5]\d))?(Z?)(?!\d)/

/**
 * The instant at which a recording began, as its name tells: the only place where most recorders say it.
 *
 * UTC where the name says so ("GMT20261118-150000", "…150000Z"), else by the clocks of `zone`; `null` when the
 * name holds no day with a time, or nobody knows the zone.
 */
export function startInName(name: string, zone: string | null): string | null {
  const found = stamp.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second = 0, mark] = found
  const isUtc = mark === 'Z' || /(GMT|UTC)[ _-]?$/i.test(name.slice(0, found.index))
  const clockZone = isUtc ? 'UTC' : zone
  if (clockZone === null || !isZone(clockZone)) return null
  const wall = { year, month, day, hour, minute, second }
  const numbers = Object.fromEntries(Object.entries(wall).map(([part, text]) => [part, Number(text)]))
  return instantIn(numbers as Record<keyof typeof wall, number>, clockZone)
}

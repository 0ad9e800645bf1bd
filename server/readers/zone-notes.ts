import type { ReadOptions } from './reading.ts'

/**
 * What the report says of clocks that name no time zone: in which they were read, or that the dates
 * stay unknown. `whose` is the clock ("the phone's clock"), `first` and `last` the clocks as written.
 */
export function zoneNotes(
  whose: string,
  first: string,
  last: string,
  { zone, assumedZone }: Pick<ReadOptions, 'zone' | 'assumedZone'>,
): readonly string[] {
  if (zone !== null) return [`${whose} has no time zone: read in ${zone}`]
  if (assumedZone !== undefined)
    return [
      `${whose} has no time zone: read as ${assumedZone}, so the pauses are right and the hours may not be; say the zone to be sure`,
    ]
  const shown = first === last ? `"${first}"` : `"${first}" to "${last}"`
  return [`${whose} has no time zone (${shown}): the dates are left unknown until somebody says the zone`]
}

import { instantOf } from './instant.ts'
import { type Fields, numberOf } from './json-fields.ts'
import { statedInstant } from './stated-instant.ts'

/**
 * When a dialog began, as an instant; a date without an offset is read in `zone`. `null` where it is
 * missing, has no zone or cannot be: never the present.
 */
export function vconStart({ start }: Fields, zone: string | null): string | null {
  if (typeof start !== 'string' || numberOf(start) !== null) return statedInstant(start)
  const instant = instantOf(start, zone)
  return 'at' in instant ? instant.at : null
}

/** Milliseconds from one instant to a later one; `null` where either is unknown or the order is wrong. */
export function msBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  const ms = Date.parse(to) - Date.parse(from)
  return ms >= 0 ? ms : null
}

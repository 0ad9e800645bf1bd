import { instantOfMs } from './epoch.ts'
import { instantOf } from './instant.ts'
import { numberOf } from './json-fields.ts'

/** Epoch milliseconds of any year we read are larger than this, epoch seconds of any year smaller. */
const SMALLEST_MS = 1e11

/**
 * An instant as programs state it: epoch seconds or milliseconds (no year we read is both), as a number
 * or as text, or an ISO date with its offset. `null` where it is missing, has no zone or cannot be.
 */
export function statedInstant(value: unknown): string | null {
  const number = numberOf(value)
  if (number !== null) return instantOfMs(number >= SMALLEST_MS ? number : number * 1000)
  const instant = typeof value === 'string' ? instantOf(value, null) : null
  return instant && 'at' in instant ? instant.at : null
}

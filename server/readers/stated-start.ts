import { instantOfMs } from './epoch.ts'
import { instantOf } from './instant.ts'
import { asWritten, numberOf } from './json-fields.ts'

/** When a file says that its conversation began, and what the report must say where that is no instant. */
export interface StatedStart {
  readonly startedAt: string | null
  readonly guessed: readonly string[]
}

/**
 * A start as a file states it: an ISO date and clock, read in `zone` where it has none, or milliseconds
 * since 1970. Missing is unknown in silence; a date that nobody can read is unknown and said.
 */
export function statedStart(value: unknown, zone: string | null): StatedStart {
  if (value == null || value === '') return { startedAt: null, guessed: [] }
  const ms = numberOf(value)
  if (ms !== null) return known(instantOfMs(ms)) ?? unreadable(value, 'is no date')
  const instant = instantOf(asWritten(value), zone)
  if ('at' in instant) return { startedAt: instant.at, guessed: [] }
  return unreadable(
    value,
    instant.missing === 'zone' ? 'stands in the file without a time zone' : 'is no date',
  )
}

function known(startedAt: string | null): StatedStart | null {
  return startedAt === null ? null : { startedAt, guessed: [] }
}

function unreadable(value: unknown, why: string): StatedStart {
  const shown = typeof value === 'object' ? 'its date' : `"${String(value).slice(0, 40)}"`
  return { startedAt: null, guessed: [`When it began is unknown: ${shown} ${why}.`] }
}

import { numberOf } from './json-fields.ts'

/** Before the first of these years and after the last no conversation we read took place. */
export const YEARS = { first: 1980, last: 2099 } as const

/** Epoch seconds as an instant in UTC, or `null` where they are missing or name an impossible year. */
export function instantOfSeconds(value: unknown): string | null {
  const seconds = numberOf(value)
  return seconds === null ? null : instantOfMs(seconds * 1000)
}

/** Epoch milliseconds as an instant in UTC, or `null` for an impossible year. Never the present. */
export function instantOfMs(ms: number): string | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return null
  const instant = new Date(Math.round(ms))
  const year = instant.getUTCFullYear()
  return year >= YEARS.first && year <= YEARS.last ? instant.toISOString() : null
}

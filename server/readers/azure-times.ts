import { type Fields, millisecondsOf, numberOf, secondsToMs } from './json-fields.ts'

const TICKS_IN_MS = 10_000
const ISO_DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12}(?:\.\d{1,12})?)S)?)?$/i

/**
 * When a phrase or a word of Azure was spoken, from a row with plain keys: whole milliseconds, `null` where
 * the row does not say.
 *
 * The same length stands in ticks of 100 nanoseconds, as an ISO duration (`PT2.28S`), in seconds or in
 * milliseconds, depending on the age of the service; the first that can be read counts. The end is the
 * start and the duration together.
 */
export function azureSpan(row: Fields): { readonly startMs: number | null; readonly endMs: number | null } {
  const startMs = lengthOf(row, 'offset')
  const durationMs = lengthOf(row, 'duration')
  return { startMs, endMs: startMs === null || durationMs === null ? null : startMs + durationMs }
}

function lengthOf(row: Fields, what: 'offset' | 'duration'): number | null {
  return (
    millisecondsOf(row[`${what}milliseconds`]) ??
    ticksToMs(row[`${what}inticks`] ?? row[`${what}ticks`]) ??
    isoToMs(row[what]) ??
    ticksToMs(row[what]) ??
    secondsToMs(row[`${what}inseconds`])
  )
}

function ticksToMs(value: unknown): number | null {
  const ticks = numberOf(value)
  return ticks === null ? null : millisecondsOf(ticks / TICKS_IN_MS)
}

function isoToMs(value: unknown): number | null {
  const parts = typeof value === 'string' ? ISO_DURATION.exec(value.trim()) : null
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return secondsToMs(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
}

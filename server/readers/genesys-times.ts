import { instantOfMs } from './epoch.ts'
import { type Fields, fieldsAt, millisecondsOf, rowsOf } from './json-fields.ts'

/** A time this large is an instant, not a time in a conversation: as milliseconds, three years. */
const SMALLEST_INSTANT = 1e11
/** A start named in the file is not further from the first phrase than the longest conversation. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/** What the times of a file count from. */
export interface Zero {
  /** To be taken off every time. */
  readonly ms: number
  /** Whether the times are instants. */
  readonly isEpoch: boolean
  readonly startedAt: string | null
  readonly guessed: readonly string[]
}

/** The time of a phrase or a word as the file has it, in milliseconds, or `null`. */
export function momentOf(row: Fields): number | null {
  return (
    millisecondsOf(row.startTimeMs) ??
    millisecondsOf(row.offsetMs) ??
    millisecondsOf(fieldsAt(row, 'offset').milliseconds)
  )
}

/** How long a phrase or a word lasts, in milliseconds, or `null` where the file does not say. */
export function lengthOf(row: Fields): number | null {
  return millisecondsOf(fieldsAt(row, 'duration').milliseconds) ?? millisecondsOf(row.durationMs)
}

/**
 * What the times of a file count from: nothing to take off where they are offsets; where they are instants,
 * the start of the communication, of its transcript or of the conversation, else the first phrase, and
 * then the report says so.
 */
export function genesysZero(file: Fields, phrases: readonly Fields[]): Zero {
  const stated = [
    file.startTime,
    ...rowsOf(file.transcripts).map((one) => one.startTime),
    file.conversationStartTime,
  ]
    .map(millisecondsOf)
    .filter((ms) => ms !== null && ms >= SMALLEST_INSTANT)
  const instants = phrases.map(momentOf).filter((ms) => ms !== null && ms >= SMALLEST_INSTANT)
  if (instants.length === 0) return { ms: 0, isEpoch: false, startedAt: instantOf(stated[0]), guessed: [] }

  const first = instants.reduce<number>((least, ms) => Math.min(least, ms ?? least), Number.POSITIVE_INFINITY)
  const begun = stated.find((ms) => ms !== null && ms <= first && first - ms <= LONGEST_MS)
  const ms = begun ?? first
  return { ms, isEpoch: true, startedAt: instantOf(ms), guessed: begun == null ? [fromFirstPhrase] : [] }
}

const fromFirstPhrase = 'The file does not say when the call began: times count from its first phrase.'

function instantOf(ms: number | null | undefined): string | null {
  return ms == null ? null : instantOfMs(ms)
}

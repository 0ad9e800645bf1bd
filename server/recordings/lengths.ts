import type { Conversation } from '../conversation/conversation.ts'

/** A recording that ends well before its transcript does, or goes on well after it. */
export interface LengthDifference {
  readonly is: 'shorter' | 'longer'
  readonly recordingMs: number
  readonly transcriptMs: number
}

/** Transcribers round, and a recorder is stopped a little after the last word. */
const SHORTER_MS = 2_000
const LONGER_MS = 60_000

/** When the last word of a transcript ends, in milliseconds from its start; `null` without times. */
export function transcriptEnd({ utterances }: Pick<Conversation, 'utterances'>): number | null {
  const ends = utterances.flatMap(({ startMs, endMs }) => endMs ?? startMs ?? [])
  return ends.length === 0 ? null : ends.reduce((last, end) => Math.max(last, end), 0)
}

/**
 * How a recording's length differs from its transcript's, where that is worth saying: more than two seconds
 * shorter, or more than a minute longer. `null` where they fit, or the transcript has no times.
 */
export function lengthDifference(
  conversation: Pick<Conversation, 'utterances'>,
  recordingMs: number,
): LengthDifference | null {
  const transcriptMs = transcriptEnd(conversation)
  if (transcriptMs === null) return null
  if (recordingMs < transcriptMs - SHORTER_MS) return { is: 'shorter', recordingMs, transcriptMs }
  return recordingMs > transcriptMs + LONGER_MS ? { is: 'longer', recordingMs, transcriptMs } : null
}

import type { Note } from '../../db/queries/notes.ts'

/** Hours after a conversation's end in which its note is written. */
export const noteHours = 24

/**
 * The note as it earns credit: its newest words of those written in time. Where none were, the newest, at the
 * hour of the first; so words filled in later never pass for early ones.
 */
export function noteInTime(
  { text, firstWrittenAt, versions }: Note,
  endedAt: string | null,
): { readonly text: string; readonly writtenAt: string } {
  const until = Date.parse(endedAt ?? '') + noteHours * 3_600_000
  const inTime = versions.findLast((version) => Date.parse(version.writtenAt) <= until)
  return inTime ?? { text, writtenAt: firstWrittenAt }
}

import type { Utterance } from '../conversation/conversation.ts'

/**
 * What the report must say of times that a file leaves out: nothing where every utterance has its span, or
 * words with times, or is a message with an instant; else that shares are counted by words.
 */
export function timesNote(said: readonly Utterance[]): readonly string[] {
  if (said.every((one) => one.words?.length || one.at !== null || hasSpan(one))) return []
  if (said.every((one) => one.startMs === null)) return ['no times in the file: shares are counted by words']
  if (said.every((one) => one.endMs === null))
    return ['no end times in the file: shares are counted by words']
  const open = said.filter((one) => !hasSpan(one)).length
  return [`${open} of ${said.length} utterances have no start or no end: shares are counted by words`]
}

function hasSpan(one: Utterance): boolean {
  return one.startMs !== null && one.endMs !== null
}

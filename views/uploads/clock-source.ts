import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

interface Clocked {
  readonly conversation: Conversation
  readonly saidBy: string | null
  readonly readInZone: string | null
}

/** Where the times of a conversation come from, a sentence each. */
export function clockOf({ conversation, saidBy, readInZone }: Clocked, timeZone: string): readonly string[] {
  const say = words.importReport.clock
  const { utterances, timeZone: own } = conversation
  const dated = utterances.flatMap(({ at }) => at ?? []).toSorted()
  const sentences = [beganOf(conversation, saidBy, dated, timeZone)]
  if (dated.length < utterances.length || dated.length === 0) sentences.push(speechTimes(utterances))
  const isDated = conversation.startedAt !== null || dated.length > 0
  if (isDated && own === null && readInZone !== null) sentences.push(say.zone(readInZone))
  return sentences
}

function beganOf(
  { startedAt, utterances }: Conversation,
  saidBy: string | null,
  dated: readonly string[],
  timeZone: string,
): string {
  const say = words.importReport.clock
  const shown = (instant: string) => `${day(instant, timeZone)}, ${timeOfDay(instant, timeZone)}`
  const [first, last] = [dated[0], dated.at(-1)]
  if (first !== undefined && last !== undefined)
    return dated.length === utterances.length
      ? say.messages(shown(first), shown(last))
      : say.someMessages(dated.length, utterances.length)
  if (startedAt === null) return say.unknown
  return saidBy === null ? say.fromFile(shown(startedAt)) : say.fromPerson(shown(startedAt), saidBy)
}

function speechTimes(utterances: readonly Utterance[]): string {
  const say = words.importReport.clock
  if (utterances.every(({ startMs }) => startMs === null)) return say.none
  if (utterances.some(({ words: each }) => each !== undefined)) return say.words
  return utterances.some(({ endMs }) => endMs !== null) ? say.spans : say.starts
}

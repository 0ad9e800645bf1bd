import { attachedToBoth } from './attachment.ts'
import type { Conversation, Utterance } from './conversation.ts'

/**
 * A copy in which some neighbouring utterances go on what the one before them began, and are its party's.
 *
 * Speech becomes one utterance under the id of the one before; a message stays one of its own, since it was sent
 * as one. `undefined` where nothing stands before the first, or there is no such utterance.
 */
export function joinedTo(conversation: Conversation, ids: readonly string[]): Conversation | undefined {
  const at = conversation.utterances.findIndex((one) => one.id === ids[0])
  const before = conversation.utterances[at - 1]
  const first = conversation.utterances[at]
  if (!before || !first) return undefined
  const own = new Set(ids)
  const passed = conversation.utterances.map((one) =>
    own.has(one.id) ? { ...one, party: before.party } : one,
  )
  const isSpoken = before.startMs !== null && first.startMs !== null
  const utterances = isSpoken ? passed.toSpliced(at - 1, 2, asOne(before, first)) : passed
  return { ...conversation, utterances }
}

function asOne(before: Utterance, after: Utterance): Utterance {
  const { words, confidence, ...rest } = before
  const timed = words && after.words ? { words: [...words, ...after.words] } : {}
  const sure =
    confidence === undefined || after.confidence === undefined
      ? {}
      : { confidence: Math.min(confidence, after.confidence) }
  return {
    ...rest,
    text: `${before.text.trimEnd()} ${after.text.trimStart()}`.trim(),
    endMs: before.endMs === null || after.endMs === null ? null : Math.max(before.endMs, after.endMs),
    ...attachedToBoth(before, after),
    ...timed,
    ...sure,
  }
}

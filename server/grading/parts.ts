import type { Conversation, Utterance } from '../conversation/conversation.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * A thread of chat or mail as the stretches it was written in: it splits where nothing passed for 24 hours.
 *
 * Each part is a conversation of its own to measure, with the thread's id and the part's first instant; a
 * call, or a thread without instants, is its own only part. Source: pay.md, "Scores".
 */
export function partsOf(conversation: Conversation): readonly Conversation[] {
  const stretches: Utterance[][] = []
  let last: number | null = null
  for (const utterance of conversation.utterances) {
    const at: number | null = utterance.at === null ? last : Date.parse(utterance.at)
    const isNew = last !== null && at !== null && at - last >= dayMs
    if (stretches.length === 0 || isNew) stretches.push([])
    stretches.at(-1)?.push(utterance)
    last = at
  }
  if (stretches.length < 2) return [conversation]
  return stretches.map((utterances) => ({
    ...conversation,
    utterances,
    startedAt: utterances.find((one) => one.at !== null)?.at ?? conversation.startedAt,
  }))
}

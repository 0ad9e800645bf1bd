import type { Conversation, Party, Utterance } from './conversation.ts'

/** What a newer reading changed: as little as it takes to have the earlier one again. */
export interface Change {
  /** Everything but the words, as it was. */
  readonly facts: Omit<Conversation, 'parties' | 'utterances'>
  readonly parties: readonly Party[]
  /** Ids of utterances that came in. */
  readonly added: readonly string[]
  /** Utterances that went or were other words, as they were. */
  readonly before: readonly Utterance[]
}

/** The change that leads from an earlier reading of a conversation to a later one. */
export function changeBetween(earlier: Conversation, later: Conversation): Change {
  const { parties, utterances, ...facts } = earlier
  const then = new Map(utterances.map((one) => [one.id, one]))
  const stayed = later.utterances.filter((one) => then.has(one.id))
  const isInPlace =
    stayed.length === utterances.length && stayed.every((one, at) => one.id === utterances[at]?.id)
  if (!isInPlace) return { facts, parties, added: later.utterances.map((one) => one.id), before: utterances }
  return {
    facts,
    parties,
    added: later.utterances.flatMap((one) => (then.has(one.id) ? [] : [one.id])),
    before: stayed.flatMap((one) => {
      const was = then.get(one.id)
      return was === undefined || JSON.stringify(was) === JSON.stringify(one) ? [] : [was]
    }),
  }
}

/** The earlier reading again, from the later one and what it changed. */
export function earlierReading(later: Conversation, { facts, parties, added, before }: Change): Conversation {
  const gone = new Set(added)
  const was = new Map(before.map((one) => [one.id, one]))
  const stayed = later.utterances.filter((one) => !gone.has(one.id))
  const utterances = stayed.length === 0 ? before : stayed.map((one) => was.get(one.id) ?? one)
  return { ...facts, parties, utterances }
}

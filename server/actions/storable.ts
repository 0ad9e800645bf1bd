import type { Conversation } from '../conversation/conversation.ts'

/**
 * The conversation with every character PostgreSQL can keep: a NUL or half a character becomes the sign for one
 * that could not be read. The length of each text stays, and with it every offset of evidence.
 */
export function storable(conversation: Conversation): Conversation {
  return {
    ...conversation,
    id: clean(conversation.id),
    language: cleanOrNull(conversation.language),
    timeZone: cleanOrNull(conversation.timeZone),
    parties: conversation.parties.map((party) => ({
      ...party,
      key: clean(party.key),
      name: cleanOrNull(party.name),
      email: cleanOrNull(party.email),
    })),
    utterances: conversation.utterances.map((utterance) => ({
      ...utterance,
      id: clean(utterance.id),
      party: clean(utterance.party),
      text: clean(utterance.text),
    })),
  }
}

/** An id that two utterances share, or two parties; evidence could not say which it means. */
export function repeatedId({ parties, utterances }: Conversation): string | undefined {
  return firstTwice(utterances.map((one) => one.id)) ?? firstTwice(parties.map((one) => one.key))
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}

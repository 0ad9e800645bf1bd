import type { Conversation } from '../conversation/conversation.ts'
import { wordCount } from '../measures/script.ts'

const wordsOfAPoint = 12

/**
 * How often a rep answered a customer's turn of twelve words or more: the weight of a conversation's
 * `uptake` when it is pooled with others of the same encounter. Source: measures.md, "uptake".
 */
export function uptakeChances(conversation: Conversation): number {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  let heard = 0
  let chances = 0
  for (const { party, text } of conversation.utterances) {
    const role = roles.get(party)
    if (role === 'customer') heard += wordCount(text)
    if (role !== 'rep') continue
    if (heard >= wordsOfAPoint) chances += 1
    heard = 0
  }
  return chances
}

import type { SaidLine } from '../../db/queries/said-lines.ts'
import type { Conversation } from '../conversation/conversation.ts'

/** A line of a customer as a conversation of nothing else, to be read by what needs only its words and its time. */
export function saidAlone({
  conversationId,
  language,
  timeZone,
  utterance,
  text,
  at,
}: Pick<SaidLine, 'conversationId' | 'language' | 'timeZone' | 'utterance' | 'text' | 'at'>): Conversation {
  return {
    id: conversationId,
    channel: null,
    kind: null,
    language,
    startedAt: at,
    timeZone,
    parties: [
      { key: 'customer', name: null, role: 'customer', roleHow: 'given', roleConfidence: 1, email: null },
    ],
    utterances: [{ id: utterance, party: 'customer', startMs: null, endMs: null, at: null, text }],
  }
}

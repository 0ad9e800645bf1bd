import type { NameChoice } from '../../db/queries/clip-links.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { withoutNames } from '../conversation/unnamed.ts'
import { hiddenNames, labelsFor } from './lines-outside.ts'

/** The words of a conversation for somebody who is to know no more names than these. `others` are spoken of. */
export function veiled(
  conversation: Conversation,
  names: NameChoice,
  others: readonly string[],
): Conversation {
  const hidden = hiddenNames(conversation.parties, names, others)
  const called = labelsFor(conversation.parties, names)
  return {
    ...conversation,
    parties: conversation.parties.map((party) => ({
      ...party,
      name: called.get(party.key) ?? null,
      email: null,
      roleHow: 'given' as const,
    })),
    utterances: conversation.utterances.map(({ words: _, attachments: __, invitation: ___, ...one }) => ({
      ...one,
      text: withoutNames(one.text, hidden),
    })),
  }
}

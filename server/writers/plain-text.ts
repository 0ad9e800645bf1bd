import { type Conversation, partyOf } from '../conversation/conversation.ts'

/**
 * The words of a conversation as plain text, a paragraph for each utterance: when, who, and what was said.
 *
 * The time is the place in the recording, or the instant of a message in UTC, or left out where nobody knows it.
 */
export function plainTextOf(conversation: Conversation): string {
  const paragraphs = conversation.utterances.map((one) => {
    const { name, key } = partyOf(conversation, one.party)
    const when = one.startMs !== null ? clock(one.startMs) : (one.at?.replace('T', ' ') ?? null)
    return `${when === null ? '' : `[${when}] `}${name ?? key}: ${one.text.trim()}`
  })
  return `${paragraphs.join('\n\n')}\n`
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

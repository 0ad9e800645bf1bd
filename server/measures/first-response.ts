import type { Conversation } from '../conversation/conversation.ts'
import { spokenBy } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'
import { roleGap } from './roles.ts'

/** Message clocks are read to the second at best. */
const MARGIN_MS = 1000

/**
 * Chat and mail: from the customer's first message to the first answer of a person of ours.
 *
 * Unit: milliseconds. A bot's answer is none. Shown, never graded alone.
 * Unknown on calls, without the instants of both messages, while a speaker's role is, and `too-short`
 * when the conversation ends before an answer.
 */
export function firstResponseMs(conversation: Conversation): Measured<number> {
  const gap = roleGap(conversation)
  if (gap) return unknown(gap)
  if (!isWritten(conversation)) return unknown('no-times')

  const asked = earliest(spokenBy(conversation, 'customer'))
  if (!asked) return unknown('no-times')
  const answers = spokenBy(conversation, 'rep', 'colleague').filter((one) => atMs(one) >= atMs(asked))
  const answered = earliest(answers)
  if (!answered) return unknown('too-short')

  return {
    known: true,
    value: atMs(answered) - atMs(asked),
    unit: 'ms',
    margin: MARGIN_MS,
    evidence: [asked.id, answered.id],
  }
}

function isWritten(conversation: Conversation): boolean {
  if (conversation.channel !== null)
    return conversation.channel === 'chat' || conversation.channel === 'email'
  return conversation.utterances.every((one) => one.startMs === null)
}

type Dated = { readonly id: string; readonly at: string | null }

function earliest<T extends Dated>(messages: readonly T[]): T | undefined {
  return messages
    .filter((one) => Number.isFinite(atMs(one)))
    .reduce<T | undefined>((first, one) => (first && atMs(first) <= atMs(one) ? first : one), undefined)
}

function atMs(message: Dated): number {
  return message.at === null ? Number.NaN : Date.parse(message.at)
}

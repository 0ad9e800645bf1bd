import type { Conversation, Role } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import { margins } from './lexicons/time.ts'
import { type Measured, type Reason, unknown } from './measured.ts'
import { hasUnsureSpeaker } from './roles.ts'
import { turnsOf } from './turns.ts'

/**
 * Our side's longest turn, a rep's or a colleague's, from its first start to its last end.
 *
 * Unit: milliseconds. Pauses of up to 3.0 s belong to it and the customer's back-channels do not end it;
 * other definitions give 1.4 to 1.8 times as much. Start-only files are measured by `next-start`.
 * Unknown without times, while a speaker's role is, or when nobody of ours spoke.
 */
export function longestMonologueMs(conversation: Conversation): Measured<number> {
  return longestTurn(conversation, ['rep', 'colleague'], 'no-rep')
}

/** The customer's longest turn, measured like `longestMonologueMs`. Unknown without a customer. */
export function longestCustomerStoryMs(conversation: Conversation): Measured<number> {
  return longestTurn(conversation, ['customer'], 'no-customer')
}

function longestTurn(conversation: Conversation, roles: readonly Role[], nobody: Reason): Measured<number> {
  if (hasUnsureSpeaker(conversation)) return unknown('role-unsure')
  const clock = clockOf(conversation)
  if (!clock) return unknown('no-times')

  const side = new Set(conversation.parties.filter((one) => roles.includes(one.role)).map((one) => one.key))
  const turns = turnsOf(conversation)
    .filter((turn) => side.has(turn.party))
    .map((turn) => ({ ms: (turn.endMs ?? 0) - (turn.startMs ?? 0), utterances: turn.utterances }))
  if (turns.length === 0) return unknown(nobody)

  const longest = turns.reduce((most, turn) => (turn.ms > most.ms ? turn : most))
  return {
    known: true,
    value: longest.ms,
    unit: 'ms',
    method: clock.method,
    margin: Math.round(margins[clock.method] * longest.ms),
    evidence: longest.utterances.map((utterance) => utterance.id),
  }
}

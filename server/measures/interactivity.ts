import type { Conversation } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import { lengthOf } from './intervals.ts'
import { ENOUGH_MS } from './lexicons/time.ts'
import { type Measured, unknown } from './measured.ts'
import { turnsOf } from './turns.ts'

/**
 * Turn changes per minute of talk, everybody's talk added up. Bots are out.
 *
 * Evidence: the utterances that open a changed turn. Shown, never graded alone.
 * Unknown without times, or with less than a minute of talk in all.
 */
export function interactivity(conversation: Conversation): Measured<number> {
  const clock = clockOf(conversation)
  if (!clock) return unknown('no-times')
  const talk = conversation.parties.reduce((sum, party) => sum + lengthOf(clock.talkOf(party.key)), 0)
  if (talk < ENOUGH_MS) return unknown('too-short')

  const turns = turnsOf(conversation)
  const changes = turns.filter((turn, at) => at > 0 && turn.party !== turns[at - 1]?.party)
  return {
    known: true,
    value: changes.length / (talk / 60_000),
    unit: 'per-minute',
    method: clock.method,
    evidence: changes.flatMap((turn) => turn.utterances.slice(0, 1).map((one) => one.id)),
  }
}

import type { Conversation } from '../conversation/conversation.ts'
import { turnsOf } from '../measures/turns.ts'

const keepFromMs = 60_000

/**
 * How long our side's longer turns lasted, in order; those of a minute or more.
 *
 * Unit: milliseconds, from a turn's first start to its last end. Which of them is a monologue is the
 * scorecard's to say. Source: measures.md, "Turn".
 */
export function longTurnsMs(conversation: Conversation): readonly number[] {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  return turnsOf(conversation)
    .filter(({ party }) => roles.get(party) === 'rep' || roles.get(party) === 'colleague')
    .map(({ startMs, endMs }) => (endMs ?? 0) - (startMs ?? 0))
    .filter((ms) => ms >= keepFromMs)
}

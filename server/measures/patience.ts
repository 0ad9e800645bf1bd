import type { Conversation } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import { margins } from './lexicons/time.ts'
import { type Measured, unknown } from './measured.ts'
import { repGap } from './roles.ts'
import { type Turn, turnsOf } from './turns.ts'

/**
 * The pause a rep leaves after a customer stops: the median of those of 0 and more.
 *
 * Unit: milliseconds, from the end of a customer's turn to the start of the rep's turn right after it.
 * Shown, never graded alone: quick answers also connect people.
 * Unknown without end times, while a speaker's role is, or when no rep's turn follows a customer's.
 */
export function patienceMs(conversation: Conversation): Measured<number> {
  const gap = repGap(conversation)
  if (gap) return unknown(gap)
  const clock = clockOf(conversation)
  if (!clock || clock.method === 'next-start') return unknown('no-times')

  const pauses = answersIn(conversation).filter((one) => one.pauseMs >= 0)
  if (pauses.length === 0) return unknown('too-short')
  const value = median(pauses.map((one) => one.pauseMs))
  return {
    known: true,
    value,
    unit: 'ms',
    method: clock.method,
    margin: Math.round(margins[clock.method] * value),
    evidence: pauses.flatMap((one) => one.turn.utterances.slice(0, 1).map((utterance) => utterance.id)),
  }
}

function answersIn(conversation: Conversation): readonly { turn: Turn; pauseMs: number }[] {
  const turns = turnsOf(conversation)
  const roles = new Map(conversation.parties.map(({ key, role }) => [key, role]))
  return turns.flatMap((turn, at) => {
    const before = turns[at - 1]
    if (!before || roles.get(before.party) !== 'customer' || roles.get(turn.party) !== 'rep') return []
    return [{ turn, pauseMs: (turn.startMs ?? 0) - (before.endMs ?? 0) }]
  })
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  const middle = ordered.length >> 1
  const upper = ordered[middle] ?? 0
  return ordered.length % 2 === 1 ? upper : Math.round(((ordered[middle - 1] ?? 0) + upper) / 2)
}

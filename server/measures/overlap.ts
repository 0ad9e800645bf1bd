import type { Conversation } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import { type Interval, lengthOf, shared } from './intervals.ts'
import { margins } from './lexicons/time.ts'
import { type Measured, unknown } from './measured.ts'

/**
 * The time in which two or more people speak, counted once. Bots are out.
 *
 * Unit: milliseconds. Evidence: the utterances that lie in it. Unknown without end times.
 */
export function overlapMs(conversation: Conversation): Measured<number> {
  const clock = clockOf(conversation)
  if (!clock || clock.method === 'next-start') return unknown('no-times')

  const both = shared(conversation.parties.map((party) => clock.talkOf(party.key)))
  const value = lengthOf(both)
  return {
    known: true,
    value,
    unit: 'ms',
    method: clock.method,
    margin: Math.round(margins[clock.method] * value),
    evidence: inside(clock.stretches, both).map((stretch) => stretch.utterance.id),
  }
}

/** Both lists run in order of their starts, so the first interval that could still matter only moves on. */
function inside<T extends Interval>(stretches: readonly T[], intervals: readonly Interval[]): readonly T[] {
  let first = 0
  return stretches.filter((stretch) => {
    while ((intervals[first]?.endMs ?? Number.POSITIVE_INFINITY) <= stretch.startMs) first += 1
    return (intervals[first]?.startMs ?? Number.POSITIVE_INFINITY) < stretch.endMs
  })
}

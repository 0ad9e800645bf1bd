import type { Moment } from '../conversation/findings.ts'
import { isBackChannel } from './back-channels.ts'
import { clockOf, type Stretch } from './clock.ts'
import { type Interval, union } from './intervals.ts'
import { BREATH_MS, CUT_IN_MS, GIVES_WAY_MS } from './lexicons/time.ts'
import { counted, type Measured, unknown } from './measured.ts'
import { forRoles } from './roles.ts'
import { isOurs, type Script } from './script.ts'

/**
 * Our side starting at least 500 ms before a customer's speech ends, with more than a back-channel, and
 * the customer stopping within a second of it. A customer who only draws breath has not stopped.
 */
export function findCutIns(script: Script): readonly Moment[] {
  const clock = clockOf(script.conversation)
  if (!clock || clock.method === 'next-start') return []

  const ours = new Set(script.lines.filter(isOurs).map((line) => line.utterance.party))
  const customers = script.conversation.parties
    .filter((party) => party.role === 'customer')
    .map((party) => union(clock.talkOf(party.key), BREATH_MS))
  return clock.stretches
    .filter((one, at) => ours.has(one.utterance.party) && !isBackChannel(clock.stretches, at))
    .filter((one) => customers.some((speech) => givesWay(speech, one.startMs)))
    .map(momentOf)
}

/** How often our side cut in. Unknown without end times or while a speaker's role is. */
export function cutIns(script: Script, moments: readonly Moment[]): Measured<number> {
  const clock = clockOf(script.conversation)
  if (!clock || clock.method === 'next-start') return unknown('no-times')
  return forRoles(
    script,
    counted(
      moments.length,
      moments.map((moment) => moment.utterance),
    ),
  )
}

function givesWay(speech: readonly Interval[], atMs: number): boolean {
  const held = lastStarting(speech, atMs)
  return held !== undefined && held.endMs - atMs >= CUT_IN_MS && held.endMs - atMs <= GIVES_WAY_MS
}

/** The last interval that starts before this time. Binary search: the intervals stand in order. */
function lastStarting(speech: readonly Interval[], atMs: number): Interval | undefined {
  let [low, high] = [0, speech.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((speech[middle]?.startMs ?? 0) < atMs) low = middle + 1
    else high = middle
  }
  return speech[low - 1]
}

function momentOf({ utterance }: Stretch): Moment {
  return {
    kind: 'cut-in',
    utterance: utterance.id,
    party: utterance.party,
    start: 0,
    end: utterance.text.length,
    words: utterance.text,
    confidence: 0.85,
    why: 'Starts while the customer is still speaking, and the customer gives way.',
  }
}

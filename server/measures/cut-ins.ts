import type { Moment } from '../conversation/findings.ts'
import { isSoundOfListening } from './back-channels.ts'
import { clockOf, type Stretch } from './clock.ts'
import { type Interval, union } from './intervals.ts'
import { BREATH_MS, CUT_IN_MS, GIVES_WAY_MS, TURN_GAP_MS } from './lexicons/time.ts'
import { counted, type Measured, unknown } from './measured.ts'
import { forRoles } from './roles.ts'
import { isOurs, type Script } from './script.ts'

/**
 * Our side starting at least 500 ms before a customer's speech ends, with more than a sound of listening,
 * and the customer stopping within a second of it. A customer who only draws breath has not stopped.
 * Whoever of ours was talking already when the customer came in, or talks on after at most 3.0 s, has not
 * started: it is the customer who came in.
 */
export function findCutIns(script: Script): readonly Moment[] {
  const clock = clockOf(script.conversation)
  if (!clock || clock.method === 'next-start') return []

  const ours = new Set(script.lines.filter(isOurs).map((line) => line.utterance.party))
  const customers = script.conversation.parties
    .filter((party) => party.role === 'customer')
    .map((party) => union(clock.talkOf(party.key), BREATH_MS))
  const saidTill = new Map<string, number>()
  const cutIn: Moment[] = []
  for (const stretch of clock.stretches) {
    const { party } = stretch.utterance
    if (!ours.has(party) || isSoundOfListening(stretch)) continue
    const till = saidTill.get(party)
    if (customers.some((speech) => givesWay(speech, stretch.startMs, till))) cutIn.push(momentOf(stretch))
    saidTill.set(party, Math.max(till ?? 0, stretch.endMs))
  }
  return cutIn
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

function givesWay(speech: readonly Interval[], atMs: number, saidTillMs: number | undefined): boolean {
  const held = lastStarting(speech, atMs)
  if (!held || held.endMs - atMs < CUT_IN_MS || held.endMs - atMs > GIVES_WAY_MS) return false
  return saidTillMs === undefined || saidTillMs <= held.startMs || atMs - saidTillMs > TURN_GAP_MS
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

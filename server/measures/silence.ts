import type { Conversation } from '../conversation/conversation.ts'
import type { Moment } from '../conversation/findings.ts'
import { type Clock, clockOf, type Stretch } from './clock.ts'
import { type Interval, lengthOf, union } from './intervals.ts'
import { margins, SILENCE_MS } from './lexicons/time.ts'
import { type Measured, unknown } from './measured.ts'
import { readLast } from './readings.ts'
import type { Script } from './script.ts'

/**
 * The time in which nobody speaks, from the first start to the last end.
 *
 * Unit: milliseconds. A bot's speech is nobody's talk, but it is no silence either.
 * Evidence: the utterances before the pauses of 3 s or more. Unknown without end times.
 */
export function silenceMs(conversation: Conversation): Measured<number> {
  const clock = clockOf(conversation)
  if (!clock || clock.method === 'next-start') return unknown('no-times')

  const value = lengthOf(gapsIn(soundIn(conversation)))
  return {
    known: true,
    value,
    unit: 'ms',
    method: clock.method,
    margin: Math.round(margins[clock.method] * value),
    evidence: pausesIn(conversation, clock).map(({ before }) => before.utterance.id),
  }
}

/** A moment for each pause of 3 s or more: it stands where the words before it end. */
export function findSilences(script: Script): readonly Moment[] {
  const clock = clockOf(script.conversation)
  if (!clock || clock.method === 'next-start') return []

  return pausesIn(script.conversation, clock).map(({ gap, before }) => {
    const end = placeIn(before, gap.startMs)
    return {
      kind: 'silence',
      utterance: before.utterance.id,
      party: before.utterance.party,
      start: end,
      end,
      words: '',
      confidence: 0.95,
      why: `Nobody speaks for ${((gap.endMs - gap.startMs) / 1000).toFixed(1)} seconds after this.`,
    }
  })
}

/** All sound between the first and the last word of a person. */
const soundIn = readLast((conversation: Conversation): readonly Interval[] => {
  const clock = clockOf(conversation)
  if (!clock) return []
  const people = union(conversation.parties.flatMap((party) => clock.talkOf(party.key)))
  const [startMs, endMs] = [people[0]?.startMs ?? 0, people.at(-1)?.endMs ?? 0]
  const bots = new Set(conversation.parties.filter((party) => party.role === 'bot').map((party) => party.key))
  const machine = conversation.utterances.flatMap((one) => {
    if (!bots.has(one.party) || one.startMs === null || one.endMs === null) return []
    const clipped = { startMs: Math.max(startMs, one.startMs), endMs: Math.min(endMs, one.endMs) }
    return clipped.endMs > clipped.startMs ? [clipped] : []
  })
  return union([...people, ...machine])
})

function gapsIn(sound: readonly Interval[]): readonly Interval[] {
  return sound
    .slice(1)
    .map((next, at) => ({ startMs: sound[at]?.endMs ?? next.startMs, endMs: next.startMs }))
}

/** Long gaps, each with the stretch that started last before it. */
function pausesIn(conversation: Conversation, clock: Clock) {
  let next = 0
  return gapsIn(soundIn(conversation))
    .filter((gap) => gap.endMs - gap.startMs >= SILENCE_MS)
    .flatMap((gap) => {
      while ((clock.stretches[next]?.startMs ?? Number.POSITIVE_INFINITY) < gap.endMs) next += 1
      const before = clock.stretches[next - 1]
      return before ? [{ gap, before }] : []
    })
}

/** Where in the text a pause falls: after the last word spoken before it. */
function placeIn({ utterance }: Stretch, atMs: number): number {
  let place = 0
  for (const word of utterance.words ?? []) {
    if (word.startMs >= atMs) return place
    const found = utterance.text.indexOf(word.text, place)
    if (found >= 0) place = found + word.text.length
  }
  return utterance.text.length
}

import type { Conversation, Utterance } from '../conversation/conversation.ts'
import type { Interval } from './intervals.ts'
import { byStart, union } from './intervals.ts'
import { LAST_WORD_MS, WORD_GAP_MS, WORD_MS } from './lexicons/time.ts'
import type { Method } from './measured.ts'
import { readLast } from './readings.ts'
import { wordCount } from './script.ts'

/** When one utterance was spoken. */
export interface Stretch extends Interval {
  readonly utterance: Utterance
}

/** The times of a conversation, all taken the same way. Bots are out. */
export interface Clock {
  readonly method: Exclude<Method, 'words'>
  /** One stretch for each utterance of a person, by start, then end, then file order. */
  readonly stretches: readonly Stretch[]
  /** When a party spoke: the union of its own intervals. */
  readonly talkOf: (party: string) => readonly Interval[]
}

/**
 * The best clock the file allows, or `null` without times.
 *
 * `word-times` when every spoken utterance has timed words, else `spans` when every one has a start and
 * an end, else `next-start` when every one has a start: then each lasts until the next start, at most
 * 450 ms a word and a second. The sources are never mixed.
 */
export const clockOf = readLast(bestClock)

function bestClock(conversation: Conversation): Clock | null {
  const people = conversation.utterances.filter(isByPerson(conversation))
  const spoken = people.filter((one) => one.startMs !== null || one.words?.length || one.text.trim() !== '')
  if (spoken.length === 0) return null

  const worded = spoken.filter((one) => one.words?.length || one.text.trim() !== '')
  if (worded.length > 0 && worded.every((one) => one.words?.length)) return byWords(worded)
  if (spoken.every(hasSpan) && spoken.some((one) => (one.endMs ?? 0) > (one.startMs ?? 0)))
    return byStretches('spans', spoken.map(spanStretch))
  if (spoken.every((one) => one.startMs !== null))
    return byStretches('next-start', untilNext(conversation, spoken))
  return null
}

/** Whether an utterance is a person's and not a bot's. */
export function isByPerson(conversation: Conversation): (utterance: Utterance) => boolean {
  const bots = new Set(conversation.parties.filter((one) => one.role === 'bot').map((one) => one.key))
  return (utterance) => !bots.has(utterance.party)
}

function byWords(worded: readonly Utterance[]): Clock {
  return {
    method: 'word-times',
    stretches: byStart(worded.map(wordStretch)),
    talkOf: talkIn(worded.flatMap(wordsOf), WORD_GAP_MS),
  }
}

function byStretches(method: 'spans' | 'next-start', stretches: readonly Stretch[]): Clock {
  return { method, stretches: byStart(stretches), talkOf: talkIn(stretches, 0) }
}

function talkIn(times: readonly Stretch[], gapMs: number): Clock['talkOf'] {
  const talk = new Map<string, readonly Interval[]>()
  for (const [party, own] of Map.groupBy(times, (time) => time.utterance.party))
    talk.set(party, union(own, gapMs))
  return (party) => talk.get(party) ?? []
}

function wordsOf(utterance: Utterance): readonly Stretch[] {
  return (utterance.words ?? []).map(({ startMs, endMs }) => ({
    utterance,
    startMs,
    endMs: Math.max(startMs, endMs),
  }))
}

function wordStretch(utterance: Utterance): Stretch {
  const words = wordsOf(utterance)
  return {
    utterance,
    startMs: words.reduce((least, word) => Math.min(least, word.startMs), Number.POSITIVE_INFINITY),
    endMs: words.reduce((most, word) => Math.max(most, word.endMs), 0),
  }
}

function hasSpan(utterance: Utterance): boolean {
  return utterance.startMs !== null && utterance.endMs !== null
}

function spanStretch(utterance: Utterance): Stretch {
  const startMs = utterance.startMs ?? 0
  return { utterance, startMs, endMs: Math.max(startMs, utterance.endMs ?? startMs) }
}

function untilNext(conversation: Conversation, spoken: readonly Utterance[]): readonly Stretch[] {
  const starts = conversation.utterances.flatMap((one) => (one.startMs === null ? [] : [one.startMs]))
  const ordered = [...new Set(starts)].sort((a, b) => a - b)
  const nextAfter = new Map(ordered.map((start, at) => [start, ordered[at + 1] ?? Number.POSITIVE_INFINITY]))
  return spoken.map((utterance) => {
    const startMs = utterance.startMs ?? 0
    const most = startMs + wordCount(utterance.text) * WORD_MS + LAST_WORD_MS
    return { utterance, startMs, endMs: Math.min(most, nextAfter.get(startMs) ?? most) }
  })
}

import type { Conversation, Utterance } from '../conversation/conversation.ts'
import { clockOf, isByPerson } from './clock.ts'
import { lengthOf } from './intervals.ts'
import { ENOUGH_MS, ENOUGH_WORDS, margins } from './lexicons/time.ts'
import { type Measured, type Method, unknown } from './measured.ts'
import { wordCount } from './script.ts'
import { spanMargin } from './span-margin.ts'

/** How the talk of one conversation is weighed, the same way for everybody in it. */
export interface Scales {
  /** What these utterances' speakers said in all: milliseconds, or words where there are no ends. */
  readonly talkOf: (utterances: readonly Utterance[]) => number
  /** The least talk in all that a share may rest on: 60 s, or 60 words. */
  readonly enough: number
  readonly method: Exclude<Method, 'next-start'>
  /** How far the share of these in the talk of these and the others may be off: 95% of files keep to it. */
  readonly marginOf: (side: readonly Utterance[], others: readonly Utterance[]) => number
}

/**
 * The best scales the file allows: `word-times`, `spans`, else `words`.
 *
 * Start-only files are weighed by words: a line's time to the next start is no measure of a share.
 */
export function scalesFor(conversation: Conversation): Scales {
  const clock = clockOf(conversation)
  if (!clock || clock.method === 'next-start') {
    const talkOf = (said: readonly Utterance[]) => said.reduce((sum, one) => sum + wordCount(one.text), 0)
    return { talkOf, enough: ENOUGH_WORDS, method: 'words', marginOf: () => margins.words }
  }
  const talkOf = (said: readonly Utterance[]) =>
    [...new Set(said.map((one) => one.party))].reduce((sum, party) => sum + lengthOf(clock.talkOf(party)), 0)
  const marginOf = (side: readonly Utterance[], others: readonly Utterance[]) =>
    clock.method === 'spans' ? spanMargin(conversation, side, others) : margins[clock.method]
  return { talkOf, enough: ENOUGH_MS, method: clock.method, marginOf }
}

/**
 * How long each party spoke: the union of its own intervals, bots left out.
 *
 * Unit: milliseconds by party key; a party who said nothing has 0. The margin is of the longest talk.
 * Start-only files are drawn by `next-start`. Unknown without times.
 */
export function talkMs(conversation: Conversation): Measured<Readonly<Record<string, number>>> {
  const clock = clockOf(conversation)
  if (!clock) return unknown('no-times')

  const people = conversation.parties.filter((party) => party.role !== 'bot')
  const talk = people.map((party) => [party.key, lengthOf(clock.talkOf(party.key))] as const)
  return {
    known: true,
    value: Object.fromEntries(talk),
    unit: 'ms',
    method: clock.method,
    margin: Math.round(margins[clock.method] * Math.max(...talk.map(([, ms]) => ms))),
    evidence: conversation.utterances.filter(isByPerson(conversation)).map((one) => one.id),
  }
}

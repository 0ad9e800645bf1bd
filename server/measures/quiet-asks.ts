import { dateOf, dayOf, type LocalTime, partsOf } from './civil-date.ts'
import { cueMatcher, type Hit } from './cue-matcher.ts'
import { findDeadline } from './deadline.ts'
import { months, numberWords } from './lexicons/deadline-words.ts'
import {
  beforeHour,
  followedByTime,
  mayFollowQuiet,
  quietCues,
  timeAfter,
  untilWords,
} from './lexicons/quiet-asks.ts'
import { wordClasses } from './lexicons/word-classes.ts'
import type { Reference } from './reference.ts'
import { isForeign } from './rep-words.ts'
import { type Said, type Sentence, sentencesOf } from './said.ts'
import type { Line, Script } from './script.ts'
import { timeOf } from './time-of-line.ts'
import { wordOf } from './words.ts'

/** A customer asks to be left in peace; `start` and `end` cut `words` out of the utterance. */
export interface QuietAsk {
  readonly utterance: string
  readonly party: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** The last day of quiet, a civil date in the customer's zone; `null` is until they write again. */
  readonly until: string | null
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Where a customer asks us not to call, write or visit, at most once an utterance.
 *
 * Only a customer's own wish for themselves counts: not what somebody else asked for, no reproach that nobody called,
 * no other way of being reached ("don't ring, text me"), nothing of our side. The day is read as a deadline is; before
 * "until March" lies the last day of February. Quiet for some minutes or hours is none. Where nobody says until
 * when, or ties it to an event ("until after harvest"), `until` is `null`. Nothing is found in other languages.
 * Source: issue 7, "asked for quiet until".
 */
export function findQuietAsks(script: Script, reference: Reference): readonly QuietAsk[] {
  if (isForeign(script)) return []
  return script.lines.flatMap((line) =>
    line.role === 'customer' ? (quietIn(line, timeOf(script, reference, line)) ?? []) : [],
  )
}

const cuesIn = cueMatcher(quietCues, wordClasses)

function quietIn(line: Line, now: LocalTime | undefined): QuietAsk | undefined {
  const sentences = sentencesOf(line)
  const heard = sentences.map(({ words }) => cuesIn(words.map(({ word }) => word)))
  if (heard.some((hits) => hits.some(({ cue }) => cue === 'quiet.other-way'))) return undefined
  for (const [at, hits] of heard.entries()) {
    const { words } = sentences[at] as Sentence
    const hit = askIn(words, hits)
    if (!hit) continue
    const until = untilIn([wordsOfWish(words, hit), ...around(sentences, at)], now)
    if (until === 'hours') continue
    return { ...placeOf(line, words), until, confidence: until === null ? UNDATED : DATED }
  }
  return undefined
}

const DATED = 0.9
const UNDATED = 0.8

/** Words between, at most, by which one cue still speaks of another. */
const NEAR = 3

/** The first place where quiet is asked for, and not told of somebody else. Hits stand in their order. */
function askIn(words: readonly Said[], hits: readonly Hit[]): Hit | undefined {
  const told = hits.filter(({ cue }) => cue === 'quiet.told')
  let reach = Number.NEGATIVE_INFINITY
  let next = 0
  for (const hit of hits) {
    for (; next < told.length && (told[next] as Hit).from <= hit.from + 1; next += 1)
      reach = Math.max(reach, (told[next] as Hit).to)
    if (reach <= hit.from - NEAR && isAsk(words, hit)) return hit
  }
  return undefined
}

function isAsk(words: readonly Said[], { cue, to }: Hit): boolean {
  if (cue === 'quiet') return goesOn(words, to)
  return cue === 'quiet.whole' && !(beforeHour.has(words[to - 1]?.text ?? '') && isHour(words, to))
}

/** Whether what follows still asks for quiet: "do not call me | Bob" does not. */
function goesOn(words: readonly Said[], at: number): boolean {
  const [last = '', next, after = ''] = [words[at - 1]?.text, words[at]?.text, words[at + 1]?.text]
  if (beforeHour.has(last)) return !isHour(words, at)
  if (next === undefined) return true
  if (beforeHour.has(next)) return !isHour(words, at + 1)
  return mayFollowQuiet.has(next) && (!followedByTime.has(next) || timeAfter.has(after))
}

/** A bare number that no month and no stretch of time follows: "nine in the morning". */
function isHour(words: readonly Said[], at: number): boolean {
  const [number = '', after = ''] = [words[at]?.text, words[at + 1]?.text]
  const isNumber = /^\d{1,2}([:.]\d\d)?(am|pm)?$/.test(number) || Object.hasOwn(numberWords, number)
  return isNumber && !monthNames.has(after) && !timeAfter.has(after)
}

/** Until when may stand before or behind what is asked, other days only behind it. */
function wordsOfWish(words: readonly Said[], { from, to }: Hit): readonly Said[] {
  const all = words.slice(Math.max(0, from - FAR), to + FAR)
  return all.some(({ text }) => untilWords.has(text)) ? all : words.slice(from, to + FAR)
}

const FAR = 40

function around(sentences: readonly Sentence[], at: number): readonly (readonly Said[])[] {
  return [sentences[at + 1], sentences[at - 1]].flatMap((one) => {
    const words = one?.words.slice(0, FAR) ?? []
    return words.some(({ text }) => untilWords.has(text)) ? [words] : []
  })
}

/** The first day said in these sentences, as the last of the quiet; `hours` where it is over today. */
function untilIn(
  sentences: readonly (readonly Said[])[],
  now: LocalTime | undefined,
): string | null | 'hours' {
  for (const words of sentences) {
    const at = words.findIndex(({ text }) => untilWords.has(text))
    const hasAfter = at >= 0 && words[at + 1]?.text === 'after'
    const read = at < 0 ? words.map(asSpan) : [by, ...words.slice(at + (hasAfter ? 2 : 1))]
    const deadline = findDeadline(read, () => now)
    if (deadline?.hour) return 'hours'
    if (deadline?.kind !== 'day' || deadline.day === null || !now) continue
    const said = read.slice(deadline.from, deadline.to).map(({ text }) => text)
    const day = Math.round(Date.parse(deadline.day) / DAY_MS)
    const isBefore = (at >= 0 && !hasAfter) || said[0] === 'before'
    const last = isBefore ? dayBefore(day, said.slice(1).join(' ')) : day
    return last <= now.day ? 'hours' : dateOf(last)
  }
  return null
}

const DAY_MS = 86_400_000
const by: Said = { text: 'by', word: wordOf('by'), start: 0, end: 0 }
const within: Said = { ...by, text: 'in', word: wordOf('in') }

/** "For two weeks" is read as "in two weeks". */
function asSpan(one: Said): Said {
  return one.text === 'for' ? { ...within, start: one.start, end: one.end } : one
}

/** Quiet until a whole month, week or quarter ends before that begins; until a day, with it. */
function dayBefore(day: number, said: string): number {
  const { year, month, weekday } = partsOf(day)
  const name = said.replace(/^(?:the|early|beginning of|start of) /, '')
  if (monthNames.has(name) || name === 'next month') return dayOf(year, month, 1) - 1
  if (name === 'next week') return day - weekday - 1
  if (/^q[1-4]$/.test(name) || name === 'next quarter') return dayOf(year, month - 2, 1) - 1
  return name === 'next year' ? dayOf(year, 1, 1) - 1 : day
}

const monthNames: ReadonlySet<string> = new Set(months.flat())

function placeOf({ text, utterance }: Line, words: readonly Said[]) {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? text.length
  return { utterance: utterance.id, party: utterance.party, start, end, words: text.slice(start, end) }
}

import { dateOf, type LocalTime } from './civil-date.ts'
import { deadlineRules } from './deadline-rules.ts'
import {
  clockGate,
  type DayKind,
  dayKinds,
  eventStarts,
  kindsByWord,
  numberWords,
  overWhat,
  softGate,
  strayFirst,
  vagueWords,
} from './lexicons/deadline-words.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Said } from './said.ts'
import { readWord, type Word } from './words.ts'

/**
 * When something is due, as it was said. `from` and `to` are places among the words (`to` exclusive).
 * `day` is a civil date, or `null`: then the words name an event ("once legal signs") or merely
 * say soon ("shortly").
 */
export interface Deadline {
  readonly from: number
  readonly to: number
  readonly day: string | null
  readonly kind: 'day' | 'vague' | 'event'
  /** Only a time of day was said, and no day: "before five". */
  readonly hour?: true
}

/**
 * The deadline said in these words, from one place up to another, read on the given local time, or
 * `undefined`. The words around them are not looked at.
 *
 * The first day said counts; where two stand side by side ("tomorrow or Thursday") the later. Bank
 * holidays are unknown. Without a local time no day can be told and the words alone are returned.
 */
export function findDeadline(
  words: readonly Said[],
  clock: Clock,
  from = 0,
  to = words.length,
): Deadline | undefined {
  const signs = signsIn(words, from, to)
  if ((signs & (anyDay | SOON)) === 0) return undefined
  const part = words.slice(from, to)
  const day = signs & anyDay ? dayIn(part, signs, clock()) : undefined
  const found = day ?? (signs & SOON ? (vagueIn(part) ?? eventIn(part)) : undefined)
  return found && { ...found, from: found.from + from, to: found.to + from }
}

/** The local time a clause is read at, worked out when it is needed. */
export type Clock = () => LocalTime | undefined

/** What the words can say of time, a bit for each kind of day and one for "soon". */
function signsIn(words: readonly Said[], from: number, to: number): number {
  let all = 0
  let before = 0
  for (let at = from; at < to && at < words.length; at += 1) {
    const signs = signsOf((words[at] as Said).word)
    all |= signs & NUMBER && before & BEFORE_HOUR ? signs | bitOf('clock') : signs
    before = signs
  }
  return all
}

const bitOf = (kind: DayKind): number => 1 << dayKinds.indexOf(kind)
const anyDay = (1 << dayKinds.length) - 1
const SOON = 1 << dayKinds.length
const NUMBER = SOON << 1
const BEFORE_HOUR = NUMBER << 1

const signsOf = readWord(({ text }: Word): number => {
  let signs = softGate.has(text) ? SOON : 0
  for (const kind of kindsByWord.get(text) ?? []) signs |= bitOf(kind)
  if (clockGate.has(text)) signs |= BEFORE_HOUR
  if (Object.hasOwn(numberWords, text)) signs |= NUMBER
  return /^\d/.test(text) ? signs | NUMBER | figureSigns(text) : signs
})

/** "12th" may be a day of the month, "12/5" and "2026-03-12" a date; "20" neither by itself. */
function figureSigns(text: string): number {
  const dated = /[-/.]/.test(text) ? bitOf('month') : 0
  return /\d(?:st|nd|rd|th)/.test(text) ? dated | bitOf('ordinal') : dated
}

function dayIn(words: readonly Said[], signs: number, now: LocalTime | undefined): Deadline | undefined {
  const text = words.map((word) => word.text).join(' ')
  const found = joined(daysIn(text, signs, now ?? someTime))[0]
  if (!found) return undefined
  const from = wordAt(words, found.start)
  const to = wordAt(words, found.end - 1) + 1
  return {
    from: pastStray(words, reachBack(words, from), to),
    to: reachOn(words, to),
    day: now ? dateOf(found.day) : null,
    kind: 'day',
    ...(found.hour && { hour: true }),
  }
}

interface Found {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly hour: boolean
}

const someTime: LocalTime = { day: 20_000, minute: 0 }

const never = -1

function daysIn(text: string, signs: number, now: LocalTime): readonly Found[] {
  const all: Found[] = []
  for (const { about, find, day } of deadlineRules) {
    if ((signs & bitOf(about)) === 0) continue
    find.lastIndex = 0
    for (let match = find.exec(text); match; match = find.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      if (all.some((one) => start < one.end && end > one.start)) continue
      const on = day(match, now)
      if (on === 'past') all.push({ start, end, day: never, hour: false })
      else if (on !== undefined && on >= now.day && on < now.day + 4000)
        all.push({ start, end, day: on, hour: about === 'clock' })
    }
  }
  return all.filter((one) => one.day !== never).toSorted((a, b) => a.start - b.start)
}

const sideBySide = 12

function joined(all: readonly Found[]): readonly Found[] {
  const [first, second, ...rest] = all
  if (!first || !second || second.start - first.end > sideBySide) return all
  const { start } = first
  return joined([{ ...laterOf(first, second), start, end: second.end }, ...rest])
}

/** The later day of two; beside a day a time of day says nothing. */
function laterOf(a: Found, b: Found): Found {
  if (a.hour !== b.hour) return a.hour ? b : a
  return a.day > b.day ? a : b
}

function wordAt(words: readonly Said[], offset: number): number {
  let start = 0
  for (let at = 0; at < words.length; at += 1) {
    start += (words[at]?.text.length ?? 0) + 1
    if (offset < start) return at
  }
  return words.length - 1
}

const leading = new Set(
  'by on at before within in until till til over the early late later sometime some time first thing this next way around about during end of no than from through latest close business day early'.split(
    ' ',
  ),
)
const trailing = new Set('morning afternoon evening night lunchtime latest time am pm'.split(' '))

function reachBack(words: readonly Said[], from: number): number {
  let at = from
  while (at > 0 && leading.has(words[at - 1]?.text ?? '')) at -= 1
  return at
}

function reachOn(words: readonly Said[], to: number): number {
  let at = to
  while (at < words.length && trailing.has(words[at]?.text ?? '')) at += 1
  return at
}

/** Past what belongs to the words before: "send it over | by the end of the week". */
function pastStray(words: readonly Said[], from: number, to: number): number {
  let at = from
  while (at < to - 1) {
    const text = words[at]?.text ?? ''
    const isStray = text === 'over' ? !overWhat.has(words[at + 1]?.text ?? '') : strayFirst.has(text)
    if (!isStray) return at
    at += 1
  }
  return at
}

const vaguePhrases = phrasesOf(vagueWords)
const eventPhrases = phrasesOf(eventStarts)
const asking = new Set('ask asks out check checks see know confirm wonder sure about'.split(' '))

function vagueIn(words: readonly Said[]): Deadline | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(words, at, vaguePhrases)
    if (length > 0 && words[at - 1]?.text !== 'as')
      return { from: at, to: at + length, day: null, kind: 'vague' }
  }
  return undefined
}

function eventIn(words: readonly Said[]): Deadline | undefined {
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (phraseAt(words, at, eventPhrases, words.length - 1) === 0) continue
    if (asking.has(words[at - 1]?.text ?? '') && words[at - 2]?.text !== 'you') continue
    return { from: at, to: Math.min(words.length, at + 10), day: null, kind: 'event' }
  }
  return undefined
}

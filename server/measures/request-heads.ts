import { type Head, headOf, pastAdverbs } from './head.ts'
import { baseOf } from './leaning.ts'
import { openers, orderBlockers } from './lexicons/commitment-forms.ts'
import { askedVerbs, idleRequests, orderVerbs } from './lexicons/commitment-words.ts'
import { phrasesOf, startsWith } from './phrases.ts'
import type { Said } from './said.ts'
import { textAt } from './tokens.ts'
import { wordTest } from './words.ts'

/** Where a sentence begins once "okay", "so" and the like are passed. */
export function afterOpeners(words: readonly Said[]): number {
  let at = 0
  while (at < words.length && isOpener((words[at] as Said).word)) at += 1
  return at
}

const isOpener = wordTest((text) => openers.has(text))

/** Where the verb stands in "I was wondering if you could ...", or 0. */
export function wondering(words: readonly Said[], at: number): number {
  const from = textAt(words, at) === 'was' ? at + 1 : at
  if (textAt(words, from) !== 'wondering' && textAt(words, from) !== 'wonder') return 0
  for (let place = from + 1; place < from + 6; place += 1)
    if (modalsOfAsking.has(textAt(words, place))) return place + 1
  return 0
}

const modalsOfAsking = new Set(['could', 'can', 'would', 'might'])

/** "Please send ...": a request, unless it is one of courtesy. */
export function pleaseHead(words: readonly Said[], at: number): Head | undefined {
  const verb = pastAdverbs(words, at + 1)
  const text = textAt(words, verb)
  if (text === 'do' && textAt(words, verb + 1) === 'not')
    return idle(words, verb + 2) ? undefined : headOf('request', 'you', at, verb + 2)
  if (!askedVerbs.has(text) || idle(words, verb) || (text === 'do' && verb + 2 >= words.length))
    return undefined
  return headOf('request', 'you', at, verb)
}

/** "Leave it with me." */
export function handOver(words: readonly Said[], at: number): Head | undefined {
  for (let place = at + 1; place <= at + 3; place += 1)
    if (
      (textAt(words, place) === 'with' || textAt(words, place) === 'to') &&
      (textAt(words, place + 1) === 'me' || textAt(words, place + 1) === 'us')
    )
      return headOf('hand-over', 'i', at, at)
  return undefined
}

/** "Could you ...", "would you mind ...-ing"; and "would you like me to", which offers. */
export function youHead(words: readonly Said[], at: number): Head | undefined {
  let verb = pastAdverbs(words, at + 2)
  if (at > 0 && !openers.has(textAt(words, at - 1)) && relatives.has(textAt(words, at - 1))) return undefined
  if (textAt(words, verb) === 'not') verb += 1
  if (textAt(words, verb) === 'mind') verb += 1
  else if (textAt(words, at) === 'would' && !askedVerbs.has(textAt(words, verb))) return wantsMe(words, verb)
  if (textAt(words, verb) === 'be' && textAt(words, verb + 1) === 'able') verb += 3
  if (!askedVerbs.has(baseOf(textAt(words, verb)))) return undefined
  if (idle(words, verb) && !startsWith(words, verb, letMeKnow)) return undefined
  return headOf('request', 'you', at, verb)
}

const letMeKnow = ['let', 'me', 'know']

const relatives = new Set(
  'what how where when who which why that much many soon quickly fast early late long often far'.split(' '),
)

/** "Want me to ...": an offer. */
export function wantsMe(words: readonly Said[], at: number): Head | undefined {
  const asked = textAt(words, at - 1) === 'you' || at === afterOpeners(words)
  if (
    !asked ||
    (textAt(words, at + 1) !== 'me' && textAt(words, at + 1) !== 'us') ||
    textAt(words, at + 2) !== 'to'
  )
    return undefined
  return headOf('shall-i', textAt(words, at + 1) === 'me' ? 'i' : 'we', at, at + 3)
}

/** "Bear with me", "give me a second": the moment before an act on the spot. */
export function bearWithMe(words: readonly Said[], at: number): Head | undefined {
  if (startsWith(words, at, ['bear', 'with', 'me'])) return headOf('moment', 'i', at, at)
  const text = textAt(words, at)
  if (
    (text === 'one' || text === 'a') &&
    at === afterOpeners(words) &&
    moments.includes(textAt(words, at + 1))
  )
    return headOf('moment', 'i', at, at)
  if (text === 'allow' && textAt(words, at + 1) === 'me') return headOf('moment', 'i', at, at)
  if (
    text === 'give' &&
    textAt(words, at + 1) === 'me' &&
    moments.some((moment) => [2, 3, 4].some((ahead) => textAt(words, at + ahead) === moment))
  )
    return headOf('moment', 'i', at, at)
  return undefined
}

const moments = ['sec', 'second', 'moment', 'minute', 'secs']

/** An imperative that opens a sentence, or `undefined`. */
export function order(words: readonly Said[], at: number): Head | undefined {
  return orderVerbs.has(textAt(words, at)) && orderFits(words, at)
    ? headOf('order', 'you', at, at)
    : undefined
}

/** An imperative inside a sentence: marked by "please", by "me" or "us", or by coming over. */
export function orderMidway(words: readonly Said[], at: number): Head | undefined {
  const text = textAt(words, at)
  if (!orderVerbs.has(text) || (text === 'do' && at + 1 >= words.length)) return undefined
  const toUs = textAt(words, at + 1) === 'me' || textAt(words, at + 1) === 'us'
  const before = textAt(words, at - 1)
  if (
    before === 'please' ||
    (toUs && orderAllowed(words, at)) ||
    comingOver(words, at) ||
    (before === 'so' && textAt(words, at + 1) === 'that' && text === 'do')
  )
    return idle(words, at) ? undefined : headOf('order', 'you', at, at)
  return undefined
}

function comingOver(words: readonly Said[], at: number): boolean {
  return textAt(words, at) === 'come' && orderAllowed(words, at) && towards.has(textAt(words, at + 1))
}

const towards = new Set(
  'and over round out by monday tuesday wednesday thursday friday saturday sunday tomorrow'.split(' '),
)

/** Whether the word before leaves room for an imperative here. */
export function orderAllowed(words: readonly Said[], at: number): boolean {
  return at === 0 || !orderBlockers.has(textAt(words, at - 1))
}

function orderFits(words: readonly Said[], at: number): boolean {
  const next = textAt(words, at + 1)
  if (textAt(words, at) === 'have')
    return next === 'a' ? briefLooks.has(textAt(words, at + 2)) : somebody.has(next)
  return next !== '' && !idle(words, at) && !notAnOrder.has(next)
}

const briefLooks = new Set(['look', 'read', 'think', 'word', 'chat', 'go'])

export const somebody = new Set(['someone', 'somebody', 'him', 'her', 'them', 'your'])

const notAnOrder = new Set(
  'is was are were i we he she they will would can could has had did do does not of from in for so but because 1 one-off'.split(
    ' ',
  ),
)

const idlePhrases = phrasesOf(idleRequests)

function idle(words: readonly Said[], at: number): boolean {
  const phrases = idlePhrases.get(baseOf(textAt(words, at))) ?? []
  return phrases.some((phrase) => startsWith(words, at, phrase, 1))
}

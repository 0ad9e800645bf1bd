import {
  isIban,
  isLuhnWithin,
  type LuhnSums,
  lengthsOfCards,
  luhnSums,
  nationalNumbers,
} from './checked-numbers.ts'
import type { Conversation, Utterance } from './conversation.ts'
import { betweenDigits, ibanLengths, openTens, repeated, spokenDigits } from './secret-numbers.ts'

/** From where to where of a text, the end not included. */
type Span = readonly [from: number, to: number]

/**
 * The conversation without numbers of cards, IBANs and national numbers that their own check shows to be right,
 * written or spoken: each of their signs is a `•`, so that every place in a text stays where it was. A number said in
 * several utterances of one party, one after the other, is found too. Telephone and order numbers stay, but for those
 * that are by chance as long, begin so and pass the check.
 */
export function redacted(conversation: Conversation): Conversation {
  const utterances: Utterance[] = []
  for (const run of runsOf(conversation.utterances)) {
    const texts = redactedText(run.map(({ text }) => text.replaceAll('\n', '\r')).join('\n')).split('\n')
    utterances.push(...run.map((one, at) => rewritten(one, (texts[at] ?? one.text).replaceAll('\r', '\n'))))
  }
  return { ...conversation, utterances }
}

/** A text with such numbers hidden, as long as it was. Linear in its length. */
export function redactedText(text: string): string {
  const spans = [...cardsIn(text), ...ibansIn(text), ...nationalsIn(text), ...spokenIn(text)]
  if (spans.length === 0) return text
  const hidden = [...spans].toSorted(([a], [b]) => a - b)
  const parts: string[] = []
  let at = 0
  for (const [from, to] of hidden) {
    if (to <= at) continue
    const begin = Math.max(from, at)
    parts.push(text.slice(at, begin), text.slice(begin, to).replace(/[\p{L}\p{N}]/gu, hiding))
    at = to
  }
  return [...parts, text.slice(at)].join('')
}

function hiding(sign: string): string {
  return '•'.repeat(sign.length)
}

/** Utterances of one party that stand one after the other. */
function runsOf(utterances: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const runs: Utterance[][] = []
  for (const one of utterances) {
    const last = runs.at(-1)
    if (last?.[0]?.party === one.party) last.push(one)
    else runs.push([one])
  }
  return runs
}

/** Words with times are those of the text, one after the other; where they are not, none are kept. */
function rewritten(utterance: Utterance, text: string): Utterance {
  if (text === utterance.text) return utterance
  const { words, ...rest } = utterance
  if (!words) return { ...rest, text }
  let at = 0
  const places = words.map((word) => {
    const from = at < 0 ? -1 : utterance.text.indexOf(word.text, at)
    at = from < 0 ? -1 : from + word.text.length
    return from
  })
  if (places.includes(-1)) return { ...rest, text }
  return {
    ...rest,
    text,
    words: words.map((word, nth) => {
      const from = places[nth] ?? 0
      return { ...word, text: text.slice(from, from + word.text.length) }
    }),
  }
}

/** Digits with at most two signs between any two of them; a telephone number says so by its plus. */
const digitRun = /(?<![+\d])\d(?:[ .\-\u00a0\r\n]{0,2}\d){12,}/gu

function* cardsIn(text: string): Generator<Span> {
  for (const { 0: found, index } of text.matchAll(digitRun)) {
    const run = emptyRun()
    for (let at = 0; at < found.length; at += 1) {
      const digit = found.charCodeAt(at) - ZERO
      if (digit < 0 || digit > 9) continue
      const isJoined = run.to.at(-1) === index + at
      run.digits.push(digit)
      run.from.push(isJoined ? (run.from.at(-1) ?? 0) : index + at)
      run.to.push(index + at + 1)
    }
    yield* windowsIn(run)
  }
}

const ZERO = 48

/** Digits one after the other; for each where the group it belongs to begins in the text, and where the digit ends. */
interface Run {
  readonly digits: number[]
  readonly from: number[]
  readonly to: number[]
}

function emptyRun(): Run {
  return { digits: [], from: [], to: [] }
}

/** Neighbouring groups of digits that are a card together. */
function* windowsIn(run: Run): Generator<Span> {
  const sums = luhnSums(run.digits)
  for (let first = 0; first < run.digits.length; first += 1) {
    const end = isBoundary(run, first) ? endOfCard(run, first, sums) : null
    if (end === null) continue
    yield [run.from[first] ?? 0, run.to[end - 1] ?? 0]
    first = end - 1
  }
}

/** Where a card ends whose first digit this is: with a group, right by its check, and not one digit over and over. */
function endOfCard(run: Run, first: number, sums: LuhnSums): number | null {
  const { digits } = run
  const [a = 0, b = 0, c = 0, d = 0] = [
    digits[first],
    digits[first + 1],
    digits[first + 2],
    digits[first + 3],
  ]
  for (const length of lengthsOfCards(a * 1000 + b * 100 + c * 10 + d)) {
    const end = first + length
    if (end > digits.length) return null
    if (isBoundary(run, end) && isLuhnWithin(sums, first, end) && !isOneDigit(digits, first, end)) return end
  }
  return null
}

function isBoundary({ digits, from }: Run, at: number): boolean {
  return at === 0 || at === digits.length || from[at] !== from[at - 1]
}

function isOneDigit(digits: readonly number[], first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) if (digits[at] !== digits[first]) return false
  return true
}

function* ibansIn(text: string): Generator<Span> {
  for (const { 0: begin, index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2}/giu)) {
    const length = ibanLengths[begin.slice(0, 2).toUpperCase()]
    const to = length && endOfSigns(text, index, length)
    if (to && isIban(bare(text.slice(index, to)))) yield [index, to]
  }
}

/** Where so many letters and digits end, with one space or hyphen between two of them at most. */
function endOfSigns(text: string, from: number, count: number): number | null {
  let left = count
  for (let at = from; at < text.length; at += 1) {
    if (isSign(text, at)) left -= 1
    else if (!between.includes(text[at] ?? '') || !isSign(text, at + 1)) return null
    if (left === 0) return at + 1
  }
  return null
}

const between = [' ', '-', '\u00a0', '\r', '\n']

/** A letter without an accent, or a digit. */
function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const small = code | 0x20
  return (code >= ZERO && code <= ZERO + 9) || (small >= 0x61 && small <= 0x7a)
}

function* nationalsIn(text: string): Generator<Span> {
  for (const { written, isRight } of nationalNumbers)
    for (const { 0: one, index } of text.matchAll(written))
      if (isRight(bare(one))) yield [index, index + one.length]
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}

/** Digits that are said as words, or as words and digits, one after the other. */
function* spokenIn(text: string): Generator<Span> {
  let run = emptyRun()
  let times = 1
  let isOpen = false
  for (const { 0: said, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = said.toLowerCase()
    const digits = /^\d{1,6}$/u.test(word) ? word : spokenDigits.get(word)
    if (digits === undefined) {
      if (repeated.has(word)) times = repeated.get(word) ?? 1
      else if (!betweenDigits.has(word)) {
        yield* windowsIn(run)
        run = emptyRun()
      }
      isOpen = false
      continue
    }
    const isUnit = isOpen && /^[1-9]$/u.test(digits)
    if (isUnit) takeBack(run)
    const from = isUnit ? (run.from.at(-1) ?? index) : index
    for (const digit of digits.repeat(times)) {
      run.digits.push(Number(digit))
      run.from.push(from)
      run.to.push(index + said.length)
    }
    isOpen = openTens.has(word)
    times = 1
  }
  yield* windowsIn(run)
}

/** The zero of "forty", in whose place the one of "forty one" comes. */
function takeBack({ digits, from, to }: Run): void {
  for (const all of [digits, from, to]) all.pop()
}

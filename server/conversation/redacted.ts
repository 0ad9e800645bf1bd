import { isIban, isLuhn, lengthsOfCards, nationalNumbers } from './checked-numbers.ts'
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
  for (const { 0: run, index } of text.matchAll(digitRun)) {
    const groups = [...run.matchAll(/\d+/gu)].map((one) => ({
      digits: one[0],
      from: index + one.index,
      to: index + one.index + one[0].length,
    }))
    yield* windowsIn(groups)
  }
}

interface Group {
  readonly digits: string
  readonly from: number
  readonly to: number
}

const BEGINNING = 4
const LONGEST_CARD = 19

/** Neighbouring groups of digits that are a card together. */
function* windowsIn(groups: readonly Group[]): Generator<Span> {
  for (let first = 0; first < groups.length; first += 1) {
    const last = endOfCard(groups, first)
    if (last === null) continue
    yield [groups[first]?.from ?? 0, groups[last]?.to ?? 0]
    first = last
  }
}

/** The group with which a card ends that begins with this one: right by its check, and not one digit over and over. */
function endOfCard(groups: readonly Group[], first: number): number | null {
  if (!/^[2-6]/.test(groups[first]?.digits ?? '')) return null
  let digits = ''
  let lengths: readonly number[] | undefined
  for (let last = first; last < groups.length; last += 1) {
    digits += groups[last]?.digits ?? ''
    if (digits.length > LONGEST_CARD) return null
    if (digits.length < BEGINNING) continue
    lengths ??= lengthsOfCards(digits.slice(0, BEGINNING))
    if (lengths.length === 0) return null
    if (lengths.includes(digits.length) && !/^(\d)\1*$/.test(digits) && isLuhn(digits)) return last
  }
  return null
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
    if (/[A-Z0-9]/iu.test(text[at] ?? '')) left -= 1
    else if (!/[ \-\u00a0\r\n]/u.test(text[at] ?? '') || !/[A-Z0-9]/iu.test(text[at + 1] ?? '')) return null
    if (left === 0) return at + 1
  }
  return null
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
  let run: Group[] = []
  let times = 1
  let isOpen = false
  for (const { 0: said, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = said.toLowerCase()
    const digits = /^\d{1,6}$/u.test(word) ? word : spokenDigits.get(word)
    if (digits === undefined) {
      if (repeated.has(word)) times = repeated.get(word) ?? 1
      else if (!betweenDigits.has(word)) {
        yield* windowsIn(run)
        run = []
      }
      isOpen = false
      continue
    }
    const last = run.at(-1)
    if (isOpen && last && /^[1-9]$/u.test(digits))
      run[run.length - 1] = { digits: `${last.digits[0]}${digits}`, from: last.from, to: index + said.length }
    else run.push({ digits: digits.repeat(times), from: index, to: index + said.length })
    isOpen = openTens.has(word)
    times = 1
  }
  yield* windowsIn(run)
}

import type { Conversation } from '../conversation/conversation.ts'
import {
  beforeDates,
  leastNumber,
  months,
  multipliers,
  namedDays,
  numberWords,
} from './lexicons/note-words.ts'
import type { Measures } from './measure.ts'
import { scriptOf } from './script.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One thing a note should hold: its words as they were said, and where. `key` is its normal form. */
export interface NoteFact {
  readonly kind: 'insight' | 'number' | 'date' | 'name' | 'promise'
  readonly words: string
  readonly utterance: string
  readonly key: string
}

/**
 * Everything a note should hold: what was learnt about the customers, the numbers, dates and names they
 * said, and the promises anybody made. Each number, date and name once, where it was first said.
 * Names are words with a capital inside a sentence: a transcript without capitals has none.
 */
export function noteFacts(
  conversation: Conversation,
  measures: Pick<Measures, 'insights' | 'commitments'>,
): readonly NoteFact[] {
  const insights = measures.insights
    .filter((insight) => insight.kind !== 'request')
    .map(
      (one): NoteFact => ({
        kind: 'insight',
        words: one.words,
        utterance: one.utterance,
        key: one.utterance,
      }),
    )
  const promises = measures.commitments
    .filter((commitment) => commitment.class === 'promise')
    .map(
      (one): NoteFact => ({
        kind: 'promise',
        words: one.action,
        utterance: one.utterance,
        key: `${one.utterance} ${one.action}`,
      }),
    )
  const said = scriptOf(conversation)
    .lines.filter((line) => line.role === 'customer')
    .flatMap((line) =>
      factsIn(line.text, line.tokens).map((fact) => ({ ...fact, utterance: line.utterance.id })),
    )
  const byKey = new Map<string, NoteFact>()
  for (const fact of [...insights, ...said, ...promises]) {
    const key = `${fact.kind} ${fact.key}`
    if (!byKey.has(key)) byKey.set(key, fact)
  }
  return [...byKey.values()]
}

/** The numbers, dates and names of a text, each with its normal form: "thirty-one thousand" is 31000, "15th December" is 12-15. */
export function factsIn(
  text: string,
  tokens: readonly Token[] = tokensOf(text),
): readonly Omit<NoteFact, 'utterance'>[] {
  const words = tokens.flatMap(wordsOf)
  return [...dates(text, words), ...numbers(text, words), ...names(text, tokens)]
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

function wordsOf(token: Token): readonly Piece[] {
  if (!/^\p{L}+-\p{L}/u.test(token.text)) return [token]
  let at = token.start
  return token.text.split('-').map((text) => {
    const piece = { text, start: at, end: at + text.length }
    at = piece.end + 1
    return piece
  })
}

function dates(text: string, words: readonly Piece[]): readonly Omit<NoteFact, 'utterance'>[] {
  return words.flatMap((word, at) => {
    const figures = figureDate(text, words, at)
    if (figures) return [figures]
    const month = months.get(word.text)
    if (month !== undefined) return monthDate(text, words, at, month)
    const day = namedDays.get(word.text)
    return day ? [{ kind: 'date' as const, words: text.slice(word.start, word.end), key: day }] : []
  })
}

/** "15/12", "15/12/2026", "15.12.2026": day first unless only the other order fits; bare figures need a "by" or an "on" before. */
function figureDate(
  text: string,
  words: readonly Piece[],
  at: number,
): Omit<NoteFact, 'utterance'> | undefined {
  const word = words[at] as Piece
  const parts = /^(\d{1,2})([/.])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?$/.exec(word.text)
  if (!parts) return undefined
  const [whole, first = '', mark = '', second = ''] = parts
  const hasYear = whole.length > first.length + mark.length + second.length
  if (!hasYear && (mark === '.' || !beforeDates.has(words[at - 1]?.text ?? ''))) return undefined
  const [day, month] = Number(second) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)]
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined
  return { kind: 'date', words: text.slice(word.start, word.end), key: `${month}-${day}` }
}

function monthDate(text: string, words: readonly Piece[], at: number, month: number) {
  const here = words[at] as Piece
  const before = words[at - 1]?.text === 'of' ? words[at - 2] : words[at - 1]
  const after = words[at + 1]
  const day = dayOf(after) ?? dayOf(before)
  if (day === undefined && (here.text === 'may' || here.text === 'mar')) return []
  const start = dayOf(after) === undefined && before && day !== undefined ? before.start : here.start
  const end = dayOf(after) !== undefined && after ? after.end : here.end
  return [
    {
      kind: 'date' as const,
      words: text.slice(start, end),
      key: day === undefined ? `${month}` : `${month}-${day}`,
    },
  ]
}

function dayOf(word: Piece | undefined): number | undefined {
  const digits = word && /^(\d{1,2})(st|nd|rd|th)?$/.exec(word.text)
  const day = digits ? Number(digits[1]) : undefined
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined
}

function numbers(text: string, words: readonly Piece[]): readonly Omit<NoteFact, 'utterance'>[] {
  const found: Omit<NoteFact, 'utterance'>[] = []
  for (let at = 0; at < words.length; at += 1) {
    const read = numberAt(words, at)
    if (!read) continue
    const first = words[at] as Piece
    const last = words[at + read.length - 1] as Piece
    if (read.value >= leastNumber && !isDayOfMonth(words, at)) {
      found.push({ kind: 'number', words: text.slice(first.start, last.end), key: `${read.value}` })
    }
    at += read.length - 1
  }
  return found
}

function isDayOfMonth(words: readonly Piece[], at: number): boolean {
  if (dayOf(words[at]) === undefined) return false
  const before = words[at - 1]?.text ?? ''
  const after = words[at + 1]?.text === 'of' ? words[at + 2]?.text : words[at + 1]?.text
  return months.has(before) || months.has(after ?? '')
}

function numberAt(
  words: readonly Piece[],
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const digits = /^(\d[\d.,]*)(k|m|%|[€$£])?$/.exec(words[at]?.text ?? '')
  let length = 1
  let value = digits
    ? Number((digits[1] as string).replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.'))
    : numberWords.get(words[at]?.text ?? '')
  if (value === undefined || Number.isNaN(value)) return undefined
  if (digits) value *= multipliers.get(digits[2] ?? '') ?? 1
  let total = 0
  for (let next = words[at + 1]; next; next = words[at + length]) {
    const times = multipliers.get(next.text)
    const more = digits ? undefined : numberWords.get(next.text)
    if (times === 100) value *= 100
    else if (times !== undefined) {
      total += value * times
      value = 0
    } else if (more !== undefined && fits(value, more)) value += more
    else if (
      next.text === 'and' &&
      (value >= 100 || total > 0) &&
      numberWords.has(words[at + length + 1]?.text ?? '')
    ) {
      length += 1
      continue
    } else break
    length += 1
  }
  return { value: total + value, length }
}

function fits(value: number, more: number): boolean {
  if (value === 0) return true
  if (value % 100 === 0) return true
  return value % 10 === 0 && value % 100 >= 20 && more < 10 && more > 0
}

function names(text: string, tokens: readonly Token[]): readonly Omit<NoteFact, 'utterance'>[] {
  return tokens.flatMap((token, at) => {
    const words = text.slice(token.start, token.end)
    if (at === 0 || !/^\p{Lu}\p{Ll}+/u.test(words) || /^I['’]/.test(words)) return []
    const between = text.slice((tokens[at - 1] as Token).end, token.start)
    if (/[.!?:\n"“(…]/.test(between) || months.has(token.text) || namedDays.has(token.text)) return []
    return [{ kind: 'name' as const, words, key: token.text.replace(/'s$/, '') }]
  })
}

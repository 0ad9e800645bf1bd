import { utteranceAt } from '../conversation/anchored.ts'
import type { Span } from '../conversation/clipped.ts'
import { wordsWithin } from '../conversation/clipped.ts'
import type { Conversation } from '../conversation/conversation.ts'

const LONGEST_MS = 5 * 60 * 1000

export type SpanProblem = 'order' | 'tooLong' | 'outside'

/** The span between two moments of the clock; what is wrong with it where it is none. */
export function spanBetween(conversation: Conversation, startMs: number, endMs: number): Span | SpanProblem {
  if (endMs <= startMs) return 'order'
  if (endMs - startMs > LONGEST_MS) return 'tooLong'
  const [from, to] = [utteranceAt(conversation, startMs), utteranceAt(conversation, endMs)]
  if (!from || !to) return 'outside'
  const span = { from: from.id, to: to.id, startMs, endMs }
  return wordsWithin(conversation, span).length === 0 ? 'outside' : span
}

/** The span from one message to another, both whole; each by its id, or by its number from the first. */
export function spanOfMessages({ utterances }: Conversation, from: string, to: string): Span | SpanProblem {
  const placeOf = (named: string) => {
    const place = utterances.findIndex((one) => one.id === named)
    return place < 0 && /^\d{1,6}$/.test(named) ? Number(named) - 1 : place
  }
  const [first, last] = [utterances[placeOf(from)], utterances[placeOf(to)]]
  if (!first || !last) return 'outside'
  if (utterances.indexOf(last) < utterances.indexOf(first)) return 'order'
  return { from: first.id, to: last.id, startMs: null, endMs: null }
}

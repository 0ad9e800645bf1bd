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

/** The span from one message to another, both whole. */
export function spanOfMessages({ utterances }: Conversation, from: string, to: string): Span | SpanProblem {
  const [first, last] = [from, to].map((id) => utterances.findIndex((one) => one.id === id))
  if (first === undefined || last === undefined || first < 0 || last < 0) return 'outside'
  return last < first ? 'order' : { from, to, startMs: null, endMs: null }
}

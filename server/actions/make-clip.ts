import { utteranceAt } from '../conversation/anchored.ts'
import type { Span } from '../conversation/clipped.ts'
import { wordsWithin } from '../conversation/clipped.ts'
import type { Conversation } from '../conversation/conversation.ts'

const LONGEST_MS = 5 * 60 * 1000

const SECOND_MS = 1000

export type SpanProblem = 'order' | 'tooLong' | 'outside' | 'late'

/**
 * The span between two moments of the clock; what is wrong with it where it is none. It ends within what was said or
 * recorded, as far as that is known: people type whole seconds, so the one that has begun counts.
 */
export function spanBetween(
  conversation: Conversation,
  startMs: number,
  endMs: number,
  recordedMs = 0,
): Span | SpanProblem {
  if (endMs <= startMs) return 'order'
  if (endMs - startMs > LONGEST_MS) return 'tooLong'
  const [from, to] = [utteranceAt(conversation, startMs), utteranceAt(conversation, endMs)]
  if (!from || !to) return 'outside'
  const span = { from: from.id, to: to.id, startMs, endMs }
  if (wordsWithin(conversation, span).length === 0) return 'outside'
  return endMs > Math.ceil(lastsMs(conversation, recordedMs) / SECOND_MS) * SECOND_MS ? 'late' : span
}

function lastsMs({ utterances }: Conversation, recordedMs: number): number {
  const isOpen = utterances.some(({ startMs, endMs }) => startMs !== null && endMs === null)
  if (isOpen && recordedMs === 0) return Number.POSITIVE_INFINITY
  return utterances.reduce((last, { endMs }) => Math.max(last, endMs ?? 0), recordedMs)
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

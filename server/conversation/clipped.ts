import type { Conversation, Utterance } from './conversation.ts'

/** A stretch of a conversation: by its clock where it has one, else by the first and last utterance. */
export interface Span {
  readonly from: string
  readonly to: string
  /** Milliseconds from the start; both `null` where there is no clock. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** What of an utterance lies in a span. */
export interface ClippedLine {
  readonly utterance: Utterance
  readonly text: string
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/**
 * The words said within a span and no others, in order.
 *
 * A word belongs to the span when its middle does: by its own times where it has them, else by its place among the
 * letters of its utterance. Without a clock whole utterances belong, from the first to the last; none when one of the
 * two is not there any more.
 */
export function wordsWithin(conversation: Conversation, span: Span): readonly ClippedLine[] {
  const { startMs, endMs } = span
  if (startMs === null || endMs === null) return wholeLines(conversation, span)
  return conversation.utterances.flatMap((utterance) => {
    const spoken = placedWords(utterance)
    const inside = spoken.filter(({ middleMs }) => middleMs >= startMs && middleMs < endMs)
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last) return []
    return [
      {
        utterance,
        text: utterance.text.slice(first.start, last.end),
        isCutBefore: first !== spoken[0],
        isCutAfter: last !== spoken.at(-1),
      },
    ]
  })
}

function wholeLines({ utterances }: Conversation, { from, to }: Span): readonly ClippedLine[] {
  const first = utterances.findIndex((one) => one.id === from)
  const last = utterances.findIndex((one) => one.id === to)
  if (first < 0 || last < 0) return []
  return utterances
    .slice(first, last + 1)
    .map((utterance) => ({ utterance, text: utterance.text, isCutBefore: false, isCutAfter: false }))
}

interface PlacedWord {
  readonly start: number
  readonly end: number
  readonly middleMs: number
}

function placedWords({ text, startMs, endMs, words }: Utterance): readonly PlacedWord[] {
  if (startMs === null) return []
  const found = [...text.matchAll(/\S+/gu)]
  const timed = words?.length === found.length ? words : undefined
  const lasts = Math.max(0, (endMs ?? startMs) - startMs)
  return found.map(({ 0: word, index }, at) => {
    const own = timed?.[at]
    const middle = (index + word.length / 2) / Math.max(1, text.length)
    return {
      start: index,
      end: index + word.length,
      middleMs: own ? (own.startMs + own.endMs) / 2 : startMs + lasts * middle,
    }
  })
}

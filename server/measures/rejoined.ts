import type { Conversation, Utterance } from '../conversation/conversation.ts'
import {
  endsSentence,
  LONGEST_WHOLE,
  NO_GAP_MS,
  SENTENCE_GAP_MS,
  WORDS_TO_END,
  WRITES_MARKS,
} from './lexicons/seams.ts'
import { wordCount } from './script.ts'

/** An utterance as a piece of one that was put together again: it begins at this place in the whole text. */
export interface Piece {
  readonly id: string
  readonly text: string
  readonly at: number
}

/** A conversation with cut utterances whole. The first piece lends the whole its id. */
export interface Rejoined {
  readonly conversation: Conversation
  /** The pieces of each whole, by its id; none where an utterance stands as it was given. */
  readonly piecesOf: ReadonlyMap<string, readonly Piece[]>
}

/**
 * The conversation with utterances whole that a recogniser cut: neighbours of one party, with times, that
 * follow without any gap, or that go on within half a second where the first ends in no mark although the
 * file writes marks. Never past the length of some sentences.
 *
 * Comes back as it is, the same object, where nothing was cut. For words alone: every time measure reads the
 * utterances as given. Source: measures.md, "with utterances split: the same findings by their words".
 */
export function rejoined(conversation: Conversation): Rejoined {
  const writesMarks = marksAreWritten(conversation.utterances)
  const utterances: Utterance[] = []
  const piecesOf = new Map<string, Piece[]>()
  for (const next of conversation.utterances) {
    const last = utterances.at(-1)
    if (!last || !isCut(last, next, writesMarks)) {
      utterances.push(next)
      continue
    }
    const pieces = piecesOf.get(last.id) ?? [{ id: last.id, text: last.text, at: 0 }]
    pieces.push({ id: next.id, text: next.text, at: last.text.length + 1 })
    piecesOf.set(last.id, pieces)
    utterances[utterances.length - 1] = { ...last, endMs: next.endMs, text: `${last.text} ${next.text}` }
  }
  return piecesOf.size === 0
    ? { conversation, piecesOf }
    : { conversation: { ...conversation, utterances }, piecesOf }
}

function isCut(last: Utterance, next: Utterance, writesMarks: boolean): boolean {
  if (last.party !== next.party || last.endMs === null || next.startMs === null || next.endMs === null)
    return false
  if (last.text === '' || last.text.length + next.text.length >= LONGEST_WHOLE) return false
  const gap = Math.abs(next.startMs - last.endMs)
  return gap <= NO_GAP_MS || (gap <= SENTENCE_GAP_MS && writesMarks && !isEnded(last))
}

function marksAreWritten(utterances: readonly Utterance[]): boolean {
  const ending = utterances.filter((one) => one.endMs !== null && wordCount(one.text) >= WORDS_TO_END)
  return ending.filter(isEnded).length >= ending.length * WRITES_MARKS
}

function isEnded({ text }: Utterance): boolean {
  return endsSentence.test(text.slice(-SIGNS))
}

/** A mark, what closes behind it, and spaces. */
const SIGNS = 8

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
  const given = conversation.utterances
  const goesOn = sentencesGoOn(given)
  const utterances: Utterance[] = []
  const piecesOf = new Map<string, Piece[]>()
  for (const next of given) {
    const last = utterances[utterances.length - 1]
    if (!last || !isCut(last, next, goesOn)) {
      utterances.push(next)
      continue
    }
    const pieces = piecesOf.get(last.id) ?? [{ id: last.id, text: last.text, at: 0 }]
    pieces.push({ id: next.id, text: next.text, at: last.text.length + 1 })
    piecesOf.set(last.id, pieces)
    utterances[utterances.length - 1] = { ...last, endMs: next.endMs, text: `${last.text} ${next.text}` }
  }
  if (piecesOf.size === 0) return { conversation, piecesOf }
  return { conversation: { ...conversation, utterances }, piecesOf }
}

function isCut(last: Utterance, next: Utterance, goesOn: (last: Utterance) => boolean): boolean {
  if (last.party !== next.party || last.endMs === null || next.startMs === null || next.endMs === null)
    return false
  if (last.text === '' || last.text.length + next.text.length >= LONGEST_WHOLE) return false
  const gap = Math.abs(next.startMs - last.endMs)
  return gap <= NO_GAP_MS || (gap <= SENTENCE_GAP_MS && goesOn(last))
}

/** Whether a line ends in the middle of a sentence: nobody knows where marks are not written. Asked for few lines. */
function sentencesGoOn(utterances: readonly Utterance[]): (last: Utterance) => boolean {
  let writesMarks: boolean | undefined
  return (last) => {
    if (isEnded(last)) return false
    writesMarks ??= marksAreWritten(utterances)
    return writesMarks
  }
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

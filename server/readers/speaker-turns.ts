import type { Utterance, Word } from '../conversation/conversation.ts'
import { utterance } from './reading.ts'
import { spokenText } from './spoken-text.ts'

/** A pause this long ends an utterance in a source that gives only words. */
export const PAUSE_MS = 2000

/** A gap in which somebody else spoke ends one too, unless it is no longer than a breath. */
const BREATH_MS = 500

/** How much of an utterance's words must have times before the words may be counted by them. */
const TIMED_SHARE = 0.9

/** One word, or one sentence, as a recogniser gave it. `line` is the channel it was recorded on. */
export interface Heard {
  readonly party: string
  readonly line: string
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
  readonly confidence: number | null
}

/**
 * Utterances made of single words.
 *
 * A new one begins at a change of speaker, at a pause of two seconds, and where somebody on another
 * channel spoke in between. Words on two channels are kept apart, so talk at once stays talk at once.
 * A word without a time goes with the word before it. `between` stands between words: nothing in a
 * language written without spaces.
 */
export function turnsOfWords(words: readonly Heard[], between = ' '): readonly Utterance[] {
  const turns: Heard[][] = []
  const open = new Map<string, Heard[]>()
  const lastStart = new Map<string, number>()

  for (const word of inTime(words)) {
    const turn = open.get(word.line)
    if (turn && !endsBefore(turn, word, lastStart)) turn.push(word)
    else {
      const begun = [word]
      turns.push(begun)
      open.set(word.line, begun)
    }
    if (word.startMs !== null) lastStart.set(word.line, word.startMs)
  }
  return turns.map((turn) => turnOf(turn, between))
}

/** One utterance of one party from its words: text, span, word times and the mean confidence. */
export function turnOf(words: readonly Heard[], between = ' '): Utterance {
  const text = spokenText(words.map((word) => word.text).join(between))
  const starts = words.flatMap((word) => (word.startMs === null ? [] : [word.startMs]))
  const ends = words.flatMap((word) => (word.endMs === null ? [] : [word.endMs]))
  return utterance('', words[0]?.party ?? '', text, {
    startMs: starts.length ? starts.reduce((a, b) => Math.min(a, b)) : null,
    endMs: starts.length && ends.length ? ends.reduce((a, b) => Math.max(a, b)) : null,
    ...timesOfWords(words),
    ...meanConfidence(words),
  })
}

/** What a source says of one utterance itself, beside its words; the words fill what it leaves open. */
export type Stated = Omit<Heard, 'text' | 'line'> & { readonly text: string | null }

/** One utterance as the source cut it, with the times of its words where it gives them. */
export function statedTurn(stated: Stated, words: readonly Heard[]): Utterance {
  const fromWords = turnOf(words)
  return {
    ...fromWords,
    party: stated.party,
    text: stated.text ?? fromWords.text,
    startMs: stated.startMs ?? fromWords.startMs,
    endMs: stated.endMs ?? fromWords.endMs,
    ...(stated.confidence === null ? {} : { confidence: stated.confidence }),
  }
}

// Some services write the start of a word as its end too: such times would make everybody silent.
function timesOfWords(words: readonly Heard[]): { readonly words?: readonly Word[] } {
  const timed: Word[] = []
  for (const { text, startMs, endMs } of words)
    if (startMs !== null && endMs !== null && endMs >= startMs) timed.push({ text, startMs, endMs })
  const last = timed.some((word) => word.endMs > word.startMs)
  return last && timed.length >= words.length * TIMED_SHARE ? { words: timed } : {}
}

function meanConfidence(words: readonly Heard[]): { readonly confidence?: number } {
  const given = words.flatMap((word) => (word.confidence === null ? [] : [word.confidence]))
  if (given.length === 0) return {}
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length
  return { confidence: Math.round(mean * 1e4) / 1e4 }
}

function inTime(words: readonly Heard[]): readonly Heard[] {
  const latest = new Map<string, number>()
  return words
    .map((word) => {
      const time = word.startMs ?? latest.get(word.line) ?? 0
      latest.set(word.line, time)
      return { word, time }
    })
    .toSorted((a, b) => a.time - b.time)
    .map(({ word }) => word)
}

function endsBefore(turn: readonly Heard[], next: Heard, lastStart: ReadonlyMap<string, number>): boolean {
  const last = turn.at(-1)
  if (!last || last.party !== next.party) return true
  const end = last.endMs ?? last.startMs
  if (end === null || next.startMs === null) return false
  const gap = next.startMs - end
  if (gap >= PAUSE_MS) return true
  if (gap < BREATH_MS) return false
  return [...lastStart].some(([line, start]) => line !== next.line && start >= end)
}

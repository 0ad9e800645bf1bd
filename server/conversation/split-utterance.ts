import { attachedTo } from './attachment.ts'
import type { Conversation, Utterance } from './conversation.ts'

/** A word of an utterance as it is written, and where it begins in the text. */
export interface PlacedWord {
  readonly text: string
  readonly start: number
}

/** The words of a text, as spaces part them. */
export function wordsIn(text: string): readonly PlacedWord[] {
  return [...text.matchAll(/\S+/gu)].map((found) => ({ text: found[0], start: found.index }))
}

/**
 * A copy in which one utterance is two: the second begins with the `word`th word, counted from 1, and has an id
 * made of the first's. `undefined` where there is no such utterance, or no words on both sides.
 *
 * Where the file has times for its words, the parts have theirs; else an utterance's time is shared out by letters,
 * as near as one can tell. What has no times has none afterwards; what came with it stays with the first.
 */
export function splitAtWord(
  conversation: Conversation,
  { utterance: id, word }: { readonly utterance: string; readonly word: number },
): Conversation | undefined {
  const whole = conversation.utterances.find((one) => one.id === id)
  const start = whole && word > 0 ? wordsIn(whole.text)[word]?.start : undefined
  if (!whole || start === undefined) return undefined
  const second = freeId(`${id}~${word}`, conversation.utterances)
  const next = conversation.utterances[conversation.utterances.indexOf(whole) + 1]
  const parts = partsOf(whole, { word, start, second, until: whole.endMs ?? next?.startMs ?? null })
  return {
    ...conversation,
    utterances: conversation.utterances.flatMap((one) => (one === whole ? parts : one)),
  }
}

/** The id in the file of an utterance that may be a part of a split one. */
export function idInFile(id: string, isInFile: (id: string) => boolean): string {
  const cut = id.lastIndexOf('~')
  return isInFile(id) || cut < 1 ? id : idInFile(id.slice(0, cut), isInFile)
}

interface Cut {
  readonly word: number
  readonly start: number
  readonly second: string
  /** When it ends, or the next begins. */
  readonly until: number | null
}

function partsOf(whole: Utterance, { word, start, second, until }: Cut): readonly Utterance[] {
  const { words: timed, attachments, invitation, ...rest } = whole
  const texts = [whole.text.slice(0, start).trimEnd(), whole.text.slice(start)] as const
  const isTimed = timed !== undefined && timed.length === wordsIn(whole.text).length
  const [firsts, seconds] = isTimed ? [timed.slice(0, word), timed.slice(word)] : []
  const between = shared(whole, until, start)
  const endMs = whole.endMs === null ? null : between
  return [
    {
      ...rest,
      ...attachedTo({ attachments, invitation }),
      text: texts[0],
      endMs: firsts?.at(-1)?.endMs ?? endMs,
      ...(firsts ? { words: firsts } : {}),
    },
    {
      ...rest,
      id: second,
      text: texts[1],
      startMs: seconds?.[0]?.startMs ?? between,
      ...(seconds ? { words: seconds } : {}),
    },
  ]
}

function shared({ startMs, text }: Utterance, until: number | null, start: number): number | null {
  if (startMs === null || until === null || until < startMs) return startMs
  return Math.round(startMs + ((until - startMs) * start) / text.length)
}

function freeId(wanted: string, utterances: readonly Utterance[]): string {
  const taken = new Set(utterances.map((one) => one.id))
  let id = wanted
  while (taken.has(id)) id = `${id}~`
  return id
}

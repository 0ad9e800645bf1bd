import type { Conversation, Utterance } from './conversation.ts'

/** What somebody pointed at: words of an utterance as they stood then, and when they were said. */
export interface Anchor {
  readonly utterance: string
  /** Offsets of the words in the utterance's text, in characters. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** Milliseconds from the start, `null` where nobody knows. */
  readonly atMs: number | null
}

/** Where words stand today: they may go on into the utterances that follow. */
export interface Anchored {
  readonly utterance: Utterance
  readonly start: number
  /** At most the end of the utterance they begin in. */
  readonly end: number
}

/**
 * Finds where words stand today that somebody pointed at before the conversation was renamed, repaired or read again.
 *
 * They are where they were, or within a minute of it; where there are no times, in the same message or a part of it.
 * Five words or more that are said only once count wherever they are said. Signs and capitals do not. `undefined`
 * where the words are gone, or nobody could tell which of several places is meant.
 */
export function anchoring(conversation: Conversation): (anchor: Anchor) => Anchored | undefined {
  let byId: ReadonlyMap<string, Utterance> | undefined
  let spoken: readonly Spoken[] | undefined
  return (anchor) => {
    byId ??= new Map(conversation.utterances.map((one) => [one.id, one]))
    const there = byId.get(anchor.utterance)
    if (there && !isFar(there, anchor) && there.text.slice(anchor.start, anchor.end) === anchor.words)
      return { utterance: there, start: anchor.start, end: anchor.end }
    spoken ??= conversation.utterances.flatMap(spokenWords)
    return elsewhere(spoken, anchor)
  }
}

const NEAR_MS = 60_000
const DISTINCT_WORDS = 5

interface Spoken {
  readonly utterance: Utterance
  readonly start: number
  readonly end: number
  readonly plain: string
}

function spokenWords(utterance: Utterance): readonly Spoken[] {
  return [...utterance.text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const plain = plainWord(word)
    return plain === '' ? [] : [{ utterance, start: index, end: index + word.length, plain }]
  })
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function elsewhere(spoken: readonly Spoken[], anchor: Anchor): Anchored | undefined {
  const wanted = anchor.words
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '')
  const places = placesOf(spoken, wanted)
  const own = places.filter(({ utterance }) =>
    isTimed(utterance, anchor)
      ? !isFar(utterance, anchor)
      : rootOf(utterance.id) === rootOf(anchor.utterance),
  )
  const [nearest] = own.toSorted((a, b) => distance(a.utterance, anchor) - distance(b.utterance, anchor))
  if (nearest) return nearest
  return places.length === 1 && wanted.length >= DISTINCT_WORDS ? places[0] : undefined
}

function placesOf(spoken: readonly Spoken[], wanted: readonly string[]): readonly Anchored[] {
  const places: Anchored[] = []
  if (wanted.length === 0) return places
  for (const [at, first] of spoken.entries()) {
    if (first.plain !== wanted[0] || !wanted.every((word, step) => spoken[at + step]?.plain === word))
      continue
    const within = spoken
      .slice(at, at + wanted.length)
      .filter(({ utterance }) => utterance === first.utterance)
    places.push({ utterance: first.utterance, start: first.start, end: within.at(-1)?.end ?? first.end })
  }
  return places
}

function rootOf(id: string): string {
  const cut = id.indexOf('~')
  return cut < 1 ? id : id.slice(0, cut)
}

function isTimed({ startMs }: Utterance, { atMs }: Anchor): boolean {
  return startMs !== null && atMs !== null
}

function isFar(utterance: Utterance, anchor: Anchor): boolean {
  return isTimed(utterance, anchor) && distance(utterance, anchor) > NEAR_MS
}

function distance({ startMs, endMs }: Utterance, { atMs }: Anchor): number {
  if (startMs === null || atMs === null) return 0
  return Math.max(0, startMs - atMs, atMs - (endMs ?? startMs))
}

/** The utterance that is being said at a moment, else the last before it, else the first. */
export function utteranceAt({ utterances }: Conversation, atMs: number): Utterance | undefined {
  const timed = utterances.filter(({ startMs }) => startMs !== null)
  return timed.findLast(({ startMs }) => (startMs ?? 0) <= atMs) ?? timed[0]
}

/** When words in an utterance are said, as near as its times tell; `null` where it has none. */
export function saidAtMs({ text, startMs, endMs, words }: Utterance, start: number): number | null {
  if (startMs === null) return null
  const before = text.slice(0, start).match(/\S+/gu)?.length ?? 0
  const timed = words?.[before]?.startMs
  if (timed !== undefined) return timed
  const end = endMs ?? startMs
  return Math.round(startMs + (Math.max(0, end - startMs) * start) / Math.max(1, text.length))
}

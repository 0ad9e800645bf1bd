import type { Conversation } from '../conversation/conversation.ts'
import type { Insight, InsightKind } from '../conversation/findings.ts'
import { contentIn, contentOf } from './content-words.ts'
import { cuesOf } from './cues.ts'
import {
  edges,
  FEW_WORDS,
  LONGEST_WORD,
  MOST_WORDS,
  REACH,
  SAME_WORDS,
  topicless,
} from './lexicons/topics.ts'
import { type Line, scriptOf } from './script.ts'
import { tokensOf } from './tokens.ts'
import { wordingOf } from './wording.ts'
import { readWord, type Word, wordTest } from './words.ts'

/**
 * What an insight of this kind is about, in the customer's own words: up to four words of content in
 * lower case, from the one before those that give the kind away ("kiln cracked"), or two where few
 * follow. Grammar, fillers, amounts and words that only say how somebody feels are left out, as
 * are further words of one stem. Punctuation, letter case and fillers make no difference. `null` where
 * no word of content tells. Source: measures.md, Insights ("the same kind and topic").
 */
export function topicIn(line: Line, kind: InsightKind): string | null {
  const { words } = wordingOf(line)
  for (const { cue, from, to } of cuesOf(line)) {
    if (!isOfKind(cue, kind)) continue
    const places = around(words, from, to)
    if (places.length > 0) return asTopic(line, places)
  }
  const places = following(words, 0, words.length)
  return places.length > 0 ? asTopic(line, places) : null
}

/** What is known of an insight: its topic may be kept with it, or be found in its words. */
export type Known = Pick<Insight, 'kind' | 'topic' | 'words'>

/** The topic of an insight as it was found, else as its words alone tell it (see `topicIn`). */
export function topicOf({ kind, topic, words }: Known): string | null {
  if (topic !== undefined) return topic
  const line = scriptOf(saying(words)).lines[0]
  return line ? topicIn(line, kind) : null
}

/**
 * Whether two topics are the same: two stems of one stand in the other, or the only one that one of them has.
 * What tells nothing is the same as nothing. Source: measures.md, Insights ("the same kind and topic").
 */
export function isSameTopic(one: string | null, other: string | null): boolean {
  return areAlike(stemsOf(one), stemsOf(other))
}

/** The stems of a topic's words, by which it is compared; none where nothing tells. */
export function stemsOf(topic: string | null): ReadonlySet<string> {
  return topic === null ? new Set() : contentOf(tokensOf(topic))
}

/** The same as `isSameTopic`, for stems that are known. */
export function areAlike(stems: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shorter = Math.min(stems.size, others.size)
  return shorter > 0 && stems.intersection(others).size >= Math.min(SAME_WORDS, shorter)
}

function saying(text: string): Conversation {
  const said = { id: 'u1', party: 'customer', startMs: null, endMs: null, at: null, text }
  const nothing = { channel: null, kind: null, language: null, startedAt: null, timeZone: null }
  const role = { role: 'customer', roleHow: 'given', roleConfidence: 1 } as const
  return {
    id: '',
    ...nothing,
    parties: [{ key: said.party, name: null, email: null, ...role }],
    utterances: [said],
  }
}

function isOfKind(cue: string, kind: InsightKind): boolean {
  return cue.startsWith(kind) && cue.charAt(kind.length) === '.' && !cue.endsWith('.not')
}

/** Where the words of content stand: the one before those that give the kind away, and from these on. */
function around(words: readonly Word[], from: number, to: number): readonly number[] {
  const places = following(words, from, to)
  const wanted = places.length < FEW_WORDS ? FEW_WORDS : 1
  const before: number[] = []
  for (let at = from; at >= Math.max(0, from - REACH) && before.length < wanted; at -= 1) {
    const word = words[at]
    if (!word || isEdge(word)) break
    if (at < from && isContent(word)) before.unshift(at)
  }
  return [...before, ...places].slice(0, MOST_WORDS)
}

/** Up to four words of content from here on; past the telling words, only until something else is said. */
function following(words: readonly Word[], from: number, to: number): readonly number[] {
  const places: number[] = []
  for (let at = from; at < Math.min(words.length, to + REACH) && places.length < MOST_WORDS; at += 1) {
    const word = words[at] as Word
    if (at >= to && places.length > 0 && isEdge(word)) break
    if (isContent(word)) places.push(at)
  }
  return places
}

const isEdge = wordTest((text) => edges.has(text))

const isContent = readWord((word: Word): boolean => {
  const { text } = word
  if (text.startsWith('#') || text.length > LONGEST_WORD || topicless.has(text)) return false
  return contentIn(word) !== ''
})

function asTopic(line: Line, places: readonly number[]): string {
  const { words, tokens } = wordingOf(line)
  const told = new Map<string, string>()
  for (const place of places) {
    const stem = contentIn(words[place] as Word)
    if (!told.has(stem)) told.set(stem, tokens[place]?.text ?? '')
  }
  return [...told.values()].join(' ')
}

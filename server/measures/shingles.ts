import { noteCredit } from './lexicons/note-words.ts'
import { tokensOf } from './tokens.ts'

/**
 * How much of a text is the same as the most similar of some others: the highest Jaccard similarity of
 * their five-word shingles, 0 to 1. 0 without others or without words. A text of fewer than five words is
 * one shingle.
 */
export function likeness(text: string, others: readonly string[]): number {
  const own = shinglesOf(text)
  return others.reduce((most, other) => Math.max(most, jaccard(own, shinglesOf(other))), 0)
}

/** A note is held against the same earlier ones as the note before it. */
const kept = new Map<string, ReadonlySet<string>>()
const MOST_KEPT = 1_000

function shinglesOf(text: string): ReadonlySet<string> {
  const known = kept.get(text)
  if (known) return known
  const shingles = readShingles(text)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, shingles)
  return shingles
}

function readShingles(text: string): ReadonlySet<string> {
  const words = tokensOf(text).map((token) => token.text)
  const size = Math.min(noteCredit.shingleWords, words.length)
  const shingles = new Set<string>()
  for (let at = 0; size > 0 && at + size <= words.length; at += 1)
    shingles.add(words.slice(at, at + size).join(' '))
  return shingles
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const shingle of one) if (other.has(shingle)) both += 1
  return both / (one.size + other.size - both)
}

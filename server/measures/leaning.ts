import { type Leaning, leaningPhrases, leaningVerbs } from './lexicons/commitment-words.ts'
import type { Said } from './said.ts'

/** What the words from a verb on usually amount to; `length` counts the words that settled it. */
export interface Leant {
  readonly leaning: Leaning
  readonly length: number
}

/** The leaning of an act, by the longest phrase that fits and else by its verb; `undefined` for a verb in no list. */
export function leaningOf(words: readonly Said[], verb: number, limit = words.length): Leant | undefined {
  const base = baseOf(words[verb]?.text ?? '')
  for (const { rest, leaning } of phrases.get(base) ?? []) {
    const end = fits(words, verb + 1, rest)
    if (end > 0 && end <= limit) return { leaning, length: end - verb }
  }
  const leaning = byVerb.get(base)
  return leaning && { leaning, length: 1 }
}

/** The plain form of a verb: "sending" is send. Other words come back as they are. */
export function baseOf(word: string): string {
  if (!word.endsWith('ing') || word.length < 6) return word
  const stem = word.slice(0, -3)
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
  return [stem, `${stem}e`, single].find(isKnown) ?? stem
}

const order: readonly Leaning[] = ['promise', 'immediate', 'check', 'plan', 'none']

/** The leaning of a verb on its own; where it stands in two lists the first of the order counts. */
const byVerb = new Map<string, Leaning>()
for (const leaning of order.toReversed()) for (const verb of leaningVerbs[leaning]) byVerb.set(verb, leaning)

interface Phrase {
  readonly rest: readonly string[]
  readonly leaning: Leaning
}

const phrases = new Map<string, Phrase[]>()
for (const leaning of order)
  for (const phrase of leaningPhrases[leaning]) {
    const [first = '', ...rest] = phrase.split(' ')
    phrases.set(first, [...(phrases.get(first) ?? []), { rest, leaning }])
  }
for (const list of phrases.values()) list.sort((a, b) => weight(b) - weight(a))

function weight({ rest }: Phrase): number {
  return rest.filter((word) => word !== '…').length * 2 + (rest.includes('…') ? 1.5 : 0)
}

function isKnown(verb: string): boolean {
  return phrases.has(verb) || byVerb.has(verb)
}

const longestGap = 4

/** Where a phrase ends among the words, or 0. A phrase has at most one gap, of up to four words. */
function fits(words: readonly Said[], at: number, rest: readonly string[]): number {
  const gap = rest.indexOf('…')
  if (gap < 0) return same(words, at, rest) ? at + rest.length : 0
  const before = rest.slice(0, gap)
  const after = rest.slice(gap + 1)
  if (!same(words, at, before)) return 0
  for (let skip = 1; skip <= longestGap; skip += 1) {
    const from = at + before.length + skip
    if (same(words, from, after)) return from + after.length
  }
  return 0
}

function same(words: readonly Said[], at: number, texts: readonly string[]): boolean {
  for (let offset = 0; offset < texts.length; offset += 1)
    if (words[at + offset]?.text !== texts[offset]) return false
  return true
}

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
  const known = phrases.get(base)
  if (known) {
    const next = words[verb + 1]?.text ?? ''
    for (const { phrase, leaning } of known.goingOn.get(next) ?? known.withGap) {
      const end = fits(words, verb + 1, phrase)
      if (end > 0 && end <= limit) return { leaning, length: end - verb }
    }
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

/** The words of a phrase behind its verb, before its gap and after it; none after it where it has no gap. */
interface Phrase {
  readonly before: readonly string[]
  readonly after: readonly string[] | undefined
}

interface Leans {
  readonly phrase: Phrase
  readonly leaning: Leaning
}

/** The phrases of a verb, the longest first: those that may fit before a word they name, and those before any other. */
interface OfVerb {
  readonly goingOn: ReadonlyMap<string, readonly Leans[]>
  readonly withGap: readonly Leans[]
}

const GAP = '…'

const phrases: ReadonlyMap<string, OfVerb> = phrasesByVerb()

function phrasesByVerb(): ReadonlyMap<string, OfVerb> {
  const split = order.flatMap((leaning) =>
    leaningPhrases[leaning].map((phrase) => {
      const [verb = '', ...rest] = phrase.split(' ')
      return { verb, rest, leaning }
    }),
  )
  const byLength = split.toSorted((a, b) => weight(b.rest) - weight(a.rest))
  const byVerb = Map.groupBy(byLength, ({ verb }) => verb)
  return new Map([...byVerb].map(([verb, list]) => [verb, ofVerb(list)]))
}

function ofVerb(list: readonly { readonly rest: readonly string[]; readonly leaning: Leaning }[]): OfVerb {
  const before = (word: string | undefined) =>
    list
      .filter(({ rest: [first] }) => first === undefined || first === GAP || first === word)
      .map(({ rest, leaning }) => ({ phrase: phraseOf(rest), leaning }))
  const named = list.flatMap(({ rest }) => rest.slice(0, 1)).filter((word) => word !== GAP)
  return { goingOn: new Map(named.map((word) => [word, before(word)])), withGap: before(undefined) }
}

function phraseOf(rest: readonly string[]): Phrase {
  const gap = rest.indexOf(GAP)
  return gap < 0
    ? { before: rest, after: undefined }
    : { before: rest.slice(0, gap), after: rest.slice(gap + 1) }
}

function weight(rest: readonly string[]): number {
  return rest.filter((word) => word !== GAP).length * 2 + (rest.includes(GAP) ? 1.5 : 0)
}

function isKnown(verb: string): boolean {
  return phrases.has(verb) || byVerb.has(verb)
}

const longestGap = 4

/** Where a phrase ends among the words, or 0. A phrase has at most one gap, of up to four words. */
function fits(words: readonly Said[], at: number, { before, after }: Phrase): number {
  if (!same(words, at, before)) return 0
  if (!after) return at + before.length
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

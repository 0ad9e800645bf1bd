import { me, roleCues, you } from './lexicons/role-cues.ts'
import type { Token } from './tokens.ts'
import { readWord, type Word, wordTest } from './words.ts'

/** The ideas in their fixed order: what a row of counts stands for. */
export const cueNames: readonly string[] = [...Object.keys(roleCues), 'says you', 'says I']

type Cue = { readonly words: readonly string[]; readonly group: number }

const cuesByFirstWord: ReadonlyMap<string, readonly Cue[]> = Map.groupBy(
  Object.keys(roleCues).flatMap((name, group) =>
    (roleCues[name] ?? '').split('|').map((cue) => ({ words: cue.trim().split(/\s+/).map(bare), group })),
  ),
  (cue) => cue.words[0] ?? '',
)

/**
 * How often somebody's words show each idea of the lexicon, damped: the second time says less than the
 * first, and once in a long story less than once in a few words. One number a group, in the order of `cueNames`. Apostrophes make no difference.
 */
export function cueCounts(lines: readonly (readonly Token[])[]): readonly number[] {
  const counts = cueNames.map(() => 0)
  let [words, you, me] = [0, 0, 0]
  for (const tokens of lines) {
    words += tokens.length
    for (const [at, { word }] of tokens.entries()) {
      if (isYou(word)) you += 1
      if (isMe(word)) me += 1
      for (const cue of cuesFrom(word))
        if (standsAt(tokens, at, cue)) counts[cue.group] = (counts[cue.group] ?? 0) + 1
    }
  }
  const damped = counts.map((count) => Math.log2(1 + (2 * count * MUCH) / (MUCH + words)))
  return [...damped.slice(0, -MANNERS), (PER * you) / (words + SOME), (PER * me) / (words + SOME)]
}

/** How much of somebody's talk is "you", and how much is "I". */
const MANNERS = 2

/** From so many words on, saying more shows less: whoever talks most is not the rep for that. */
const MUCH = 300

/** Shares are counted in words of thirty, and a person of few words is read with care. */
const PER = 30
const SOME = 20

const isYou = wordTest((text) => you.has(text))
const isMe = wordTest((text) => me.has(text))

const cuesFrom = readWord((word: Word): readonly Cue[] => cuesByFirstWord.get(bareOf(word)) ?? none)
const none: readonly Cue[] = []

/** Whether a cue whose first word stands at this place goes on there. */
function standsAt(tokens: readonly Token[], at: number, { words }: Cue): boolean {
  for (let next = 1; next < words.length; next += 1) {
    const token = tokens[at + next]
    if (token === undefined || bareOf(token.word) !== words[next]) return false
  }
  return true
}

const bareOf = readWord(({ text }: Word) => bare(text))

function bare(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word
}

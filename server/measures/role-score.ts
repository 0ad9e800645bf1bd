import { me, roleCues, you } from './lexicons/role-cues.ts'
import type { Token } from './tokens.ts'
import { readWord, type Word, wordTest } from './words.ts'

/** The ideas in their fixed order: what a row of counts stands for. */
export const cueNames: readonly string[] = [...Object.keys(roleCues), 'says you', 'says I']

type Cue = { readonly words: readonly string[]; readonly group: number }

/** The cues that begin with one word: those that are no longer, and the others by their second word. */
interface Beginning {
  readonly alone: readonly Cue[]
  readonly bySecond: ReadonlyMap<string, readonly Cue[]>
}

const beginnings: ReadonlyMap<string, Beginning> = new Map(
  [...Map.groupBy(everyCue(), ({ words: [first = ''] }) => first)].map(([first, cues]) => [
    first,
    {
      alone: cues.filter(({ words }) => words.length === 1),
      bySecond: Map.groupBy(
        cues.filter(({ words }) => words.length > 1),
        ({ words }) => words[1] ?? '',
      ),
    },
  ]),
)

function everyCue(): readonly Cue[] {
  return Object.keys(roleCues).flatMap((name, group) =>
    (roleCues[name] ?? '').split('|').map((cue) => ({ words: cue.trim().split(/\s+/).map(bare), group })),
  )
}

/**
 * How often somebody's words show each idea of the lexicon, damped: the second time says less than the
 * first, and once in a long story less than once in a few words. One number a group, in the order of `cueNames`. Apostrophes make no difference.
 */
export function cueCounts(lines: readonly (readonly Token[])[]): readonly number[] {
  const counts = cueNames.map(() => 0)
  let [words, you, me] = [0, 0, 0]
  for (const tokens of lines) {
    words += tokens.length
    for (let at = 0; at < tokens.length; at += 1) {
      const { word } = tokens[at] as Token
      if (isYou(word)) you += 1
      if (isMe(word)) me += 1
      countFrom(tokens, at, counts)
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

/** Counts the cues that begin at this place. */
function countFrom(tokens: readonly Token[], at: number, counts: number[]): void {
  const beginning = beginningOf((tokens[at] as Token).word)
  if (!beginning) return
  for (const { group } of beginning.alone) counts[group] = (counts[group] ?? 0) + 1
  const next = tokens[at + 1]
  for (const cue of (next && beginning.bySecond.get(bareOf(next.word))) ?? none)
    if (goesOn(tokens, at, cue)) counts[cue.group] = (counts[cue.group] ?? 0) + 1
}

const beginningOf = readWord((word: Word): Beginning | null => beginnings.get(bareOf(word)) ?? null)
const none: readonly Cue[] = []

/** Whether a cue whose first two words stand at this place goes on there. */
function goesOn(tokens: readonly Token[], at: number, { words }: Cue): boolean {
  for (let next = 2; next < words.length; next += 1) {
    const token = tokens[at + next]
    if (token === undefined || bareOf(token.word) !== words[next]) return false
  }
  return true
}

const bareOf = readWord(({ text }: Word) => bare(text))

function bare(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word
}

import { me, roleCues, you } from './lexicons/role-cues.ts'
import type { Token } from './tokens.ts'

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
  for (const tokens of lines) {
    const words = tokens.map((token) => bare(token.text))
    words.forEach((word, at) => {
      for (const cue of cuesByFirstWord.get(word) ?? [])
        if (cue.words.every((one, next) => words[at + next] === one))
          counts[cue.group] = (counts[cue.group] ?? 0) + 1
    })
  }
  const words = lines.reduce((sum, tokens) => sum + tokens.length, 0)
  const damped = counts.map((count) => Math.log2(1 + (2 * count * MUCH) / (MUCH + words)))
  return [...damped.slice(0, -MANNERS), ...mannersOf(lines)]
}

const MANNERS = 2

/** From so many words on, saying more shows less: whoever talks most is not the rep for that. */
const MUCH = 300

/** How much of somebody's talk is "you", and how much is "I". */
function mannersOf(lines: readonly (readonly Token[])[]): readonly number[] {
  const words = lines.flat()
  const shareOf = (set: ReadonlySet<string>) =>
    (PER * words.filter((token) => set.has(token.text)).length) / (words.length + SOME)
  return [shareOf(you), shareOf(me)]
}

/** Shares are counted in words of thirty, and a person of few words is read with care. */
const PER = 30
const SOME = 20

function bare(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word
}

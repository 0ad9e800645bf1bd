import type { Moment, MomentKind } from '../conversation/findings.ts'
import type { Hit } from './cue-matcher.ts'
import { sameMomentWithinWords, widenUpToWords } from './lexicons/moments.ts'
import type { Line } from './script.ts'
import { wordingOf } from './wording.ts'

/** A stretch of one line in characters, with the hits that made it. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly hits: readonly Hit[]
}

/**
 * The stretches of a line in which these hits stand: hits within a few words of each other are one
 * stretch, widened to the sentence where its end is near; hits inside the one before make none. How many
 * there are does not hang on punctuation.
 */
export function stretchesOf(line: Line, hits: readonly Hit[]): readonly Stretch[] {
  if (hits.length === 0) return []
  const groups: Hit[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const hit of hits) {
    const group = groups.at(-1)
    if (group && hit.from - reach <= sameMomentWithinWords) group.push(hit)
    else groups.push([hit])
    reach = Math.max(reach, hit.to)
  }
  const stretches: Stretch[] = []
  let after = 0
  for (const group of groups) {
    const stretch = widened(line, group, after)
    if (stretch.end <= after) continue
    stretches.push(stretch)
    after = stretch.end
  }
  return stretches
}

/** A moment for a stretch of a line; `words` is what the offsets cut out. */
export function momentOf(
  line: Line,
  kind: MomentKind,
  stretch: { readonly start: number; readonly end: number },
  confidence: number,
  why: string,
): Moment {
  const { start, end } = stretch
  const { id, party } = line.utterance
  return { kind, utterance: id, party, start, end, words: line.text.slice(start, end), confidence, why }
}

/** The whole line as one stretch, from its first word to its last. */
export function wholeOf(line: Line, hits: readonly Hit[]): Stretch {
  return { start: line.tokens[0]?.start ?? 0, end: line.tokens.at(-1)?.end ?? line.text.length, hits }
}

function widened(line: Line, hits: readonly Hit[], after: number): Stretch {
  const { tokens } = wordingOf(line)
  let first = hits.reduce((least, hit) => Math.min(least, hit.from), tokens.length)
  let last = hits.reduce((most, hit) => Math.max(most, hit.to), 0) - 1
  const from = Math.max(0, first - widenUpToWords)
  const to = Math.min(tokens.length - 1, last + widenUpToWords)
  while (
    first > from &&
    (tokens[first - 1]?.start ?? 0) >= after &&
    !parted(line.text, tokens[first - 1]?.end, tokens[first]?.start)
  )
    first -= 1
  while (last < to && !parted(line.text, tokens[last]?.end, tokens[last + 1]?.start)) last += 1
  return {
    start: Math.max(after, tokens[first]?.start ?? 0),
    end: tokens[last]?.end ?? line.text.length,
    hits,
  }
}

function parted(text: string, end = 0, start = 0): boolean {
  for (let at = end; at < start; at += 1) if ('.?!;\n'.includes(text[at] as string)) return true
  return false
}

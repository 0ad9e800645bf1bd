import { type Moment, momentKinds } from '../conversation/findings.ts'
import { placesIn, type Script } from './script.ts'

/**
 * Moments of several measures in the order of the conversation: by line, by place in the line, by kind.
 * Each list must name utterances of the script. Linear in the moments, but for lines that hold many.
 */
export function inOrderOf(script: Script, found: readonly (readonly Moment[])[]): readonly Moment[] {
  const lineOf = placesIn(script)
  const ends = new Int32Array(script.lines.length)
  for (const moments of found)
    for (const { utterance } of moments) {
      const line = lineOf.get(utterance) ?? 0
      ends[line] = (ends[line] as number) + 1
    }
  let all = 0
  for (let line = 0; line < ends.length; line += 1) {
    all += ends[line] as number
    ends[line] = all
  }
  return placed(found, lineOf, ends, all)
}

/** Puts every moment behind those of the lines before, from the last to the first, each into its place in the line. */
function placed(
  found: readonly (readonly Moment[])[],
  lineOf: ReadonlyMap<string, number>,
  ends: Int32Array,
  all: number,
): readonly Moment[] {
  const inOrder: Moment[] = new Array(all)
  const next = ends.slice()
  for (const moments of found.toReversed())
    for (let at = moments.length - 1; at >= 0; at -= 1) {
      const moment = moments[at] as Moment
      const line = lineOf.get(moment.utterance) ?? 0
      const place = (next[line] as number) - 1
      next[line] = place
      inOrder[place] = moment
    }
  for (let line = 0; line < ends.length; line += 1)
    sortWithin(inOrder, next[line] as number, ends[line] as number)
  return inOrder
}

function sortWithin(moments: Moment[], from: number, to: number): void {
  if (to - from > FEW) {
    for (const [at, moment] of moments.slice(from, to).sort(inLine).entries()) moments[from + at] = moment
    return
  }
  for (let at = from + 1; at < to; at += 1) {
    const moment = moments[at] as Moment
    let place = at
    while (place > from && inLine(moments[place - 1] as Moment, moment) > 0) {
      moments[place] = moments[place - 1] as Moment
      place -= 1
    }
    moments[place] = moment
  }
}

/** So few are put in order by hand, without an array of their own. */
const FEW = 24

function inLine(a: Moment, b: Moment): number {
  return a.start - b.start || rankOf(a) - rankOf(b) || a.end - b.end
}

function rankOf({ kind }: Moment): number {
  return ranks.get(kind) ?? 0
}

const ranks = new Map(
  momentKinds.toSorted((a, b) => a.localeCompare(b, 'en')).map((kind, rank) => [kind, rank]),
)

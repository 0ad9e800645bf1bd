import type { Cue } from './cues.ts'
import { withoutTags } from './markup.ts'
import { spokenText } from './spoken-text.ts'

/** Automatic captions repeat themselves in at least this share of their cues. */
const REPEATING_SHARE = 1 / 3
/** Without times inside the lines, fewer repeated cues than this prove nothing. */
const REPEATS_WITHOUT_TIMES = 4
const INNER_TIME = /<\s*\d[\d:.]*>/

/**
 * Rolling captions, each line once: every cue shows the line before it again, and a listener hears it
 * once. Answers the cues with only what each adds, and how many lines were repeats; `null` when the
 * captions do not roll.
 */
export function withoutRepeats(
  cues: readonly Cue[],
): { readonly cues: readonly Cue[]; readonly repeats: number } | null {
  const shown = cues.map((cue) =>
    cue.lines.map((line) => spokenText(withoutTags(line))).filter((line) => line !== ''),
  )
  if (!rolls(cues, shown)) return null
  let repeats = 0
  let before: readonly string[] = []
  const added = cues.flatMap((cue, at) => {
    const lines = shown[at] ?? []
    const known = repeatedLines(before, lines)
    repeats += known
    if (lines.length > 0) before = lines
    return known < lines.length ? [{ ...cue, lines: lines.slice(known) }] : []
  })
  return { cues: added, repeats }
}

function rolls(cues: readonly Cue[], shown: readonly (readonly string[])[]): boolean {
  const pairs = shown.slice(1).map((lines, at) => ({ lines, known: repeatedLines(shown[at] ?? [], lines) }))
  const repeating = pairs.filter(({ known }) => known > 0)
  if (repeating.length === 0 || repeating.length < pairs.length * REPEATING_SHARE) return false
  if (cues.some((cue) => cue.lines.some((line) => INNER_TIME.test(line)))) return true
  const adding = repeating.filter(({ lines, known }) => known < lines.length)
  return repeating.length >= REPEATS_WITHOUT_TIMES && adding.length >= repeating.length / 3
}

// The longest end of the lines before that the next cue begins with.
function repeatedLines(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count -= 1) {
    const tail = before.slice(-count)
    if (tail.every((line, at) => line === lines[at])) return count
  }
  return 0
}

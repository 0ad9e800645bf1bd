import type { Cue } from './cues.ts'

/** Automatic captions repeat themselves in at least this share of their cues. */
const REPEATING_SHARE = 1 / 3
/** Without times inside the lines, fewer repeated cues than this prove nothing. */
const REPEATS_WITHOUT_TIMES = 4
const INNER_TIME = /<\s*\d[\d:.]*>/

/**
 * Rolling captions, each line once: every cue shows the line before it again, and a listener hears it
 * once. `shown` are the lines of each cue as a viewer reads them. Answers the cues with only what each adds,
 * and how many lines were repeats; `null` when the captions do not roll.
 */
export function withoutRepeats(
  cues: readonly Cue[],
  shown: readonly (readonly string[])[],
): { readonly cues: readonly Cue[]; readonly repeats: number } | null {
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
  let repeating = 0
  let adding = 0
  for (let at = 1; at < shown.length; at += 1) {
    const lines = shown[at] ?? []
    const known = repeatedLines(shown[at - 1] ?? [], lines)
    if (known === 0) continue
    repeating += 1
    if (known < lines.length) adding += 1
  }
  if (repeating === 0 || repeating < (shown.length - 1) * REPEATING_SHARE) return false
  if (cues.some((cue) => cue.lines.some((line) => INNER_TIME.test(line)))) return true
  return repeating >= REPEATS_WITHOUT_TIMES && adding >= repeating / 3
}

// The longest end of the lines before that the next cue begins with.
function repeatedLines(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count -= 1) {
    if (before.at(-1) !== lines[count - 1]) continue
    const tail = before.slice(-count)
    if (tail.every((line, at) => line === lines[at])) return count
  }
  return 0
}

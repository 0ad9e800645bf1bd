/** A part of what somebody looks for: words that stand side by side, the last of them perhaps only begun. */
export interface Wanted {
  readonly words: readonly string[]
  readonly isBeginning: boolean
}

const MOST_PARTS = 20
const MOST_WORDS = 20
const LONGEST_WORD = 100
const SHORTEST_BEGINNING = 3

/**
 * What is looked for in a line that somebody typed: words, "words in this order", and begin* for all that begin so.
 * Signs mean nothing else, and beyond twenty parts nothing is read.
 */
export function wantedIn(typed: string): readonly Wanted[] {
  const parts = typed.normalize('NFC').matchAll(/"([^"]*)"?|[^\s"]+/g)
  return parts
    .map(([part, quoted]) => wanted(quoted ?? part, quoted === undefined && part.endsWith('*')))
    .filter((one) => one.words.length > 0)
    .take(MOST_PARTS)
    .toArray()
}

/** The same with its last word taken for the beginning of one; `null` where that is nothing new or too little. */
export function lastBegun(typed: string): readonly Wanted[] | null {
  const all = wantedIn(typed)
  const last = all.at(-1)
  const [word = '', ...more] = last?.words ?? []
  const isWhole = last?.isBeginning || more.length > 0 || /["\s]$/.test(typed)
  return isWhole || word.length < SHORTEST_BEGINNING
    ? null
    : [...all.slice(0, -1), { words: [word], isBeginning: true }]
}

function wanted(part: string, isStarred: boolean): Wanted {
  const words = (part.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
  return { words, isBeginning: isStarred && (words.at(-1)?.length ?? 0) >= SHORTEST_BEGINNING }
}

const HIDDEN = '[…]'
const SHORTEST = 2

/**
 * A text in which none of these names is left: every part of them that is a word of its own is hidden, in whatever
 * case. A part of one letter is none. What merely sounds like a name, or is spelled otherwise, stays.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const parts = [...new Set(names.flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))]
    .filter((part) => part.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
  if (parts.length === 0) return text
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${parts.map((part) => RegExp.escape(part)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return text.replace(pattern, HIDDEN)
}

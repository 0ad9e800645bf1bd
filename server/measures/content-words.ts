import { plainWords } from './lexicons/plain-words.ts'
import type { Token } from './script.ts'

/** The stems of the words that carry content; numbers count. */
export function contentOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { text } of tokens)
    if (!plainWords.has(text) && (text.length > 2 || /\d/.test(text))) stems.add(stemOf(text))
  return stems
}

/** A word without its ending: "invoices", "invoiced" and "invoice" are one. Rough, and the same every time. */
export function stemOf(word: string): string {
  const bare = word.replace(/'s$|s'$|'/g, '')
  if (bare.length <= 4) return bare.replace(/s$/, '')
  const stem = bare.replace(/(ing|ies|ied|ers|er|ed|es|ly|s|e|y)$/, '')
  return stem.length >= 3 ? stem : bare
}

/** Whether two sets of stems share one. */
export function shareContent(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const stem of some) if (others.has(stem)) return true
  return false
}

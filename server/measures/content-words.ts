import { plainWords } from './lexicons/plain-words.ts'
import { type Line, readLine, type Saying } from './script.ts'
import type { Token } from './tokens.ts'
import { readWord, type Word } from './words.ts'

/** The stems of the words that carry content; numbers count. */
export function contentOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { word } of tokens) {
    const stem = contentIn(word)
    if (stem !== '') stems.add(stem)
  }
  return stems
}

/** The stems of content of a whole line, found once. */
export const contentOfLine = readLine((line: Saying): ReadonlySet<string> => contentOf(line.tokens))

/** The stem of a word that carries content, or `''` for one that carries grammar alone. */
export const contentIn = readWord(({ text }: Word): string =>
  plainWords.has(text) || (text.length <= 2 && !/\d/.test(text)) ? '' : stemOf(text),
)

/** A word without its ending: "invoices", "invoiced" and "invoice" are one. Rough, and the same every time. */
function stemOf(word: string): string {
  const bare = word.replace(/'s$|s'$|'/g, '')
  if (bare.length <= 4) return bare.replace(/s$/, '')
  const stem = bare.replace(/(ing|ies|ied|ers|er|ed|es|ly|s|e|y)$/, '')
  return stem.length >= 3 ? stem : bare
}

/** Whether any of these words shares a stem of content with any of these lines. */
export function touches(words: readonly Token[], lines: readonly Line[]): boolean {
  for (const { word } of words) {
    const stem = contentIn(word)
    if (stem === '') continue
    for (const line of lines) if (contentOfLine(line).has(stem)) return true
  }
  return false
}

import { emptyWords, endings } from './lexicons/note-words.ts'
import type { Token } from './tokens.ts'

/**
 * A word without its endings, so that "delivered", "deliveries" and "delivery" are one. At least three
 * letters stay. Words only, in lower case; figures come back as they are.
 */
export function stemOf(word: string): string {
  let stem = word.replace(/'s?$/, '')
  if (/\d/.test(stem)) return stem
  for (let round = 0; round < 3; round += 1) stem = shortened(stem)
  return stem.replace(/([bdfgklmnprt])\1$/, '$1')
}

/** The stems of the words that carry content, in order, each as often as it stands. */
export function contentStems(tokens: readonly Token[]): readonly string[] {
  return tokens
    .flatMap((token) => token.text.split(/[-–/&_@]/))
    .filter((word) => word.length > 1 && !emptyWords.has(word))
    .map(stemOf)
}

function shortened(word: string): string {
  for (const [ending, stays] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length + stays.length < 3) continue
    if (ending === 's' && /(ss|us|is)$/.test(word)) return word
    return word.slice(0, word.length - ending.length) + stays
  }
  return word
}

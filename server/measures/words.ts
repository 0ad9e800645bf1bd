import { noReadings, type Read } from './readings.ts'

/** A word whoever says it, with what measures have found out about it. */
export interface Word extends Read {
  readonly text: string
}

/**
 * The word of this spelling, in lower case with straight apostrophes: mostly the same object each time,
 * because most of what people say are the same few words. Only so many are kept, and no long ones.
 */
export function wordOf(spelling: string): Word {
  if (spelling.length > LONGEST_KEPT) return newWord(lowered(spelling))
  const known = words.get(spelling)
  if (known) return known
  if (words.size >= MOST_KEPT) words.clear()
  const text = lowered(spelling)
  const word = words.get(text) ?? newWord(text)
  words.set(text, word)
  words.set(spelling, word)
  return word
}

const words = new Map<string, Word>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 12

function lowered(spelling: string): string {
  return spelling.toLowerCase().replaceAll('’', "'")
}

function newWord(text: string): Word {
  return { text, readings: noReadings() }
}

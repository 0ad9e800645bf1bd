import {
  asksKnowing,
  contractions,
  fillers,
  knownThings,
  shortEndings,
  takesIs,
} from './lexicons/contractions.ts'
import { readOnce } from './readings.ts'
import type { Line } from './script.ts'
import type { Token } from './tokens.ts'
import { type Word, wordOf } from './words.ts'

/**
 * The words of a line as cues see them: short forms written out, fillers and stammered repeats left
 * out, figures as `#`, sums with a currency sign as `#money`, shares as `#%`.
 * `starts` and `ends` are character offsets of the word each came from.
 */
export interface Wording {
  readonly words: readonly string[]
  readonly entries: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The wording of a line, worked out once. Punctuation and letter case make no difference to it. */
export const wordingOf = readOnce((line: Line): Wording => wordsOf(line.text, line.tokens))

function wordsOf(text: string, tokens: readonly Token[]): Wording {
  const words: string[] = []
  const entries: Word[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isYouKnow(tokens, at)) {
      at += 1
      continue
    }
    const written = writtenOut(token.word)
    for (const word of written === figures ? figureIn(token, text) : written) {
      if (word.text === words[words.length - 1] && word.text[0] !== '#') continue
      words.push(word.text)
      entries.push(word)
      starts.push(token.start)
      ends.push(token.end)
    }
  }
  return { words, entries, starts, ends }
}

function isYouKnow(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'you' || tokens[at + 1]?.text !== 'know') return false
  const next = tokens[at + 2]?.text
  const before = tokens[at - 1]?.text
  return !(next && knownThings.has(next)) && !(before && asksKnowing.has(before))
}

/** What a word is written out as: several words, nothing for a filler. */
const writtenOut = readOnce(({ text }: Word): readonly Word[] => {
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57) return figures
  return fillers.has(text) ? [] : spelledOut(text).map(wordOf)
})

const money = [wordOf('#money')]
const share = [wordOf('#%')]
const figures = [wordOf('#')]

function figureIn({ text: word, start }: Token, text: string): readonly Word[] {
  if (word.endsWith('%')) return share
  const before = text[start - 1]
  if (before === '$' || before === '€' || before === '£' || /[€$£]$/.test(word)) return money
  return figures
}

function spelledOut(word: string): readonly string[] {
  const whole = contractions[word]
  if (whole && Object.hasOwn(contractions, word)) return whole
  const mark = word.lastIndexOf("'")
  if (mark < 1) return [word.replaceAll('-', ' ')].flatMap((joined) => joined.split(' '))
  const stem = word.slice(0, mark)
  const ending = word.slice(mark)
  if (ending === "'t" && stem.endsWith('n')) return [stem.slice(0, -1), 'not']
  if (ending === "'s") return takesIs.has(stem) ? [stem, 'is'] : [stem]
  const full = shortEndings[ending]
  return full ? [...spelledOut(stem), full] : [word]
}

import {
  asksKnowing,
  contractions,
  fillers,
  knownThings,
  shortEndings,
  takesIs,
} from './lexicons/contractions.ts'
import { type Line, readOnce } from './script.ts'
import type { Token } from './tokens.ts'

/**
 * The words of a line as cues see them: short forms written out, fillers and stammered repeats left
 * out, figures as `#`, sums with a currency sign as `#money`, shares as `#%`.
 * `starts` and `ends` are character offsets of the word each came from.
 */
export interface Wording {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The wording of a line, worked out once. Punctuation and letter case make no difference to it. */
export const wordingOf = readOnce((line: Line): Wording => wordsOf(line.text, line.tokens))

function wordsOf(text: string, tokens: readonly Token[]): Wording {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isYouKnow(tokens, at)) {
      at += 1
      continue
    }
    for (const word of writtenOut(token, text)) {
      if (word === words[words.length - 1] && word[0] !== '#') continue
      words.push(word)
      starts.push(token.start)
      ends.push(token.end)
    }
  }
  return { words, starts, ends }
}

function isYouKnow(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'you' || tokens[at + 1]?.text !== 'know') return false
  const next = tokens[at + 2]?.text
  const before = tokens[at - 1]?.text
  return !(next && knownThings.has(next)) && !(before && asksKnowing.has(before))
}

const writings = new Map<string, readonly string[]>()
const MOST_WRITINGS = 50_000

/** What a word is written out as: several words, a sign for a figure, nothing for a filler. */
function writtenOut({ text: word, start }: Token, text: string): readonly string[] {
  const seen = writings.get(word)
  if (seen) return seen
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return figure(word, text[start - 1])
  const written = fillers.has(word) ? [] : spelledOut(word)
  if (writings.size >= MOST_WRITINGS) writings.clear()
  writings.set(word, written)
  return written
}

const MONEY = ['#money']
const SHARE = ['#%']
const FIGURE = ['#']

function figure(word: string, before: string | undefined): readonly string[] {
  if (word.endsWith('%')) return SHARE
  if (before === '$' || before === '€' || before === '£' || /[€$£]$/.test(word)) return MONEY
  return FIGURE
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

import {
  asksKnowing,
  contractions,
  fillers,
  knownThings,
  shortEndings,
  takesIs,
} from './lexicons/contractions.ts'
import { Row } from './row.ts'
import { readLine, type Saying } from './script.ts'
import { type Token, textAt } from './tokens.ts'
import { readWord, type Word, wordOf, wordTest } from './words.ts'

/**
 * The words of a line as cues see them: short forms written out, fillers and stammered repeats left
 * out, figures as `#`, sums with a currency sign as `#money`, shares as `#%`. `tokens` are what each came
 * from, for its place in the text.
 */
export interface Wording {
  readonly words: readonly Word[]
  readonly tokens: readonly Token[]
}

/** The wording of a line, worked out once. Punctuation and letter case make no difference to it. */
export const wordingOf = readLine(
  (line: Saying): Wording =>
    line.stammers || mayChange.ofAny(line)
      ? writtenAnew(line)
      : { words: wordsOf(line), tokens: line.tokens },
)

/** Most lines are seen just as they are written. */
const mayChange = wordTest((text) => text === 'know' || !isAsWritten(text))

function wordsOf({ tokens }: Saying): readonly Word[] {
  words.clear()
  for (let at = 0; at < tokens.length; at += 1) words.push((tokens[at] as Token).word)
  return words.take()
}

function writtenAnew({ text, tokens }: Saying): Wording {
  words.clear()
  from.clear()
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.text === 'you' && isYouKnow(tokens, at)) {
      at += 1
      continue
    }
    if (isItself(token.word)) hear(token.word, token)
    else {
      const written = writtenOut(token.word)
      for (const word of written === figures ? figureIn(token, text) : written) hear(word, token)
    }
  }
  return { words: words.take(), tokens: from.take() }
}

function hear(word: Word, token: Token): void {
  if (word.text === words.last?.text && word.text[0] !== '#') return
  words.push(word)
  from.push(token)
}

const words = new Row<Word>()
const from = new Row<Token>()

function isYouKnow(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== 'know') return false
  const next = tokens[at + 2]?.text
  const before = textAt(tokens, at - 1)
  return !(next && knownThings.has(next)) && !asksKnowing.has(before)
}

const isItself = wordTest(isAsWritten)

function isAsWritten(text: string): boolean {
  if (isFigure(text) || fillers.has(text)) return false
  const written = spelledOut(text)
  return written.length === 1 && written[0] === text
}

/** What a word is written out as: several words, nothing for a filler. */
const writtenOut = readWord(({ text }: Word): readonly Word[] => {
  if (isFigure(text)) return figures
  return fillers.has(text) ? [] : spelledOut(text).map(wordOf)
})

function isFigure(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

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

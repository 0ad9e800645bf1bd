import { fillers } from './lexicons/questions.ts'
import { readOnce } from './readings.ts'
import type { Line } from './script.ts'
import type { Token } from './tokens.ts'
import type { Word } from './words.ts'

/** One sentence of a line, as its marks divide it; a line without marks is one clause. */
export interface Clause {
  /** Its words without fillers, broken-off words and stammered repeats, apostrophes as written. */
  readonly words: readonly string[]
  /** The token of each word, for its place in the text. */
  readonly tokens: readonly Token[]
  /** The mark that ends it, `''` when there is none. */
  readonly mark: '?' | '.' | ''
  /** Whether it is the last of its line. */
  readonly last: boolean
}

/** Whether a word is a mere sound: "um". */
export const isSound = readOnce(({ text }: Word) => fillers.has(text))

/** The sentences of a line, found once. Linear in its length. */
export const clausesOf = readOnce(({ text, tokens }: Line): readonly Clause[] => {
  const clauses: Clause[] = []
  let kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    const flows = next !== undefined && next.start === token.end + 1 && text.charCodeAt(token.end) === SPACE
    if (!isSound(token.word) && (flows || !isBrokenOff(text, token))) {
      if (kept[kept.length - 1]?.text === token.text) kept.pop()
      kept.push(token)
    }
    if (flows) continue
    const mark = markBetween(text, token.end, next?.start ?? text.length)
    if (mark === '' && next) continue
    clauses.push({ tokens: kept, words: kept.map(({ text }) => text), mark, last: !next })
    kept = []
  }
  return clauses
})

const SPACE = 32

function markBetween(text: string, from: number, to: number): Clause['mark'] {
  const between = text.slice(from, Math.min(to, from + 40))
  if (between.includes('?') || between.includes('？')) return '?'
  return /[.!…\n;]|:\s/.test(between) ? '.' : ''
}

function isBrokenOff(text: string, token: Token): boolean {
  return text[token.end] === '-' && (token.end + 1 === text.length || text[token.end + 1] === ' ')
}

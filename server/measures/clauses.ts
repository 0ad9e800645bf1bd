import { fillers } from './lexicons/questions.ts'
import { Row } from './row.ts'
import { type Line, readLine } from './script.ts'
import type { Token } from './tokens.ts'
import { type Signed, signsOf, wordTest } from './words.ts'

/** One sentence of a line, as its marks divide it; a line without marks is one clause. */
export interface Clause extends Signed {
  /** Its words without fillers, broken-off words and stammered repeats. */
  readonly words: readonly Token[]
  /** The mark that ends it, `''` when there is none. */
  readonly mark: '?' | '.' | ''
  /** Whether it is the last of its line. */
  readonly last: boolean
}

/** Whether a word is a mere sound: "um". */
export const isSound = wordTest((text) => fillers.has(text))

/** The sentences of a line, found once. Linear in its length. */
export const clausesOf = readLine(({ text, tokens }: Line): readonly Clause[] => {
  let from = 0
  let signs = 0
  let isPlain = true
  clauses.clear()
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    signs |= signsOf(token.word)
    const flows = next !== undefined && next.start === token.end + 1 && text.charCodeAt(token.end) === SPACE
    if (isPlain && (isSound(token.word) || isRepeat(tokens, at, from))) isPlain = false
    if (flows) continue
    if (isBrokenOff(text, token)) isPlain = false
    const mark = markBetween(text, token.end, next?.start ?? text.length)
    if (mark === '' && next) continue
    const said = from === 0 && !next ? tokens : tokens.slice(from, at + 1)
    clauses.push({ words: isPlain ? said : fluent(text, said), signs, mark, last: !next })
    from = at + 1
    signs = 0
    isPlain = true
  }
  return clauses.take()
})

const clauses = new Row<Clause>()

function isRepeat(tokens: readonly Token[], at: number, from: number): boolean {
  return at > from && tokens[at - 1]?.text === tokens[at]?.text
}

/** Without mere sounds, words broken off and words said twice. */
function fluent(text: string, tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (isSound(token.word) || isBrokenOff(text, token)) continue
    if (kept[kept.length - 1]?.text === token.text) kept.pop()
    kept.push(token)
  }
  return kept
}

const SPACE = 32

function markBetween(text: string, from: number, to: number): Clause['mark'] {
  const between = text.slice(from, Math.min(to, from + 40))
  if (between.includes('?') || between.includes('？')) return '?'
  return /[.!…\n;]|:\s/.test(between) ? '.' : ''
}

function isBrokenOff(text: string, token: Token): boolean {
  return text[token.end] === '-' && (token.end + 1 === text.length || text[token.end + 1] === ' ')
}

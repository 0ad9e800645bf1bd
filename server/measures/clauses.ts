import { fillers } from './lexicons/questions.ts'
import type { Line, Token } from './script.ts'

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

/** The sentences of a line. Linear in its length. */
export function clausesOf(line: Line): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  line.tokens.forEach((token, at) => {
    const next = line.tokens[at + 1]
    const mark = markBetween(line.text, token.end, next?.start ?? line.text.length)
    if (mark === '' && next) return
    const tokens = plain(line.text, line.tokens.slice(from, at + 1))
    clauses.push({ tokens, words: tokens.map((one) => one.text), mark, last: !next })
    from = at + 1
  })
  return clauses
}

function markBetween(text: string, from: number, to: number): Clause['mark'] {
  if (to === from + 1 && text[from] === ' ') return ''
  const between = text.slice(from, Math.min(to, from + 40))
  if (between.includes('?') || between.includes('？')) return '?'
  return /[.!…\n;]|:\s/.test(between) ? '.' : ''
}

function plain(text: string, tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (fillers.has(token.text) || isBrokenOff(text, token)) continue
    if (kept.at(-1)?.text === token.text) kept.pop()
    kept.push(token)
  }
  return kept
}

function isBrokenOff(text: string, token: Token): boolean {
  return text[token.end] === '-' && (token.end + 1 === text.length || text[token.end + 1] === ' ')
}

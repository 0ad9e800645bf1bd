import { Row } from './row.ts'
import type { Token } from './tokens.ts'
import { type Signed, signsOf } from './words.ts'

/** How the words of a line run on, found in one look at them: most run on plainly, and need no second. */
export interface Flow extends Signed {
  /** The places of the words behind which something else follows than one space and a word, the last among them. */
  readonly breaks: readonly number[]
  /** Whether a word, or two, may stand twice in a row. */
  readonly stammers: boolean
}

/** The flow of the words of a text. Linear. */
export function flowOf(text: string, tokens: readonly Token[]): Flow {
  breaks.clear()
  let signs = 0
  let stammers = false
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    signs |= signsOf(token.word)
    if (!runsOn(text, token, tokens[at + 1])) breaks.push(at)
    if (!stammers) stammers = isSaidAgain(tokens, at)
  }
  return { signs, breaks: breaks.take(), stammers }
}

const breaks = new Row<number>()

function runsOn(text: string, { end }: Token, next: Token | undefined): boolean {
  return next !== undefined && next.start === end + 1 && text.charCodeAt(end) === SPACE
}

const SPACE = 32

function isSaidAgain(tokens: readonly Token[], at: number): boolean {
  if (isSame(tokens, at, at - 1)) return true
  return isSame(tokens, at, at - 2) && isSame(tokens, at - 1, at - 3)
}

/** Most words are told apart by their length. */
function isSame(tokens: readonly Token[], at: number, before: number): boolean {
  if (before < 0) return false
  const one = (tokens[at] as Token).text
  const other = (tokens[before] as Token).text
  return one.length === other.length && one === other
}

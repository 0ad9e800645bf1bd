import type { Utterance } from '../conversation/conversation.ts'
import { readLast, readShort } from './readings.ts'
import { Row } from './row.ts'
import { isSpace, type Token, tokensOf } from './tokens.ts'
import { type Signed, signsOf } from './words.ts'

/** The words of a text and how they run on, found in one look at them: most run on plainly, and need no second. */
export interface Flow extends Signed {
  readonly tokens: readonly Token[]
  /** The places of the words behind which something else follows than one space and a word, the last among them. */
  readonly breaks: readonly number[]
  /** Whether a word, or two, may stand twice in a row. */
  readonly stammers: boolean
  /** How many words there are as they are weighed in shares: see `wordCount`. */
  readonly count: number
}

/** The words of each utterance, found once for the same utterances whatever is read from them. */
export const flowsIn = readLast((utterances: readonly Utterance[]): readonly Flow[] =>
  utterances.map(({ text }) => flowOf(text)),
)

const flowOf = readShort((text: string): Flow => {
  const tokens = tokensOf(text)
  breaks.clear()
  let signs = 0
  let stammers = false
  let count = Math.min(1, tokens.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    signs |= signsOf(token.word)
    const next = tokens[at + 1]
    if (!runsOn(text, token, next)) breaks.push(at)
    if (next && isSpaced(text, token.end, next.start)) count += 1
    if (!stammers) stammers = isSaidAgain(tokens, at)
  }
  return { tokens, signs, breaks: breaks.take(), stammers, count }
})

const breaks = new Row<number>()

function runsOn(text: string, { end }: Token, next: Token | undefined): boolean {
  return next !== undefined && next.start === end + 1 && text.charCodeAt(end) === SPACE
}

const SPACE = 32

function isSpaced(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isSpace(text, at)) return true
  return false
}

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

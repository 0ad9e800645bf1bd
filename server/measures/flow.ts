import type { Utterance } from '../conversation/conversation.ts'
import { readLast, readShort } from './readings.ts'
import { Row } from './row.ts'
import { isSpace, type Token, tokensOf } from './tokens.ts'
import { type Signed, signsOf } from './words.ts'

/** The words of a text and how they run on, found in one look at them: most run on plainly, and need no second. */
export interface Flow extends Signed {
  readonly tokens: readonly Token[]
  /** The places of the words behind which more follows than a space, or a comma and a space, and a word; the last among them. */
  readonly breaks: readonly number[]
  /** Whether a hyphen stands right behind a word. */
  readonly isCut: boolean
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
  let isCut = false
  let stammers = false
  let count = Math.min(1, tokens.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    signs |= signsOf(token.word)
    if (!stammers) stammers = isSaidAgain(tokens, at)
    if (next && runsOn(text, token.end, next.start)) count += 1
    else {
      breaks.push(at)
      if (text.charCodeAt(token.end) === HYPHEN) isCut = true
      if (next && isSpaced(text, token.end, next.start)) count += 1
    }
  }
  return { tokens, signs, breaks: breaks.take(), isCut, stammers, count }
})

const breaks = new Row<number>()

function runsOn(text: string, end: number, next: number): boolean {
  if (next === end + 1) return text.charCodeAt(end) === SPACE
  return next === end + 2 && text.charCodeAt(end) === COMMA && text.charCodeAt(end + 1) === SPACE
}

const [SPACE, COMMA, HYPHEN] = [32, 44, 45]

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

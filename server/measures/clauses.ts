import { fillers } from './lexicons/questions.ts'
import { Row } from './row.ts'
import { readLine, type Saying } from './script.ts'
import { codesOf, isSpace, signsIn, type Token } from './tokens.ts'
import { type Signed, wordTest } from './words.ts'

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
export const clausesOf = readLine((line: Saying): readonly Clause[] => {
  const { text, tokens, breaks } = line
  const runsOn = !line.stammers && !isSound.ofAny(line)
  let from = 0
  let isPlain = runsOn
  clauses.clear()
  for (const at of breaks) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (line.isCut && isBrokenOff(text, token)) isPlain = false
    const mark = markBetween(text, token.end, next?.start ?? text.length)
    if (mark === '' && next) continue
    const isWhole = from === 0 && !next
    const said = isWhole ? tokens : tokens.slice(from, at + 1)
    const signs = isWhole ? line.signs : signsIn(said)
    clauses.push({ words: isPlain ? said : fluent(text, said), signs, mark, last: !next })
    from = at + 1
    isPlain = runsOn
  }
  return clauses.take()
})

const clauses = new Row<Clause>()

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

function markBetween(text: string, from: number, to: number): Clause['mark'] {
  const end = Math.min(to, from + FARTHEST_MARK)
  let mark: Clause['mark'] = ''
  for (let at = from; at < end; at += 1) {
    const sign = text.charCodeAt(at)
    if (asks.has(sign)) return '?'
    if (fullStops.has(sign) || (sign === COLON && at + 1 < end && isSpace(text, at + 1))) mark = '.'
  }
  return mark
}

const FARTHEST_MARK = 40
const asks = codesOf('?？')
const fullStops = codesOf('.!…;\n')
const COLON = 58

function isBrokenOff(text: string, token: Token): boolean {
  return text[token.end] === '-' && (token.end + 1 === text.length || text[token.end + 1] === ' ')
}

import { fillers } from './lexicons/commitment-words.ts'
import { contractionEndings, contractions } from './lexicons/spoken-forms.ts'
import { Row } from './row.ts'
import { readLine, type Saying } from './script.ts'
import { codesOf, type Token } from './tokens.ts'
import { readWord, type Word, wordOf, wordTest } from './words.ts'

/** One word as a listener takes it in: contractions undone ("I'll" is i + will), `start` and `end` cut the written word. */
export interface Said {
  readonly text: string
  readonly word: Word
  readonly start: number
  readonly end: number
}

/** Words between two full stops, or a whole line when a machine wrote it without any. */
export interface Sentence {
  readonly words: readonly Said[]
  readonly question: boolean
}

/** The sentences of a line, found once: see `sentencesIn`. */
export const sentencesOf = readLine((line: Saying): readonly Sentence[] =>
  mayChange.ofAny(line) || line.stammers || line.isCut
    ? sentencesIn(line.text, line.tokens)
    : asWritten(line),
)

/** Most lines are taken in just as they are written. */
const mayChange = wordTest((text) => fillers.has(text) || formsOf(text) !== undefined || text === 'know')

function asWritten({ text, tokens, breaks }: Saying): readonly Sentence[] {
  let from = 0
  sentences.clear()
  for (const at of breaks) {
    const { end, text: last } = tokens[at] as Token
    const next = tokens[at + 1]
    const stop = next ? stopIn(text, end, next) : endIn(text, end)
    if (stop === undefined || (next && titles.has(last))) continue
    const words = from === 0 && !next ? tokens : tokens.slice(from, at + 1)
    sentences.push({ words, question: stop === '?' })
    from = at + 1
  }
  return sentences.take()
}

/**
 * The sentences of a text, without fillers ("uh"), cut-off words ("s-") and stammered repeats
 * ("I I'll I'll send"). Linear in the words.
 */
export function sentencesIn(text: string, tokens: readonly Token[]): readonly Sentence[] {
  let before = 0
  sentences.clear()
  words.clear()
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const flows = token.start === before + 1 && text.charCodeAt(before) === SPACE
    const stop = flows ? undefined : stopIn(text, before, token)
    if (stop && words.length > 0 && !titles.has(tokens[at - 1]?.text ?? '')) {
      sentences.push({ words: words.take(), question: stop === '?' })
    }
    before = token.end
    if (!isFiller(token.word) && !isCutOff(text, token)) hear(token, tokens[at + 1]?.text ?? '')
  }
  if (words.length > 0) sentences.push({ words: words.take(), question: endIn(text, before) === '?' })
  return sentences.take()
}

const sentences = new Row<Sentence>()
const words = new Row<Said>()

const [LINE, SPACE, HYPHEN, COLON] = [10, 32, 45, 58]

const isFiller = wordTest((text) => fillers.has(text))

function hear(token: Token, next: string): void {
  if (isItself(token.word) || (token.text === 'ill' && illness.has(next))) {
    words.push(token)
    dropRepeat()
    return
  }
  for (const word of spokenForms(token.word)) {
    words.push({ text: word.text, word, start: token.start, end: token.end })
    dropRepeat()
  }
}

const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'approx', 'e.g', 'i.e', 'vs', 'inc'])
const stops = codesOf('?.!;…—–()[]*')

function stopIn(text: string, from: number, next: Token): string | undefined {
  let lines = 0
  for (let at = from; at < next.start && at < from + 200; at += 1) {
    const sign = text.charCodeAt(at)
    if (stops.has(sign)) return text[at]
    if (sign === COLON && at + 1 < next.start) return ':'
    if (sign === HYPHEN && text[at - 1] === ' ' && text[at + 1] === ' ') return '-'
    if (sign === LINE) lines += 1
  }
  if (lines === 0) return undefined
  const initial = text[next.start] as string
  return lines > 1 || initial !== initial.toLowerCase() ? '\n' : undefined
}

/** What ends the last sentence of a text, behind its last word. */
function endIn(text: string, from: number): '?' | '.' {
  return text.slice(from, from + 3).includes('?') ? '?' : '.'
}

function isCutOff(text: string, token: Token): boolean {
  if (text.charCodeAt(token.end) !== HYPHEN) return false
  const after = text[token.end + 1]
  return after === undefined || after === ' ' || after === ',' || after === '-'
}

const keepsYouKnow = new Set([
  'let',
  'letting',
  'do',
  'did',
  'if',
  'as',
  'what',
  'when',
  'once',
  'that',
  'how',
  'would',
])

function dropRepeat(): void {
  const n = words.length
  if (n < 2) return
  const a = words.fromEnd(1)?.text
  const b = words.fromEnd(2)?.text
  if (a === b) words.drop(2, 1)
  else if (n >= 4 && a === words.fromEnd(3)?.text && b === words.fromEnd(4)?.text) words.drop(4, 2)
  else if (a === 'know' && b === 'you' && !keepsYouKnow.has(words.fromEnd(3)?.text ?? '')) words.drop(2, 2)
}

const illness = new Set(['and', 'or', 'with', 'at', 'since', 'in', 'from', ''])
const withIs = new Set(['it', 'that', 'he', 'she', 'there', 'what', 'who', 'here', 'where', 'when', 'how'])

const knownForms = new Map(Object.entries(contractions))

const isItself = wordTest((text) => formsOf(text) === undefined)

/** The words a short form stands for; none for a word that is itself. */
const spokenForms = readWord(({ text }: Word): readonly Word[] => (formsOf(text) ?? []).map(wordOf))

function formsOf(word: string): readonly string[] | undefined {
  if (word === 'ill') return ['i', 'will']
  const known = knownForms.get(word)
  if (known || !word.includes("'")) return known
  for (const [ending, meaning] of contractionEndings)
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meaning]
  return word.endsWith("'s") && withIs.has(word.slice(0, -2)) ? [word.slice(0, -2), 'is'] : undefined
}

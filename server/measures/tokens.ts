import { LetterWords, parts } from './letter-words.ts'
import { Row } from './row.ts'
import { signsOf, type Word, wordIn } from './words.ts'

/** One word of a line: lower case, apostrophes made straight; `start` and `end` cut it out of the text. */
export interface Token {
  readonly text: string
  readonly word: Word
  readonly start: number
  readonly end: number
}

/**
 * The words of a text with their character offsets: letters and figures, joined by apostrophes, hyphens,
 * points and the like inside a word, with the sign of a currency or a share behind. Linear in the text.
 */
export function tokensOf(text: string): readonly Token[] {
  tokens.clear()
  for (let at = 0; at < text.length; ) {
    if (parts(text, at)) {
      at += 1
      continue
    }
    const plain = letterWords.read(text, at)
    const end = plain ? letterWords.end : wordEnd(text, at)
    if (end === at) {
      at += 1
      continue
    }
    const word = plain ?? wordIn(text, at, end)
    tokens.push({ text: word.text, word, start: at, end })
    at = end
  }
  return tokens.take()
}

const tokens = new Row<Token>()
const letterWords = new LetterWords()

/** The text of the word at this place, or nothing before the first and beyond the last. */
export function textAt(words: readonly { readonly text: string }[], at: number): string {
  return at < 0 ? '' : (words[at]?.text ?? '')
}

/** What the tests say of these words together, from one place up to another: see `Signed`. */
export function signsIn(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let signs = 0
  for (let at = from; at < to; at += 1) signs |= signsOf((tokens[at] as Token).word)
  return signs
}

/** Where the word that begins here ends; here, when none does. */
function wordEnd(text: string, from: number): number {
  let end = lettersEnd(text, from)
  if (end === from) return from
  for (;;) {
    const kind = kindAt(text, end)
    if (kind === SIGN) return end + 1
    if (kind !== JOINER) return end
    const next = lettersEnd(text, end + 1)
    if (next === end + 1) return end
    end = next
  }
}

/** Words of a text as they are weighed in shares: runs between spaces that hold a letter or a digit. */
export function wordCount(text: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] || kindAt(text, at)
    if (inWord) {
      if (kind === SPACE) inWord = false
    } else if (kind === LETTER || (kind === PAIR && isLetterPair(text, at))) {
      inWord = true
      count += 1
    }
  }
  return count
}

/** Signs by their codes. */
export function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
}

/** Whether the sign at this place is a space, a new line or the like. */
export function isSpace(text: string, at: number): boolean {
  return kindAt(text, at) === SPACE
}

function lettersEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && kinds[text.charCodeAt(at)] === LETTER) at += 1
    const kind = kindAt(text, at)
    if (kind === PAIR && isLetterPair(text, at)) at += 2
    else if (kind !== LETTER) return at
  }
}

const LETTER = 1
const JOINER = 2
const SIGN = 3
const SPACE = 4
/** Half of a character beyond the first 65,536. */
const PAIR = 5
const OTHER = 6

/** The kind of every character met so far; 0 is a character not met yet. */
const kinds = new Uint8Array(65_536)

function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER
  const code = text.charCodeAt(at)
  const known = kinds[code] as number
  if (known > 0) return known
  const kind = kindOf(text.charAt(at))
  kinds[code] = kind
  return kind
}

function kindOf(sign: string): number {
  if (/[\p{L}\p{N}]/u.test(sign)) return LETTER
  if ("'’.,-–&/@_".includes(sign)) return JOINER
  if ('%€$£'.includes(sign)) return SIGN
  if (/\s/u.test(sign)) return SPACE
  return /[\ud800-\udfff]/.test(sign) ? PAIR : OTHER
}

function isLetterPair(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
}

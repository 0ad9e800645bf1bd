import { type Word, wordOf } from './words.ts'

/**
 * Reads words of up to twelve plain letters, apostrophes inside: nearly all there are. Such a word is known by
 * its letters packed into two numbers, in one pass and without being cut out of the text.
 */
export class LetterWords {
  /** Where the word read last ends, exclusive. */
  end = 0

  private packed = new Int32Array((PLACES + MOST_TRIED) * 2)
  private words: (Word | undefined)[] = new Array(PLACES + MOST_TRIED).fill(undefined)
  private size = 0

  /** The word that begins here; `undefined` where none does or a word of another sort may. */
  read(text: string, from: number): Word | undefined {
    let first = 0
    let second = 0
    let at = from
    for (; at < text.length; at += 1) {
      const sign = signs[text.charCodeAt(at)] as number
      if (sign === ENDS) break
      if (sign > LAST_LETTER) {
        const next = signAt(text, at + 1)
        if (sign !== STRANGE && next === ENDS) break
        if (sign !== APOSTROPHE || next > LAST_LETTER || at === from) return undefined
      }
      if (at - from < HALF) first = (first << BITS) | sign
      else if (at - from < HALF * 2) second = (second << BITS) | sign
      else return undefined
    }
    if (at === from) return undefined
    this.end = at
    return this.known(first, second) ?? this.keep(first, second, wordOf(text.slice(from, at)))
  }

  private known(first: number, second: number): Word | undefined {
    const { packed } = this
    const home = homeOf(first, second)
    for (let place = home; place < home + MOST_TRIED && packed[place * 2] !== 0; place += 1)
      if (packed[place * 2] === first && packed[place * 2 + 1] === second) return this.words[place]
    return undefined
  }

  /** Keeps a word where there is room near its home: words made to fall on one place are not all kept. */
  private keep(first: number, second: number, word: Word): Word {
    if (this.size >= MOST_KEPT) this.forget()
    const home = homeOf(first, second)
    for (let place = home; place < home + MOST_TRIED; place += 1) {
      if (this.packed[place * 2] !== 0) continue
      this.packed[place * 2] = first
      this.packed[place * 2 + 1] = second
      this.words[place] = word
      this.size += 1
      break
    }
    return word
  }

  private forget(): void {
    this.packed.fill(0)
    this.words.fill(undefined)
    this.size = 0
  }
}

/** Whether the sign at this place is a space or a mark that is in no word and joins none. */
export function parts(text: string, at: number): boolean {
  return signs[text.charCodeAt(at)] === ENDS
}

function signAt(text: string, at: number): number {
  return at < text.length ? (signs[text.charCodeAt(at)] as number) : ENDS
}

function homeOf(first: number, second: number): number {
  return ((Math.imul(first, SPREAD) ^ Math.imul(second, SPREAD_AGAIN)) >>> SHIFT) & (PLACES - 1)
}

const PLACES = 16_384
const MOST_KEPT = 10_000
const MOST_TRIED = 24
const SPREAD = 0x9e3779b1
const SPREAD_AGAIN = 0x85ebca6b
const SHIFT = 13

/** Six signs of five bits are half a word. */
const HALF = 6
const BITS = 5

const ENDS = 0
const LAST_LETTER = 26
const APOSTROPHE = 27
const JOINER = 28
/** Whatever else there is. */
const STRANGE = 29

/** What each character is to a word of plain letters: 1 to 26 are a to z, whatever their case. */
const signs = new Uint8Array(65_536).fill(STRANGE)
for (const sign of ' \n\t!"()*:;?[]…—“”') signs[sign.charCodeAt(0)] = ENDS
for (const sign of ',.-–&/@_') signs[sign.charCodeAt(0)] = JOINER
for (const sign of "'’") signs[sign.charCodeAt(0)] = APOSTROPHE
for (let letter = 1; letter <= LAST_LETTER; letter += 1) {
  signs['A'.charCodeAt(0) + letter - 1] = letter
  signs['a'.charCodeAt(0) + letter - 1] = letter
}

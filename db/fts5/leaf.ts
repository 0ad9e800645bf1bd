import { UnknownIndex } from './unknown-index.ts'
import { Varints } from './varints.ts'

/** Words from one up to another, which is not one of them. Letters stand for the bytes the index orders by. */
export interface WordRange {
  readonly first: string
  readonly beyond: string
}

/** Where on a page the rows of a word begin and end; they go on with the next page where it is the last word of this one. */
export interface OnPage {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly isLast: boolean
}

export const HEADER_BYTES = 4

/** A page of the index: what is left of the rows of a word from the page before, then words, each with its rows. */
export class Leaf {
  readonly bytes: Uint8Array
  /** Where the first row stands that belongs to the word of the page before; 0 where there is none. */
  readonly firstRowAt: number
  /** Where words and rows end and the list of places of the words begins. */
  readonly end: number
  /** Where the first word begins; the same as `end` where there is none. */
  readonly firstWordAt: number

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.firstRowAt = twoBytes(bytes, 0)
    this.end = twoBytes(bytes, 2)
    if (bytes.length < HEADER_BYTES || this.firstRowAt > this.end || this.end > bytes.length)
      throw new UnknownIndex()
    this.firstWordAt = this.end < bytes.length ? new Varints(bytes, this.end).next() : this.end
  }

  /** The words of a range that begin on this page. */
  wordsIn({ first, beyond }: WordRange): readonly OnPage[] {
    const found: OnPage[] = []
    const places = new Varints(this.bytes, this.end)
    let place = 0
    let like = 0
    let word: string | null = null
    while (!places.isOver) {
      place += places.next()
      const isFirst = place === this.firstWordAt
      const numbers = new Varints(this.bytes, place)
      const kept = isFirst ? 0 : numbers.next()
      const [added, from] = [numbers.next(), numbers.at]
      const rowsAt = numbers.at + added
      if (word === null) {
        // As long as a word begins otherwise than what is looked for, its letters are all that need to be known of it.
        if (kept > like) continue
        const { isBefore, alike } = this.#compared(first, kept, from, rowsAt)
        like = alike
        if (isBefore) continue
      }
      word = (word ?? first).slice(0, kept) + lettersOf(this.bytes, from, rowsAt)
      if (word >= beyond) break
      const to = places.isOver ? this.end : place + new Varints(this.bytes, places.at).next()
      found.push({ word, from: rowsAt, to, isLast: places.isOver })
    }
    return found
  }

  /** Whether the word whose letters from `kept` on stand here comes before another, and how many of its letters are alike. */
  #compared(other: string, kept: number, from: number, to: number) {
    let alike = kept
    for (let at = from; at < to; at += 1, alike += 1) {
      const difference = (this.bytes[at] ?? 0) - (alike < other.length ? other.charCodeAt(alike) : -1)
      if (difference !== 0) return { isBefore: difference < 0, alike }
    }
    return { isBefore: alike < other.length, alike }
  }
}

/** The bytes of a text, a letter each. */
export function lettersOf(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

function twoBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}

import { firstWhere } from '../first-where.ts'
import { HEADER_BYTES, type Leaf } from './leaf.ts'
import type { Postings } from './postings.ts'
import { reachInto, type Spans } from './spans.ts'
import { Varints } from './varints.ts'

/** Where the rows of a word stand in one segment: on a page from some byte on, and on those that follow. */
export interface Doclist {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly pages: readonly number[]
  /** Of each page a row that none on it comes before, and one that none on it reaches. */
  readonly lows: readonly number[]
  readonly beyonds: readonly number[]
}

/** The pages on which rows of these stretches may stand. */
export function pagesFor(doclist: Doclist, spans: Spans): readonly number[] {
  const { pages, lows, beyonds } = doclist
  const { from, to } = reachOf(doclist, spans)
  return pages
    .slice(from, to)
    .filter((_, nth) => reachInto(spans, lows[from + nth] ?? 0, beyonds[from + nth] ?? 0))
}

/**
 * Reads the rows of these stretches out of the pages that may hold them, behind those that were found before. Gives the
 * pages that were missed: those on which what is told of a row goes on.
 */
export function readPostings(
  doclist: Doclist,
  leafOf: (page: number) => Leaf | undefined,
  spans: Spans,
  found: Postings,
): readonly number[] {
  const { from, to } = reachOf(doclist, spans)
  const reading = new Reading(spans, found, from > 0)
  const missed: number[] = []
  for (let nth = from; nth < doclist.pages.length && !reading.isOver; nth += 1) {
    if (nth >= to && !reading.isCutOff) break
    const page = doclist.pages[nth] ?? 0
    const leaf = leafOf(page)
    if (!leaf && reading.isCutOff) missed.push(page)
    if (!leaf) reading.leaveOut()
    else if (nth === 0) reading.read(leaf.bytes, doclist.from, doclist.to)
    else reading.goOn(leaf)
  }
  return missed
}

/** From which page up to which, leaving out that one, rows may stand. */
function reachOf({ pages, lows, beyonds }: Doclist, { firsts, lasts }: Spans) {
  const [first = 0, last = -1] = [firsts[0], lasts.at(-1)]
  return {
    from: firstWhere(pages.length, (nth) => (beyonds[nth] ?? 0) > first),
    to: firstWhere(pages.length, (nth) => (lows[nth] ?? 0) > last),
  }
}

/** Goes over the rows of a word from page to page. */
class Reading {
  /** Whether all further rows come after those that are looked for. */
  isOver = false
  readonly #found: Postings
  readonly #firsts: Float64Array
  readonly #lasts: Float64Array
  #span = 0
  /** So many bytes of the places of the last row stand on the next page. */
  #left = 0
  #isTaken = false
  /** Whether a page was left out before the next one. */
  #isApart: boolean

  constructor({ firsts, lasts }: Spans, found: Postings, isApart: boolean) {
    this.#isApart = isApart
    this.#firsts = firsts
    this.#lasts = lasts
    this.#found = found
    this.isOver = firsts.length === 0
  }

  get isCutOff(): boolean {
    return this.#isTaken && this.#left > 0
  }

  /** The next page is not looked at. */
  leaveOut(): void {
    this.#isApart = true
  }

  goOn(leaf: Leaf): void {
    if (this.#isApart && leaf.firstRowAt === 0) return
    const from = this.#isApart ? leaf.firstRowAt : HEADER_BYTES
    if (this.#isApart) [this.#isTaken, this.#left] = [false, 0]
    this.#isApart = false
    this.read(leaf.bytes, from, leaf.firstWordAt)
  }

  read(bytes: Uint8Array, from: number, to: number): void {
    this.#found.reserve(to - from)
    const rest = Math.min(to, from + this.#left)
    this.#left -= rest - from
    if (this.#isTaken) this.#takePlaces(bytes, from, rest)
    this.#readRows(bytes, rest, to)
  }

  /** The first row of a page is told whole, each further one by how much later it comes. Millions go through here. */
  #readRows(bytes: Uint8Array, from: number, to: number): void {
    const [firsts, lasts, { rows, ends, places }] = [this.#firsts, this.#lasts, this.#found]
    let { size } = this.#found
    let end = this.#found.placesFrom(size)
    let [at, row, span] = [from, 0, this.#span]
    let [first, last] = [firsts[span] as number, lasts[span] as number]
    let isTaken = false
    while (at < to) {
      let byte = bytes[at++] as number
      let step = byte & 127
      while (byte > 127) {
        byte = bytes[at++] as number
        step = step * 128 + (byte & 127)
      }
      row += step
      byte = bytes[at++] as number
      let length = byte & 127
      while (byte > 127) {
        byte = bytes[at++] as number
        length = length * 128 + (byte & 127)
      }
      const after = at + (length >> 1)
      while (last < row) {
        span += 1
        if (span === lasts.length) {
          this.isOver = true
          this.#found.size = size
          return
        }
        first = firsts[span] as number
        last = lasts[span] as number
      }
      isTaken = first <= row
      if (isTaken) {
        let place = 0
        for (const stop = Math.min(after, to); at < stop; ) {
          byte = bytes[at++] as number
          let further = byte & 127
          while (byte > 127) {
            byte = bytes[at++] as number
            further = further * 128 + (byte & 127)
          }
          place += further - 2
          places[end++] = place
        }
        rows[size] = row
        ends[size++] = end
      }
      at = after
    }
    this.#found.size = size
    this.#span = span
    this.#isTaken = isTaken
    this.#left = at - to
  }

  /** What is left of the places of the last row. */
  #takePlaces(bytes: Uint8Array, from: number, to: number): void {
    const { places, ends, size } = this.#found
    let end = ends[size - 1] ?? 0
    let place = end > this.#found.placesFrom(size - 1) ? (places[end - 1] ?? 0) : 0
    const numbers = new Varints(bytes, from)
    while (numbers.at < to) {
      place += numbers.next() - 2
      places[end++] = place
    }
    ends[size - 1] = end
  }
}

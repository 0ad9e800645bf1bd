import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import { type Doclist, pagesFor, readPostings } from './doclist.ts'
import { doclistsOf } from './doclists.ts'
import { lettersOf, type WordRange } from './leaf.ts'
import { Pages, type Sums } from './pages.ts'
import { Postings, renewed, united } from './postings.ts'
import { eachOf, type Spans } from './spans.ts'
import { stemsOf } from './stems.ts'

/** Rows in which everything stands that is looked for, ascending, and how often each part of it does. */
export interface HeldRows {
  readonly rows: Float64Array
  readonly times: readonly Uint32Array[]
}

/** What somebody looks for, found in SQLite's own index of words. */
export interface OpenWords {
  readonly pages: Pages
  readonly parts: readonly Part[]
  /** All rows of the index, and all words in them. */
  readonly sums: Sums
  /** About so many rows hold all of it, and so many the word that is said most seldom. */
  readonly expected: number
  readonly ofRarest: number
}

/** Words that stand side by side. */
interface Part {
  readonly words: readonly Word[]
  /** About so many rows hold it. */
  readonly expected: number
}

/** A word, or all that begin so. */
interface Word {
  readonly forms: readonly Form[]
  /** About so many rows hold it. */
  readonly rows: number
}

interface Form {
  /** Those of the oldest segment first. */
  readonly doclists: readonly Doclist[]
  /** Room for what is read of it, one time after the other. */
  readonly room: Postings
}

/** Every word of the index begins with this sign. */
const SIGN = '0'
/** A row takes no fewer bytes: one for how much later it comes, one for how many follow, and a place. */
const BYTES_OF_ROW = 3
const BYTES_OF_PAGE = 4050
const ONE_BYTE = 2 ** 7
const TWO_BYTES = 2 ** 14
const TIMES_APART = 10

export async function openWords(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<OpenWords> {
  const pages = new Pages(db)
  const sums = await pages.sums()
  const stems = stemsOf(wanted)
  if (stems.some((words) => words.length === 0)) return { pages, sums, parts: [], expected: 0, ofRarest: 0 }
  const ranges = stems.flatMap((words, nth) =>
    words.map((word, at) => rangeOf(word, wanted[nth]?.isBeginning === true && at === words.length - 1)),
  )
  const found = (await doclistsOf(db, pages, ranges)).map((doclists) => wordOf(doclists, sums.rows))
  const parts = stems.map((words, nth) => {
    const before = stems.slice(0, nth).flat().length
    return partOf(found.slice(before, before + words.length), sums)
  })
  const expected = parts.reduce((left, part) => (left * part.expected) / sums.rows, sums.rows)
  return { pages, sums, parts, expected, ofRarest: Math.min(...found.map(({ rows }) => rows)) }
}

/** As if each word stood anywhere; side by side they do in one of ten rows that hold them. */
function partOf(words: readonly Word[], { rows }: Sums): Part {
  const together = words.reduce((left, word) => (left * word.rows) / rows, rows)
  return { words, expected: together / TIMES_APART ** (words.length - 1) }
}

function rangeOf(stem: string, isBeginning: boolean): WordRange {
  const first = lettersOf(Buffer.from(`${SIGN}${stem}`))
  if (!isBeginning) return { first, beyond: `${first}\0` }
  return { first, beyond: first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + 1) }
}

/** What stands on a last page counts for nothing: there may be as good as none. */
function wordOf(doclists: readonly Doclist[], rows: number): Word {
  const bytes = doclists.reduce(
    (sum, { from, to, pages }) => sum + to - from + Math.max(0, pages.length - 2) * BYTES_OF_PAGE,
    0,
  )
  // The further rows are apart, the more bytes tell how far.
  const apart = (rows * BYTES_OF_ROW) / Math.max(1, bytes)
  const each = BYTES_OF_ROW + (apart < ONE_BYTE ? 0 : apart < TWO_BYTES ? 1 : 2)
  const byForm = Map.groupBy(doclists, ({ word }) => word).values()
  return { forms: [...byForm].map((of) => ({ doclists: of, room: new Postings() })), rows: bytes / each }
}

/** The rows of these stretches that hold everything. The rarest word is read first, of others only what it leaves. */
export async function heldIn({ pages, parts }: OpenWords, spans: Spans): Promise<HeldRows> {
  if (parts.length === 0) return nothing
  const read = new Map<Word, Postings>()
  let left = spans
  for (const word of parts.flatMap(({ words }) => words).toSorted((a, b) => a.rows - b.rows)) {
    const postings = await postingsOf(pages, word, left)
    read.set(word, postings)
    left = eachOf(postings.rows.subarray(0, postings.size))
  }
  const readers = parts.map(({ words }) =>
    words.map((word) => new RowReader(read.get(word) ?? new Postings())),
  )
  return together(readers, left.firsts)
}

const nothing: HeldRows = { rows: new Float64Array(0), times: [] }

async function postingsOf(pages: Pages, { forms }: Word, spans: Spans): Promise<Postings> {
  for (let missed = forms.flatMap(({ doclists }) => doclists.flatMap((one) => pagesFor(one, spans))); ; ) {
    await pages.read(missed)
    missed = []
    const found = forms.map((form) => postingsIn(form, pages, spans, missed))
    if (missed.length === 0) return united(found)
  }
}

/** Segments mostly follow each other row by row. */
function postingsIn({ doclists, room }: Form, pages: Pages, spans: Spans, missed: number[]): Postings {
  let all = room
  all.clear()
  for (const one of doclists) {
    const isLater = (one.lows[0] ?? 0) > all.lastRow
    const found = isLater ? all : new Postings()
    for (const page of readPostings(one, pages.leaf, spans, found)) missed.push(page)
    if (!isLater) all = renewed(all, found)
  }
  return all
}

function together(parts: readonly (readonly RowReader[])[], rows: Float64Array): HeldRows {
  const held = new Float64Array(rows.length)
  const times = parts.map(() => new Uint32Array(rows.length))
  let size = 0
  for (const row of rows) {
    let isHeld = true
    for (let nth = 0; nth < parts.length && isHeld; nth += 1) {
      const count = timesOf(parts[nth] ?? [], row)
      isHeld = count > 0
      const ofPart = times[nth]
      if (ofPart) ofPart[size] = count
    }
    if (isHeld) held[size++] = row
  }
  return { rows: held.subarray(0, size), times: times.map((one) => one.subarray(0, size)) }
}

/** How often words stand side by side in a row. */
function timesOf(part: readonly RowReader[], row: number): number {
  for (const reader of part) reader.goTo(row)
  const first = part[0]
  if (!first || part.length === 1) return first?.count ?? 0
  let times = 0
  for (let nth = 0; nth < first.count; nth += 1) if (areSideBySide(part, first.place(nth))) times += 1
  return times
}

function areSideBySide(part: readonly RowReader[], place: number): boolean {
  for (let nth = 1; nth < part.length; nth += 1) if (part[nth]?.has(place + nth) !== true) return false
  return true
}

/** The places of a word, row by row. */
class RowReader {
  readonly #postings: Postings
  #nth = 0

  constructor(postings: Postings) {
    this.#postings = postings
  }

  goTo(row: number): void {
    const { rows, size } = this.#postings
    while (this.#nth < size && (rows[this.#nth] ?? 0) < row) this.#nth += 1
  }

  get count(): number {
    return (this.#postings.ends[this.#nth] ?? 0) - this.#postings.placesFrom(this.#nth)
  }

  place(nth: number): number {
    return this.#postings.places[this.#postings.placesFrom(this.#nth) + nth] ?? 0
  }

  has(place: number): boolean {
    const { places, ends } = this.#postings
    const end = ends[this.#nth] ?? 0
    for (let at = this.#postings.placesFrom(this.#nth); at < end; at += 1)
      if (places[at] === place) return true
    return false
  }
}

export async function newestRow(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`select max(row_id) as newest from utterances`.execute(
    db,
  )
  return rows[0]?.newest ?? 0
}

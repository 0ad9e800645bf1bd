import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { Leaf } from './leaf.ts'
import { UnknownIndex } from './unknown-index.ts'
import { Varints } from './varints.ts'

const SUMS = 1
const STRUCTURE = 10
/** Those since 2015, and those in which words are taken out of their pages at once. */
const versions: ReadonlySet<number> = new Set([4, 5])
/** What tells of the segments begins with a number of so many bytes, and then says so where more than levels follow. */
export const COOKIE_BYTES = 4
const MORE_THAN_LEVELS = 0xff
const EACH_SEGMENT = 2 ** 37
const EACH_INDEX_OF_PAGES = 2 ** 36

export function leafNumber(segment: number, page: number): number {
  return segment * EACH_SEGMENT + page
}

/** The number of the first page that tells the first rows of the pages of a long word. */
export function pageIndexNumber(segment: number, page: number): number {
  return segment * EACH_SEGMENT + EACH_INDEX_OF_PAGES + page
}

/** How many rows the index tells of, at least one, and how many words are in all of them. */
export interface Sums {
  readonly rows: number
  readonly words: number
}

/** The pages of the index, each read once. */
export class Pages {
  readonly #db: Kysely<Database>
  readonly #leaves = new Map<number, Leaf>()

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  readonly leaf = (number: number): Leaf | undefined => this.#leaves.get(number)

  async read(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((number) => !this.#leaves.has(number))
    for (const [number, block] of await this.blocks(missing)) this.#leaves.set(number, new Leaf(block))
  }

  /** What tells of which segments the index is made, where they are kept as this program knows. */
  async structure(): Promise<Uint8Array> {
    const { rows } = await sql<{ version: number }>`select v as version from utterance_search_config
      where k = 'version'`.execute(this.#db)
    const structure = (await this.blocks([STRUCTURE])).get(STRUCTURE)
    const hasMore = structure?.[COOKIE_BYTES] === MORE_THAN_LEVELS
    if (!structure || hasMore || !versions.has(Number(rows[0]?.version))) throw new UnknownIndex()
    return structure
  }

  async sums(): Promise<Sums> {
    const numbers = new Varints((await this.blocks([SUMS])).get(SUMS) ?? new Uint8Array())
    return { rows: Math.max(1, numbers.next()), words: numbers.next() }
  }

  async blocks(numbers: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> {
    if (numbers.length === 0) return new Map()
    const { rows } = await sql<{ id: number; block: Uint8Array }>`select id, block from utterance_search_data
      where id in (select value from json_each(${JSON.stringify(numbers)}))`.execute(this.#db)
    return new Map(rows.map(({ id, block }) => [id, block]))
  }
}

/** The first row of each page of a long word from some page on, as far as these blocks tell; a page without one has none. */
export function firstRowsIn(blocks: readonly Uint8Array[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const block of blocks) {
    const numbers = new Varints(block, 1)
    let [page, row] = [numbers.next(), numbers.next()]
    found.set(page, row)
    while (!numbers.isOver) {
      const step = numbers.next()
      page += 1
      row += step
      if (step > 0) found.set(page, row)
    }
  }
  return found
}

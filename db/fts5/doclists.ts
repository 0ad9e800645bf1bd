import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Doclist } from './doclist.ts'
import type { Leaf, OnPage, WordRange } from './leaf.ts'
import { firstRowsIn, leafNumber, type Pages, pageIndexNumber } from './pages.ts'
import { type Segment, segmentsIn } from './segments.ts'
import { Varints } from './varints.ts'

/** A block of the index of pages tells of at least so many. */
const FEWEST_IN_BLOCK = 200

/** For each range, where the rows of its words stand: those of the oldest segment first. */
export async function doclistsOf(
  db: Kysely<Database>,
  pages: Pages,
  ranges: readonly WordRange[],
): Promise<readonly (readonly Doclist[])[]> {
  const segments = segmentsIn(await pages.structure())
  const asked = ranges.flatMap((range, nth) => segments.map((segment) => ({ nth, range, segment })))
  const turns = await turnsOf(db, asked)
  const starts = asked.flatMap((one, at) => startsIn(one, turns.get(at) ?? []))
  await pages.read(starts.map(({ segment, page }) => leafNumber(segment.id, page)))
  const long = starts.filter(({ hasPageIndex }) => hasPageIndex)
  const blocks = await pages.blocks(long.flatMap(blocksOf))
  const found = starts.flatMap((start) => {
    const leaf = pages.leaf(leafNumber(start.segment.id, start.page))
    // Where segments are just being made one, pages at the beginning of the old ones are gone already.
    if (!leaf) return []
    const firstRows = start.hasPageIndex
      ? firstRowsIn(blocksOf(start).flatMap((number) => blocks.get(number) ?? []))
      : new Map<number, number>()
    return leaf
      .wordsIn(start.range)
      .map((word) => ({ nth: start.nth, doclist: doclistOn(leaf, word, start, firstRows) }))
  })
  return ranges.map((_, at) => found.filter(({ nth }) => nth === at).map(({ doclist }) => doclist))
}

interface Asked {
  readonly nth: number
  readonly range: WordRange
  readonly segment: Segment
}

/** A page on which words begin, and whether the last of them goes on for so long that its pages have an index. */
interface Turn {
  readonly page: number
  readonly hasPageIndex: boolean
  readonly isAfter: boolean
}

/** The pages on which words of a range may begin, and the next one on which any does. */
async function turnsOf(
  db: Kysely<Database>,
  asked: readonly Asked[],
): Promise<ReadonlyMap<number, readonly Turn[]>> {
  const lines = asked.map(({ segment, range }) => [segment.id, bytesOf(range.first), bytesOf(range.beyond)])
  const { rows } = await sql<{ nth: number; pgno: number; isAfter: number }>`
    select asked.key as nth, turn.pgno, turn.term >= unhex(asked.value ->> 2) as isAfter
    from json_each(${JSON.stringify(lines)}) asked join utterance_search_idx turn
      on turn.segid = asked.value ->> 0
      and turn.term >= coalesce((select max(term) from utterance_search_idx
        where segid = asked.value ->> 0 and term <= unhex(asked.value ->> 1)), x'')
      and turn.term <= coalesce((select min(term) from utterance_search_idx
        where segid = asked.value ->> 0 and term >= unhex(asked.value ->> 2)), x'ff')
    order by asked.key, turn.term`.execute(db)
  const turns = rows.map(({ nth, pgno, isAfter }) => ({
    ...{ nth, page: Math.floor(pgno / 2), hasPageIndex: pgno % 2 === 1, isAfter: isAfter === 1 },
  }))
  return Map.groupBy(turns, ({ nth }) => nth)
}

interface Start extends Asked {
  readonly page: number
  /** The next page on which a word begins, or the one after all. */
  readonly next: number
  readonly hasPageIndex: boolean
}

function startsIn(asked: Asked, turns: readonly Turn[]): readonly Start[] {
  return turns.flatMap(({ page, hasPageIndex, isAfter }, at) =>
    isAfter
      ? []
      : [{ ...asked, page, hasPageIndex, next: turns[at + 1]?.page ?? asked.segment.lastPage + 1 }],
  )
}

function blocksOf({ segment, page, next }: Start): readonly number[] {
  return Array.from({ length: Math.ceil((next - page) / FEWEST_IN_BLOCK) }, (_, nth) =>
    pageIndexNumber(segment.id, page + nth),
  )
}

function doclistOn(
  leaf: Leaf,
  { word, from, to, isLast }: OnPage,
  { segment, page, next }: Start,
  firstRows: ReadonlyMap<number, number>,
): Doclist {
  const last = isLast ? Math.min(next, segment.lastPage) : page
  const numbers = Array.from({ length: last - page + 1 }, (_, nth) => page + nth)
  const lows: number[] = []
  for (const [nth, number] of numbers.entries())
    lows.push(
      nth === 0 ? new Varints(leaf.bytes, from).next() : (firstRows.get(number) ?? lows[nth - 1] ?? 0),
    )
  const beyonds: number[] = []
  for (let nth = numbers.length - 1, beyond = Number.POSITIVE_INFINITY; nth >= 0; nth -= 1) {
    beyonds[nth] = beyond
    beyond = firstRows.get(numbers[nth] ?? 0) ?? beyond
  }
  return { word, from, to, lows, beyonds, pages: numbers.map((number) => leafNumber(segment.id, number)) }
}

function bytesOf(letters: string): string {
  return Buffer.from(letters, 'latin1').toString('hex')
}

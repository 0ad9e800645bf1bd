import { type Kysely, sql } from 'kysely'
import { queryOf } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { Asked } from './asked.ts'
import { type Holding, holding } from './holding.ts'
import { beginningOf, foundInLists, type SaidList, SaidLists } from './lists.ts'

/** Rows of a stretch that hold what is looked for, counted from its first one, ascending, or told one by one. */
export interface HeldRows extends Holding {
  /** The first row of the stretch. */
  readonly first: number
  /** It has more rows before these, as it is in no block. */
  readonly isCut: boolean
  readonly rowAt: (nth: number) => number
}

export interface Between {
  readonly from: number
  readonly before: number
  /** Of a stretch in no block no more rows are read than this, the newest. */
  readonly most: number
}

/** So many rows that are in no block are read at once. */
const LOOSE_AT_ONCE = 32_768
const MOST_LOOSE = 50_000

/** What is held by all stretches between these rows, and a little farther back, the newest first. */
export async function* heldBetween(
  db: Kysely<Database>,
  asked: Asked,
  { from, before, most }: Between,
): AsyncGenerator<HeldRows> {
  let end = before
  for (const { first, last, lists } of await blocksBetween(db, asked, from, before)) {
    for (const loose of looseBetween(last + 1, end)) yield await heldLoosely(db, asked, loose, most)
    yield heldByLists(asked, lists, { first, isCut: false, rowAt: (nth) => first + nth })
    end = first
  }
  for (const loose of looseBetween(from, end)) yield await heldLoosely(db, asked, loose, most)
}

interface Stretch {
  readonly first: number
  readonly last: number
}

function looseBetween(from: number, before: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let end = before; end > from; end -= LOOSE_AT_ONCE)
    stretches.push({ first: Math.max(from, end - LOOSE_AT_ONCE), last: end - 1 })
  return stretches
}

/** What is held by rows in no block, or as if they were in none. */
export async function heldLoosely(
  db: Kysely<Database>,
  asked: Asked,
  { first, last }: Stretch,
  most: number,
): Promise<HeldRows> {
  const { rows } = await sql<{ row_id: number; words: string }>`select row_id, words::text as words
    from utterance_search where words @@ ${queryOf(asked.wanted)} and row_id between ${first} and ${last}
    order by row_id desc limit ${Math.min(most, MOST_LOOSE)}`.execute(db)
  const ascending = rows.toReversed()
  const how = {
    ...{ first, isCut: rows.length === most },
    rowAt: (nth: number) => Number(ascending[nth]?.row_id),
  }
  if (!asked.parts) return { ...unweighed(rows.length), ...how }
  const all = new SaidLists()
  for (const [nth, { words }] of ascending.entries()) all.add(nth, words)
  return heldByLists(asked, all.lists, how)
}

function unweighed(count: number): Holding {
  return {
    rows: Array.from({ length: count }, (_, nth) => nth),
    fits: Array.from({ length: count }, () => 0),
  }
}

function heldByLists(
  { parts = [] }: Asked,
  lists: readonly SaidList[],
  { first, isCut, rowAt }: Pick<HeldRows, 'first' | 'isCut' | 'rowAt'>,
): HeldRows {
  const held = holding(parts, (sought) => foundInLists(lists, sought))
  return { ...held, first, isCut, rowAt: (nth) => rowAt(held.rows[nth] ?? 0) }
}

interface Block extends Stretch {
  readonly lists: readonly SaidList[]
}

// No letter comes after it.
const LAST_LETTER = '\u{10ffff}'

/** The blocks that lie between these rows, wholly or in part, the newest first, with what they know of these words. */
async function blocksBetween(
  db: Kysely<Database>,
  { parts }: Asked,
  from: number,
  before: number,
): Promise<readonly Block[]> {
  if (!parts) return []
  const sought = parts.flat()
  const words = [...new Set(sought.flatMap(({ word }) => [word, beginningOf(word)]))]
  const beginnings = sought
    .filter(({ isBeginning }) => isBeginning)
    .map(
      ({ word }) => sql`union all select word, said from said_words
        where block = blocks.id and word >= ${word} and word < ${word + LAST_LETTER}`,
    )
  const { rows } = await sql<Stretch & { readonly word: string | null; readonly said: string }>`
    select first_row as first, last_row as last, word, said from said_blocks blocks
    left join lateral (select word, said from said_words
      where block = blocks.id and word = any(${words}::text[]) ${sql.join(beginnings, sql` `)}) known on true
    where is_filled = 1 and last_row >= ${from} and first_row < ${before} order by last_row desc`.execute(db)
  return [...Map.groupBy(rows, ({ first }) => Number(first))].map(([first, known]) => ({
    ...{ first, last: Number(known[0]?.last) },
    lists: [
      ...new Map(known.map((one) => [one.word ?? '', { word: one.word ?? '', said: one.said }])).values(),
    ],
  }))
}

import { type Kysely, sql } from 'kysely'
import { isSqlite, matchOf, queryOf } from './dialect.ts'
import type { Database } from './schema.ts'
import type { Wanted } from './wanted.ts'

/** The rows that hold what is looked for, as far as they are known. */
export interface SaidRows {
  /** Ascending. */
  readonly rows: readonly number[]
  /** From this row on they are all known; 0 where there is no other. */
  readonly from: number
  /** The newest row of all. */
  readonly newest: number
}

/** So many rows that hold it are read at first, and out of this many newest rows; each time further, four times as many. */
const FIRST_READ = 1024
/** PostgreSQL looks at each row for them. */
const FIRST_LOOKED_FOR = 64
const FIRST_STRETCH = 32_768
const TIMES = 4
const MOST_READ = 20_000
/** PostgreSQL reads all it has of a word before the first row: only what it expects no oftener is looked for everywhere. */
const MOST_EXPECTED = 4000

/** The newest rows that hold this. */
export async function newestSaying(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<SaidRows> {
  const row = await db
    .selectFrom('utterances')
    .select((eb) => eb.fn.max('row_id').as('row'))
    .executeTakeFirst()
  const newest = Number(row?.row ?? 0)
  const nothing = { rows: [], from: newest + 1, newest }
  if (isPutTogether(db, wanted)) return nothing
  const isEverywhere = isSqlite(db) ? isReadAtOnce(wanted) : (await expected(db, wanted)) <= MOST_EXPECTED
  return readBefore(db, wanted, nothing, isEverywhere ? 0 : newest - FIRST_STRETCH)
}

/** The same, four times as far back. */
export function sayingBefore(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  known: SaidRows,
): Promise<SaidRows> {
  const isEverywhere = isSqlite(db) && isReadAtOnce(wanted)
  const stretch = TIMES * Math.max(FIRST_STRETCH, known.newest - known.from)
  return readBefore(db, wanted, known, isEverywhere ? 0 : known.newest - stretch)
}

async function readBefore(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  known: SaidRows,
  back: number,
): Promise<SaidRows> {
  const from = Math.max(0, back)
  const most = Math.min(MOST_READ, Math.max(firstRead(db, wanted, from), known.rows.length * TIMES))
  const found = await rowsBetween(db, wanted, { from, before: known.from, most })
  return {
    rows: [...found, ...known.rows],
    from: found.length < most ? from : (found[0] ?? from),
    newest: known.newest,
  }
}

function firstRead(db: Kysely<Database>, wanted: readonly Wanted[], from: number): number {
  if (isSqlite(db)) return isPutTogether(db, wanted) ? MOST_READ : FIRST_READ
  return from === 0 ? MOST_READ : FIRST_LOOKED_FOR
}

interface Stretch {
  readonly from: number
  readonly before: number
  readonly most: number
}

async function rowsBetween(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  { from, before, most }: Stretch,
): Promise<readonly number[]> {
  if (isSqlite(db)) {
    // Numbers come in as fractions, and by those the index of words does not stop: it would be read from end to end.
    const { rows } = await sql<{ found: string }>`select json_group_array(row_id) as found from
      (select rowid as row_id from utterance_search where utterance_search match ${matchOf(wanted)}
        and rowid >= cast(${from} as integer) and rowid < cast(${before} as integer) order by rowid desc limit ${most})`.execute(
      db,
    )
    return (JSON.parse(rows[0]?.found ?? '[]') as readonly number[]).toReversed()
  }
  const { rows } = await sql<{
    found: readonly string[] | null
  }>`select array_agg(row_id order by row_id) as found from
    (select row_id from utterance_search where words @@ ${queryOf(wanted)}
      and row_id >= ${from} and row_id < ${before} order by row_id desc limit ${most}) held`.execute(db)
  return (rows[0]?.found ?? []).map(Number)
}

/** All that begins so is put together whole by SQLite, wherever and however little of it is looked for. */
export function isPutTogether(db: Kysely<Database>, wanted: readonly Wanted[]): boolean {
  return isSqlite(db) && wanted.some(({ isBeginning }) => isBeginning)
}

/** One word is read from its newest row back, however long ago that was. */
function isReadAtOnce(wanted: readonly Wanted[]): boolean {
  const [one, ...others] = wanted
  return wanted.some(({ isBeginning }) => isBeginning) || (others.length === 0 && one?.words.length === 1)
}

/** How many rows PostgreSQL expects to hold this, by what it has counted of the most frequent words. */
async function expected(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<number> {
  const { rows } = await sql<{
    'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[]
  }>`
    explain (format json) select 1 from utterance_search where words @@ ${queryOf(wanted)}`.execute(db)
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? Number.POSITIVE_INFINITY
}

/** Of the newest rows that hold this, at most so many, all that do, the one it fits best first. */
export async function bestSaying(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  most: number,
): Promise<readonly number[]> {
  if (isSqlite(db)) {
    const holds = sql`utterance_search match ${matchOf(wanted)}`
    const { rows } = await sql<{ found: string }>`select json_group_array(row_id) as found from
      (select rowid as row_id from utterance_search where ${holds} and rowid >= coalesce((select rowid
        from utterance_search where ${holds} order by rowid desc limit 1 offset ${most - 1}), 0)
        order by rank, rowid desc)`.execute(db)
    return JSON.parse(rows[0]?.found ?? '[]') as readonly number[]
  }
  const { rows } = await sql<{
    found: readonly string[] | null
  }>`select array_agg(row_id order by fit desc, row_id desc) as found
    from (select row_id, ts_rank(words, ${queryOf(wanted)}, 1) as fit from utterance_search
      where words @@ ${queryOf(wanted)} order by row_id desc limit ${most}) newest`.execute(db)
  return (rows[0]?.found ?? []).map(Number)
}

/** These rows, as a list to look in, however many. */
export function theseRows(db: Kysely<Database>, rows: readonly number[]) {
  return isSqlite(db)
    ? sql<number>`(select value from json_each(${JSON.stringify(rows)}))`
    : sql<number>`(select unnest(${rows}::bigint[]))`
}

import { type Kysely, sql } from 'kysely'
import { isSqlite, matchOf, queryOf } from './dialect.ts'
import type { Database } from './schema.ts'
import type { Wanted } from './wanted.ts'

/** The rows that hold what is looked for, as far as they are known. */
export interface SaidRows {
  /** Ascending. */
  readonly rows: readonly number[]
  /** From this row on they are all known. */
  readonly from: number
  /** All there are could be read; said too often, they never are. */
  readonly mayKnowMore: boolean
}

/** So many rows are read at once; what is said more often is asked of one conversation after the other. */
const MOST_READ = 5_000
/** PostgreSQL reads all it has of a word before the first row: where it expects more than so many, none are read. */
const MOST_EXPECTED = 20_000
/** At first one in so many of all rows is looked at, the newest: words that are often said, but seldom together, take long. */
const FIRST_SHARE = 32

/** The newest rows that hold this: among the newest of all, or, when `everywhere`, among all. */
export async function newestSaying(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  { everywhere }: { readonly everywhere: boolean },
): Promise<SaidRows> {
  if (!isSqlite(db)) return allOf(db, wanted)
  const from = everywhere || isReadAtOnce(wanted) ? 0 : await newestShare(db)
  const { rows } = await sql<{ found: string }>`select json_group_array(row_id) as found from
    (select rowid as row_id from utterance_search where utterance_search match ${matchOf(wanted)}
      and rowid >= ${from} order by rowid desc limit ${MOST_READ})`.execute(db)
  const found = (JSON.parse(rows[0]?.found ?? '[]') as readonly number[]).toReversed()
  if (found.length < MOST_READ) return { rows: found, from, mayKnowMore: from > 0 }
  return { rows: found, from: found[0] ?? 0, mayKnowMore: false }
}

/** One word is read from its newest row back; all that begins so is put together whole, wherever it is looked for. */
function isReadAtOnce(wanted: readonly Wanted[]): boolean {
  const [one, ...others] = wanted
  return wanted.some(({ isBeginning }) => isBeginning) || (others.length === 0 && one?.words.length === 1)
}

async function newestShare(db: Kysely<Database>): Promise<number> {
  const newest = await db
    .selectFrom('utterances')
    .select((eb) => eb.fn.max('row_id').as('row'))
    .executeTakeFirst()
  const last = Number(newest?.row ?? 0)
  return last - Math.max(MOST_READ, Math.ceil(last / FIRST_SHARE))
}

async function allOf(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<SaidRows> {
  const unknown = { rows: [], from: Number.POSITIVE_INFINITY, mayKnowMore: false }
  if ((await expected(db, wanted)) > MOST_EXPECTED) return unknown
  const { rows } = await sql<{ found: readonly string[] | null }>`select array_agg(row_id) as found from
    (select row_id from utterance_search where words @@ ${queryOf(wanted)} limit ${MOST_EXPECTED + 1}) held`.execute(
    db,
  )
  const found = new Float64Array((rows[0]?.found ?? []).map(Number)).sort()
  if (found.length > MOST_EXPECTED) return unknown
  return { rows: [...found], from: 0, mayKnowMore: false }
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

import { sql } from 'kysely'
import { matchOf } from '../dialect.ts'
import { sorted } from './held-by-talks.ts'
import { heldHere, type Search } from './searched-talks.ts'

/** The newest rows that hold what is looked for, as SQLite's own search finds them: all of them are read, however many. */
export async function newestByMatch(search: Search, most: number): Promise<readonly number[]> {
  return sorted(search, await matching(search, sql`rowid desc`, -1), most)
}

/** The rows it fits best, the same way: of those SQLite itself puts first, at most so many, the ones somebody may see. */
export async function bestByMatch(search: Search, weighed: number): Promise<readonly number[]> {
  const rows = await matching(search, sql`rank, rowid desc`, weighed)
  const seen = new Set((await heldHere(search, rows)).map(({ row }) => row))
  return rows.filter((row) => seen.has(row))
}

async function matching(
  { db, wanted }: Search,
  order: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ row: number }>`select rowid as row from utterance_search
    where utterance_search match ${matchOf(wanted)} order by ${order} limit ${limit}`.execute(db)
  return rows.map(({ row }) => row)
}

import { type Kysely, sql } from 'kysely'
import { isSqlite } from './dialect.ts'
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

/** All that begins so is put together whole by SQLite, wherever and however little of it is looked for. */
export function isPutTogether(db: Kysely<Database>, wanted: readonly Wanted[]): boolean {
  return isSqlite(db) && wanted.some(({ isBeginning }) => isBeginning)
}

/** These rows, as a list to look in, however many. */
export function theseRows(db: Kysely<Database>, rows: readonly number[]) {
  return isSqlite(db)
    ? sql<number>`(select value from json_each(${JSON.stringify(rows)}))`
    : sql<number>`(select unnest(${rows}::bigint[]))`
}

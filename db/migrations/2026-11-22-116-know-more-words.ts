import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** PostgreSQL knows of the five thousand most frequent words how often they are said: all others are said seldom, and are looked for at once. */
export async function up(db: Kysely<unknown>) {
  if (db.getExecutor().adapter instanceof SqliteAdapter) return
  await sql`alter table utterance_search alter column words set statistics 500`.execute(db)
  await sql`analyze utterance_search (words)`.execute(db)
}

import { type Kysely, sql } from 'kysely'
import { isSqlite } from './dialect.ts'
import type { Database } from './schema.ts'

/** What is wrong with a PostgreSQL database that cannot keep, or cannot count, every letter; `null` where it can. */
export async function lossyLetters(db: Kysely<Database>): Promise<string | null> {
  if (isSqlite(db)) return null
  const { rows } = await sql<{ kept: string }>`select current_setting('server_encoding') as kept`.execute(db)
  const kept = rows[0]?.kept
  return kept === 'UTF8' ? null : `This PostgreSQL database keeps letters as ${kept}, and Heard needs UTF8`
}

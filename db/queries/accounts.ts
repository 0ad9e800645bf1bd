import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Ids of those who have a password or have ever come in: everybody else is invited, no more. */
export async function everCameIn(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select "userId" as id from "account"
    union select "userId" as id from "session"`.execute(db)
  return new Set(rows.map((row) => row.id))
}

import { type Kysely, sql } from 'kysely'
import { isSqlite } from '../db/dialect.ts'
import type { Database } from '../db/schema.ts'

/** As somebody would who owns the database: the guards are off, and come back. */
export async function unguarded(db: Kysely<Database>, act: (db: Kysely<Database>) => Promise<unknown>) {
  if (!isSqlite(db))
    return db.connection().execute(async (one) => {
      await sql`set session_replication_role = replica`.execute(one)
      await act(one)
      await sql`set session_replication_role = default`.execute(one)
    })
  const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master
    where type = 'trigger'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  await act(db)
  for (const guard of rows) await sql.raw(guard.sql).execute(db)
}

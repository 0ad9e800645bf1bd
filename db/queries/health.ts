import { type Kysely, sql } from 'kysely'
import { knownChanges } from '../migrate.ts'
import type { Database } from '../schema.ts'

/** Writes one row and throws where that is not possible: the disk is full or read only, or others do not let go. */
export async function writeSomething(db: Kysely<Database>, now: string): Promise<void> {
  await db.transaction().execute((trx) =>
    trx
      .insertInto('settings')
      .values({ name: 'written-at', value: now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: now }))
      .execute(),
  )
}

/** Whether the tables are those of this program, and not of an older or a newer one. */
export async function isOfThisVersion(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const known = new Set(knownChanges())
  return rows.length === known.size && rows.every(({ name }) => known.has(name))
}

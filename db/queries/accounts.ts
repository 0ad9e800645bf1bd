import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Where somebody signs in from now on. It has to be nobody else’s. */
export async function changeAddress(db: Kysely<Database>, personId: string, email: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable('people').set({ email }).where('id', '=', personId).execute()
    await sql`update "user" set email = ${email} where id = ${personId}`.execute(trx)
  })
}

/** Ids of those who have a password or have ever come in: everybody else is invited, no more. */
export async function everCameIn(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select "userId" as id from "account"
    union select "userId" as id from "session"`.execute(db)
  return new Set(rows.map((row) => row.id))
}

import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** Does it in the transaction that is already there, or else in one of its own. */
export async function inTransaction<T>(
  db: Kysely<Database>,
  act: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? act(db as Transaction<Database>) : db.transaction().execute(act)
}

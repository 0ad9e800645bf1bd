import type { Kysely, Transaction } from 'kysely'
import { isSqlite } from './dialect.ts'
import type { Database } from './schema.ts'

/** Does it in the transaction that is already there, or else in one of its own. */
export async function inTransaction<T>(
  db: Kysely<Database>,
  act: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? act(db as Transaction<Database>) : db.transaction().execute(act)
}

/** Reads what belongs together as it is at one moment: SQLite's index of words is several tables, which others write. */
export async function atOneMoment<T>(
  db: Kysely<Database>,
  read: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  if (!isSqlite(db) || db.isTransaction) return read(db)
  return db.transaction().setAccessMode('read only').execute(read)
}

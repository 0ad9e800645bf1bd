import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody makes, names, deletes and may take back: both tables are alike in that. */
type Made = 'clips' | 'playlists'

/** The one that a form made, whether it was sent once or twice. */
export async function madeWith(
  trx: Transaction<Database>,
  table: Made,
  { madeBy, once }: { readonly madeBy: string; readonly once: string },
): Promise<string> {
  const { id } = await trx
    .selectFrom(table)
    .select('id')
    .where('made_by', '=', madeBy)
    .where('once', '=', once)
    .executeTakeFirstOrThrow()
  return id
}

/** Gives it another name, or deletes it; `null` takes that back. */
export async function changeMade(
  db: Kysely<Database>,
  table: Made,
  id: string,
  change: { readonly name?: string; readonly deletedAt?: string | null },
): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.deletedAt === undefined ? {} : { deleted_at: change.deletedAt }),
  }
  await inTransaction(db, (trx) => trx.updateTable(table).set(set).where('id', '=', id).execute())
}

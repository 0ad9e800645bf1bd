import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Whether numbers of cards, accounts and persons are hidden in whatever comes in from now on. */
export async function redactsOnImport(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'redact-import')
    .executeTakeFirst()
  return row?.value === 'yes'
}

export async function saveRedacting(db: Kysely<Database>, redacts: boolean): Promise<void> {
  const value = redacts ? 'yes' : 'no'
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: 'redact-import', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}

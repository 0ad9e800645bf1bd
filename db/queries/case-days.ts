import type { Kysely } from 'kysely'
import { DAYS_TO_ANSWER } from '../../server/conversation/advocacy-case.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

const NAME = 'case-days'

/** How many working days the company has to answer a case. */
export async function caseDays(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', NAME).executeTakeFirst()
  return row ? Number(row.value) : DAYS_TO_ANSWER
}

export async function saveCaseDays(db: Kysely<Database>, days: number): Promise<void> {
  const value = String(days)
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}

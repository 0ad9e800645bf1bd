import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody last said of themselves: free for visitors, or busy. */
export interface Freedom {
  readonly personId: string
  readonly state: 'free' | 'busy'
  readonly at: string
}

export async function saveFreedom(db: Kysely<Database>, { personId, state, at }: Freedom): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('reach_freedoms')
      .values({ person_id: personId, state, at })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ state, at }))
      .execute(),
  )
}

export async function freedoms(db: Kysely<Database>): Promise<ReadonlyMap<string, Freedom>> {
  const rows = await db.selectFrom('reach_freedoms').selectAll().execute()
  return new Map(
    rows.map((row) => [
      row.person_id,
      { personId: row.person_id, state: row.state as Freedom['state'], at: row.at },
    ]),
  )
}

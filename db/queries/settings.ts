import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What an installation knows about itself: whose it is, and whether its people are only a demo. */
export interface Installation {
  readonly organisation: string
  readonly demo: boolean
}

export async function installation(db: Kysely<Database>): Promise<Installation> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const values = new Map(rows.map((row) => [row.name, row.value]))
  return { organisation: values.get('organisation') ?? 'Heard', demo: values.get('demo') === 'yes' }
}

export async function saveInstallation(
  db: Kysely<Database>,
  { organisation, demo }: Installation,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const [name, value] of Object.entries({ organisation, demo: demo ? 'yes' : 'no' }))
      await trx
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
  })
}

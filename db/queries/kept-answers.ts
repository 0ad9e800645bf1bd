import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody's program was told when it first asked under a key of its own. */
export interface KeptAnswer {
  /** What it asked, as a hash. */
  readonly asked: string
  readonly status: number
  readonly answer: string
}

export async function findKeptAnswer(
  db: Kysely<Database>,
  personId: string,
  key: string,
): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('kept_answers')
    .select(['asked', 'status', 'answer'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Keeps an answer for a week; those that are older go. */
export async function keepAnswer(
  db: Kysely<Database>,
  given: KeptAnswer & { readonly personId: string; readonly key: string; readonly now: string },
): Promise<void> {
  const { personId, key, asked, status, answer, now } = given
  const tooOld = new Date(Date.parse(now) - KEPT_MS).toISOString()
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('kept_answers').where('kept_at', '<', tooOld).execute()
    await trx
      .insertInto('kept_answers')
      .values({ person_id: personId, key, asked, status, answer, kept_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

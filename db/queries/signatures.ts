import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** Somebody agrees to a plan: to this very version, whose hash they saw. */
export async function signPlan(
  db: Kysely<Database>,
  signature: {
    readonly planId: string
    readonly personId: string
    readonly hash: string
    readonly now: string
  },
): Promise<void> {
  const { planId, personId, hash, now } = signature
  await inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('plan_signatures')
      .values({ plan_id: planId, person_id: personId, hash, signed_at: now })
      .onConflict((conflict) => conflict.columns(['plan_id', 'person_id']).doNothing())
      .executeTakeFirst()
    const payload = { plan: planId, person: personId, hash }
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) await enter(trx, { at: now, kind: 'signature', payload })
  })
}

/** Who signed this plan as it is, and when. */
export async function signersOf(
  db: Kysely<Database>,
  planId: string,
  hash: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('plan_signatures')
    .select(['person_id', 'signed_at'])
    .where('plan_id', '=', planId)
    .where('hash', '=', hash)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.signed_at]))
}

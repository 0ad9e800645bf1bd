import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

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
  await inTransaction(db, (trx) =>
    trx
      .insertInto('plan_signatures')
      .values({
        plan_id: signature.planId,
        person_id: signature.personId,
        hash: signature.hash,
        signed_at: signature.now,
      })
      .onConflict((conflict) => conflict.columns(['plan_id', 'person_id']).doNothing())
      .execute(),
  )
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

import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** Somebody has read how a plan measures and pays them: this very text, by its hash. It says nothing about agreeing. */
export async function readBriefing(
  db: Kysely<Database>,
  reading: {
    readonly planId: string
    readonly personId: string
    readonly hash: string
    readonly now: string
  },
): Promise<void> {
  const { planId, personId, hash, now } = reading
  await inTransaction(db, async (trx) => {
    if ((await briefingReadersOf(trx, planId, hash)).has(personId)) return
    await trx
      .insertInto('briefing_readings')
      .values({ person_id: personId, hash, plan_id: planId, at: now })
      .execute()
    const payload = { what: 'briefing-read', plan: planId, hash, by: personId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
}

/** Who said that they read this text, and when. */
export async function briefingReadersOf(
  db: Kysely<Database>,
  planId: string,
  hash: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('briefing_readings')
    .select(['person_id', 'at'])
    .where('plan_id', '=', planId)
    .where('hash', '=', hash)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.at]))
}

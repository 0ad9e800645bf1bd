import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Not now: somebody is off a rep's list until a civil date, for a reason. */
export interface Snooze {
  readonly subject: string
  readonly repId: string
  readonly reason: string
  readonly until: string
}

export async function saveSnooze(db: Kysely<Database>, one: Snooze, now: string): Promise<void> {
  const said = { reason: one.reason, until_on: one.until, at: now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('reach_snoozes')
      .values({ subject: one.subject, rep_id: one.repId, ...said })
      .onConflict((conflict) => conflict.columns(['subject', 'rep_id']).doUpdateSet(said))
      .execute(),
  )
}

/** What is put off beyond a civil date, by whom. */
export async function snoozesAfter(db: Kysely<Database>, date: string): Promise<readonly Snooze[]> {
  const rows = await db.selectFrom('reach_snoozes').selectAll().where('until_on', '>', date).execute()
  return rows.map((row) => ({
    subject: row.subject,
    repId: row.rep_id,
    reason: row.reason,
    until: row.until_on,
  }))
}

import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Somebody who was worth an approach, for the first time at `at`, and was left alone by chance or not. */
export interface Trial {
  readonly subject: string
  readonly visitor: string
  readonly customerId: string | null
  readonly isHeldOut: boolean
  readonly at: string
}

/** Remembers the first time of each; what is there stays as it is. */
export async function saveTrials(db: Kysely<Database>, trials: readonly Trial[]): Promise<void> {
  if (trials.length === 0) return
  await inTransaction(db, (trx) =>
    trx
      .insertInto('reach_trials')
      .values(
        trials.map((one) => ({
          subject: one.subject,
          visitor: one.visitor,
          customer_id: one.customerId,
          held_out: one.isHeldOut ? 1 : 0,
          at: one.at,
        })),
      )
      .onConflict((conflict) => conflict.column('subject').doNothing())
      .execute(),
  )
}

/** Which of these are remembered. */
export async function triedOf(
  db: Kysely<Database>,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const tried = new Set<string>()
  await inBatches(subjects, async (some) => {
    const rows = await db.selectFrom('reach_trials').select('subject').where('subject', 'in', some).execute()
    for (const { subject } of rows) tried.add(subject)
  })
  return tried
}

export async function trialsBetween(
  db: Kysely<Database>,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<readonly Trial[]> {
  const rows = await db
    .selectFrom('reach_trials')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', before)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    subject: row.subject,
    visitor: row.visitor,
    customerId: row.customer_id,
    isHeldOut: row.held_out === 1,
    at: row.at,
  }))
}

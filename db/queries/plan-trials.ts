import type { Kysely } from 'kysely'
import type { TriedPeriod } from '../../server/pay/back-test.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What came of trying a draft on past periods; `periods` is `null` while it is not done. */
export interface PlanTrial {
  /** The revision of the draft that was tried. */
  readonly revision: number
  readonly askedAt: string
  readonly periods: readonly TriedPeriod[] | null
}

/** Leaves a draft to be tried behind the answer. */
export async function askTrial(
  db: Kysely<Database>,
  { draftId, revision, now }: { readonly draftId: string; readonly revision: number; readonly now: string },
): Promise<void> {
  const fresh = { revision, asked_at: now, done_at: null, result: null }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('plan_trials')
      .values({ draft_id: draftId, ...fresh })
      .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(fresh))
      .execute(),
  )
}

export async function findTrial(db: Kysely<Database>, draftId: string): Promise<PlanTrial | undefined> {
  const row = await db
    .selectFrom('plan_trials')
    .selectAll()
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return (
    row && {
      revision: row.revision,
      askedAt: row.asked_at,
      periods: row.result === null ? null : (JSON.parse(row.result) as readonly TriedPeriod[]),
    }
  )
}

/** The drafts that wait to be tried, the first asked first. */
export async function trialsWaiting(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan_trials')
    .select('draft_id')
    .where('done_at', 'is', null)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => row.draft_id)
}

/** Keeps what came of it, unless it was asked for anew meanwhile. */
export async function saveTrial(
  db: Kysely<Database>,
  draftId: string,
  { askedAt, periods, now }: Omit<PlanTrial, 'revision'> & { readonly now: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('plan_trials')
      .set({ done_at: now, result: JSON.stringify(periods) })
      .where('draft_id', '=', draftId)
      .where('asked_at', '=', askedAt)
      .execute(),
  )
}

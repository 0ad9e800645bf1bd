import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** The first and the last day somebody is on a plan at all; `null` where nothing was said. Civil dates. */
export interface PlanDays {
  readonly personId: string
  readonly firstOn: string | null
  readonly lastOn: string | null
}

/** Says from when to when somebody is paid by a plan, in place of what was said before. */
export async function savePlanDays(
  db: Kysely<Database>,
  { personId, firstOn, lastOn, byId, now }: PlanDays & { readonly byId: string; readonly now: string },
): Promise<void> {
  const said = { first_on: firstOn, last_on: lastOn, said_by: byId, said_at: now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('plan_days')
      .values({ person_id: personId, ...said })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(said))
      .execute(),
  )
}

/** What was said of everybody. */
export async function planDays(db: Kysely<Database>): Promise<ReadonlyMap<string, PlanDays>> {
  const rows = await db.selectFrom('plan_days').select(['person_id', 'first_on', 'last_on']).execute()
  return new Map(
    rows.map((row) => [
      row.person_id,
      { personId: row.person_id, firstOn: row.first_on, lastOn: row.last_on },
    ]),
  )
}

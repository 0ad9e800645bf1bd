import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { PeriodsTable } from '../tables/pay.ts'
import { inTransaction } from '../transaction.ts'

export const periodStates = ['open', 'measured', 'preview', 'appeals', 'approved', 'frozen'] as const
export type PeriodState = (typeof periodStates)[number]

/** The weeks a plan grades and pays together. Civil dates, both included. */
export interface KeptPeriod {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly state: PeriodState
  readonly frozenAt: string | null
}

export async function createPeriod(
  db: Kysely<Database>,
  period: Pick<KeptPeriod, 'planId' | 'name' | 'from' | 'to'>,
): Promise<KeptPeriod> {
  const id = newId()
  const { planId, name, from, to } = period
  await inTransaction(db, (trx) =>
    trx
      .insertInto('periods')
      .values({ id, plan_id: planId, name, from_on: from, to_on: to, state: 'open', frozen_at: null })
      .execute(),
  )
  return { id, planId, name, from, to, state: 'open', frozenAt: null }
}

/** Every period, the latest first. */
export async function allPeriods(db: Kysely<Database>): Promise<readonly KeptPeriod[]> {
  const rows = await db.selectFrom('periods').selectAll().orderBy('from_on', 'desc').orderBy('id').execute()
  return rows.map(toPeriod)
}

export async function findPeriod(db: Kysely<Database>, id: string): Promise<KeptPeriod | undefined> {
  const row = await db.selectFrom('periods').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPeriod(row)
}

/** Moves a period on, if it still stands where the caller saw it. Freezing is for ever. */
export async function movePeriod(
  db: Kysely<Database>,
  id: string,
  from: PeriodState,
  to: PeriodState,
  now: string,
): Promise<boolean> {
  if (from === 'frozen') return false
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('periods')
      .set({ state: to, frozen_at: to === 'frozen' ? now : null })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

function toPeriod(row: Selectable<PeriodsTable>): KeptPeriod {
  return {
    id: row.id,
    planId: row.plan_id,
    name: row.name,
    from: row.from_on,
    to: row.to_on,
    state: row.state as PeriodState,
    frozenAt: row.frozen_at,
  }
}

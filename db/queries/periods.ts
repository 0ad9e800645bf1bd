import type { Kysely, Selectable } from 'kysely'
import { isClosed, mayFollow, type PeriodState } from '../../server/pay/period-way.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { PeriodsTable } from '../tables/pay.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** The weeks a plan grades and pays together. Civil dates, both included. */
export interface KeptPeriod {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly state: PeriodState
  /** When measuring was closed: what came later does not count in it. */
  readonly measuredAt: string | null
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
      .values({ id, plan_id: planId, name, from_on: from, to_on: to, state: 'open' })
      .execute(),
  )
  return { id, planId, name, from, to, state: 'open', measuredAt: null, frozenAt: null }
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

/** Who moves a period, and until when the state it comes to lasts by its clock; nobody where the program does. */
export interface Mover {
  readonly byId?: string | null
  readonly until?: string | null
}

/**
 * Moves a period on, if it still stands where the caller saw it, and keeps who did and when. Once it is frozen there
 * is no way but the next.
 */
export async function movePeriod(
  db: Kysely<Database>,
  id: string,
  from: PeriodState,
  to: PeriodState,
  now: string,
  { byId = null, until = null }: Mover = {},
): Promise<boolean> {
  if (isClosed(from) && !mayFollow(from, to)) return false
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('periods')
      .set({ state: to, ...(to === 'frozen' ? { frozen_at: now } : {}) })
      .$if(from === 'open', (query) => query.set({ measured_at: now }))
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const step = { period_id: id, from_state: from, to_state: to, by_id: byId, until, at: now }
    await trx
      .insertInto('period_steps')
      .values({ id: newId(), ...step })
      .execute()
    const payload = { what: `period-${to}`, period: id, by: byId }
    if (to !== 'frozen') await enter(trx, { at: now, kind: 'audit', payload })
    return true
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
    measuredAt: row.measured_at,
    frozenAt: row.frozen_at,
  }
}

import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { LeavesTable } from '../tables/people.ts'
import { inTransaction } from '../transaction.ts'

/** Civil dates on which somebody is away, both included. */
export interface Leave {
  readonly id: string
  readonly personId: string
  readonly from: string
  readonly to: string
  /** It counts out of the days somebody is paid for. */
  readonly isUnpaid: boolean
}

export interface NewLeave extends Omit<Leave, 'id' | 'isUnpaid'> {
  readonly byId: string
  readonly now: string
}

export async function saveLeave(db: Kysely<Database>, leave: NewLeave): Promise<string> {
  const id = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('leaves')
      .values({
        id,
        person_id: leave.personId,
        from_on: leave.from,
        to_on: leave.to,
        made_by: leave.byId,
        made_at: leave.now,
      })
      .execute(),
  )
  return id
}

export async function removeLeave(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('leaves').where('id', '=', id).execute())
}

/** When somebody is away, from this civil date on, the soonest first. */
export async function leavesOf(db: Kysely<Database>, personId: string, from: string) {
  return leavesOfAll(db, [personId], from)
}

/** When these people are away, from this civil date on, the soonest first. */
export async function leavesOfAll(db: Kysely<Database>, personIds: readonly string[], from: string) {
  const rows = await db
    .selectFrom('leaves')
    .selectAll()
    .where('person_id', 'in', personIds)
    .where('to_on', '>=', from)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map(toLeave)
}

export async function findLeave(db: Kysely<Database>, id: string): Promise<Leave | undefined> {
  const row = await db.selectFrom('leaves').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toLeave(row)
}

/** Says whether a leave is unpaid. */
export async function sayUnpaid(db: Kysely<Database>, id: string, isUnpaid: boolean): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('leaves')
      .set({ is_unpaid: isUnpaid ? 1 : 0 })
      .where('id', '=', id)
      .execute(),
  )
}

function toLeave(row: Selectable<LeavesTable>): Leave {
  return {
    id: row.id,
    personId: row.person_id,
    from: row.from_on,
    to: row.to_on,
    isUnpaid: row.is_unpaid === 1,
  }
}

/** Leave that counts out of the days somebody is paid for, from this civil date on. */
export async function unpaidLeavesOf(db: Kysely<Database>, personId: string, from: string) {
  const rows = await db
    .selectFrom('leaves')
    .select(['from_on', 'to_on'])
    .where('person_id', '=', personId)
    .where('to_on', '>=', from)
    .where('is_unpaid', '=', 1)
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({ from: row.from_on, to: row.to_on }))
}

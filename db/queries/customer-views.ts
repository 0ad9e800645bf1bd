import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Looker } from './lookers.ts'

const ONCE_IN_MS = 60 * 60 * 1000

/** Keeps that somebody opened the trail of these customers, once an hour. */
export async function saveCustomerViews(
  db: Kysely<Database>,
  {
    customerIds,
    viewerId,
    now,
  }: { readonly customerIds: readonly string[]; readonly viewerId: string; readonly now: string },
): Promise<void> {
  const since = new Date(Date.parse(now) - ONCE_IN_MS).toISOString()
  await inTransaction(db, async (trx) => {
    const known = await trx
      .selectFrom('customer_views')
      .select('customer_id')
      .where('viewer_id', '=', viewerId)
      .where('at', '>', since)
      .execute()
    const lately = new Set(known.map((row) => row.customer_id))
    await inBatches(
      customerIds.filter((id) => !lately.has(id)),
      (ids) =>
        trx
          .insertInto('customer_views')
          .values(ids.map((id) => ({ id: newId(), customer_id: id, viewer_id: viewerId, at: now })))
          .execute(),
    )
  })
}

/**
 * Who opened the trail of these customers, but for whoever asks and for the reps who work with them, of whom that is
 * nothing to tell; the latest first.
 */
export async function lookersOfCustomers(
  db: Kysely<Database>,
  customerIds: readonly string[],
  exceptId: string,
): Promise<readonly Looker[]> {
  const rows = await db
    .selectFrom('customer_views')
    .innerJoin('people', 'people.id', 'viewer_id')
    .select(['viewer_id', 'people.name'])
    .select((eb) => [eb.fn.countAll().as('times'), eb.fn.max('at').as('last_at')])
    .where('customer_id', 'in', customerIds)
    .where('viewer_id', '<>', exceptId)
    .where('people.role', '<>', 'rep')
    .groupBy(['viewer_id', 'people.name'])
    .orderBy('last_at', 'desc')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    how: 'read',
    times: Number(row.times),
    lastAt: row.last_at ?? '',
  }))
}

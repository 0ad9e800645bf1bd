import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Looker } from './lookers.ts'

const ONCE_IN_MS = 60 * 60 * 1000

/** Keeps that somebody opened a customer's trail, once an hour. */
export async function saveCustomerView(
  db: Kysely<Database>,
  {
    customerId,
    viewerId,
    now,
  }: { readonly customerId: string; readonly viewerId: string; readonly now: string },
): Promise<void> {
  const since = new Date(Date.parse(now) - ONCE_IN_MS).toISOString()
  await inTransaction(db, async (trx) => {
    const known = await trx
      .selectFrom('customer_views')
      .select('id')
      .where('customer_id', '=', customerId)
      .where('viewer_id', '=', viewerId)
      .where('at', '>', since)
      .executeTakeFirst()
    if (known) return
    await trx
      .insertInto('customer_views')
      .values({ id: newId(), customer_id: customerId, viewer_id: viewerId, at: now })
      .execute()
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

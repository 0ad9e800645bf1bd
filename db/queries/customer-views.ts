import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Looker } from './lookers.ts'
import { isOpen } from './visibility.ts'

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
 * Who opened the trail of these customers, but for whoever asks; the latest first. A rep whose only talks with them are
 * theirs alone is not named, for that they looked would tell of those.
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
    .where((eb) => eb.or([eb('people.role', '<>', 'rep'), isKnownWith(eb, customerIds)]))
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

/** A rep who talked with one of these customers in what is open to others, or looks after one. */
function isKnownWith(
  eb: ExpressionBuilder<Database, 'customer_views' | 'people'>,
  customerIds: readonly string[],
): Expression<SqlBool> {
  const talks = eb
    .selectFrom('conversations')
    .select('conversations.id')
    .whereRef('conversations.rep_id', '=', 'people.id')
    .where('conversations.customer_id', 'in', customerIds)
    .where(isOpen)
  const lookedAfter = eb
    .selectFrom('customers')
    .select('customers.id')
    .whereRef('customers.owner_id', '=', 'people.id')
    .where('customers.id', 'in', customerIds)
  return eb.or([eb.exists(talks), eb.exists(lookedAfter)])
}

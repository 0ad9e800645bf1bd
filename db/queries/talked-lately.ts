import type { ExpressionBuilder, Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** Those of these customers with a conversation, as far as a viewer may see, that ended after an instant, or of which nobody knows when it was. */
export async function talkedLately(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  since: string,
): Promise<readonly string[]> {
  const undated = await db
    .selectFrom('conversations')
    .select('customer_id')
    .where(visibleTo(viewer))
    .where('started_at', 'is', null)
    .execute()
  const found = new Set(undated.map((row) => row.customer_id))
  await inBatches(customerIds, async (ids) => {
    for (const id of await endedSince(db, viewer, ids, since)) found.add(id)
  })
  return customerIds.filter((id) => found.has(id))
}

async function endedSince(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  since: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.id', 'in', customerIds)
    .where((eb) => {
      // In this order they are gone through by their end, of which the first is enough.
      const latest = eb
        .selectFrom('conversations')
        .select((talk) => ended(talk).as('ended'))
        .whereRef('conversations.customer_id', '=', 'customers.id')
        .where(visibleTo(viewer))
        .where((talk) => talk(ended(talk), 'is not', null))
        .orderBy(ended, 'desc')
        .limit(1)
      return eb(latest, '>=', since)
    })
    .execute()
  return rows.map(({ id }) => id)
}

function ended(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb.fn.coalesce('conversations.ended_at', 'conversations.started_at')
}

import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** How often somebody talked with each of these customers, as far as they may see, and when last. */
export async function talksWith(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly count: number; readonly lastAt: string }>> {
  const found = new Map<string, { count: number; lastAt: string }>()
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(visibleTo(viewer))
      .where('customer_id', 'in', ids)
      .select('customer_id')
      .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('sorted_at').as('last_at')])
      .groupBy('customer_id')
      .execute()
    for (const row of rows)
      found.set(row.customer_id ?? '', { count: Number(row.count), lastAt: row.last_at })
  })
  return found
}

import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** Where a customer is, as somebody wrote it down: whose holidays they keep, and what their clocks show. */
export interface Place {
  readonly country: string | null
  readonly timeZone: string | null
}

export async function placesOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>()
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('customers')
      .select(['id', 'country', 'time_zone'])
      .where('id', 'in', ids)
      .execute()
    for (const row of rows) places.set(row.id, { country: row.country, timeZone: row.time_zone })
  })
  return places
}

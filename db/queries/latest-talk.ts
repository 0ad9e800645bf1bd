import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** A rep's latest conversation with a customer since an instant. */
export async function latestTalk(
  db: Kysely<Database>,
  repId: string,
  customerId: string,
  since: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('rep_id', '=', repId)
    .where('customer_id', '=', customerId)
    .where('practice', '=', 0)
    .where('sorted_at', '>=', since)
    .orderBy('sorted_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

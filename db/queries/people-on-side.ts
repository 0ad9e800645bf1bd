import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** Somebody who spoke in a conversation and is none of ours. */
export interface SpokeThere {
  readonly conversationId: string
  readonly key: string
  readonly name: string | null
  readonly email: string | null
  readonly isKnown: boolean
  readonly channel: string | null
  readonly sortedAt: string
  readonly customerId: string
}

/** Whoever spoke for these customers, and whoever nobody could place, in what a viewer may see; the latest first. */
export async function spokeFor(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly SpokeThere[]> {
  const found: SpokeThere[] = []
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(visibleTo(viewer))
      .where('conversations.customer_id', 'in', ids)
      .innerJoin('parties', 'parties.conversation_id', 'conversations.id')
      .where('parties.role', 'in', ['customer', 'unknown'])
      .select(['conversation_id', 'key', 'parties.name', 'parties.email', 'role', 'channel', 'sorted_at'])
      .select('customer_id')
      .orderBy('sorted_at', 'desc')
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute()
    for (const row of rows)
      found.push({
        conversationId: row.conversation_id,
        key: row.key,
        name: row.name,
        email: row.email,
        isKnown: row.role === 'customer',
        channel: row.channel,
        sortedAt: row.sorted_at,
        customerId: row.customer_id ?? '',
      })
  })
  return found
}

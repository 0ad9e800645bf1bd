import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A contact with what it weighs in an airtime: milliseconds, or words; `null` where it is not measurable. */
export interface ContactWeight {
  readonly at: string
  readonly channel: string | null
  readonly isVoicemail: boolean
  readonly repId: string | null
  readonly customerAirtime: number | null
}

/** Every contact with these customers that a viewer may see, oldest first. */
export async function contactWeights(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly ContactWeight[]> {
  const found: ContactWeight[] = []
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(visibleTo(viewer))
      .where('conversations.customer_id', 'in', ids)
      .leftJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
      .select(['sorted_at', 'channel', 'voicemail', 'rep_id', 'customer_airtime'])
      .execute()
    for (const row of rows)
      found.push({
        at: row.sorted_at,
        channel: row.channel,
        isVoicemail: row.voicemail === 1,
        repId: row.rep_id,
        customerAirtime: row.customer_airtime,
      })
  })
  return found.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

import type { Kysely } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A contact with a customer as it stands in the books. */
export interface BookedContact {
  readonly customerId: string
  readonly channel: Channel
  readonly isVoicemail: boolean
  /** Where messages are written: who wrote first, and when the customer wrote last. */
  readonly firstRole: string | null
  readonly theirsAt: string | null
  readonly timeZone: string | null
  readonly at: string
}

/** Contacts with these customers since an instant that a viewer may see, the oldest first. */
export async function bookedContacts(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  since: string,
): Promise<readonly BookedContact[]> {
  const found: BookedContact[] = []
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .select(['id', 'customer_id', 'channel', 'voicemail', 'time_zone', 'sorted_at'])
      .select((eb) => [
        eb
          .selectFrom('utterances')
          .innerJoin('parties', (join) =>
            join
              .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
              .onRef('parties.key', '=', 'utterances.party'),
          )
          .select('role')
          .whereRef('utterances.conversation_id', '=', 'conversations.id')
          .orderBy('utterances.seq')
          .limit(1)
          .as('first_role'),
        eb
          .selectFrom('utterances')
          .innerJoin('parties', (join) =>
            join
              .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
              .onRef('parties.key', '=', 'utterances.party'),
          )
          .select((of) => of.fn.max('at').as('at'))
          .whereRef('utterances.conversation_id', '=', 'conversations.id')
          .where('role', '=', 'customer')
          .as('theirs_at'),
      ])
      .where(visibleTo(viewer))
      .where('customer_id', 'in', some)
      .where('channel', 'is not', null)
      .where('sorted_at', '>=', since)
      .orderBy('sorted_at')
      .execute()
    for (const row of rows)
      found.push({
        customerId: row.customer_id ?? '',
        channel: row.channel as Channel,
        isVoicemail: row.voicemail === 1,
        firstRole: row.first_role ?? null,
        theirsAt: row.theirs_at ?? null,
        timeZone: row.time_zone,
        at: row.sorted_at,
      })
  })
  return found
}

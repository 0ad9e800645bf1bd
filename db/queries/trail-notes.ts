import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A note on a conversation with a customer as it reads now, and when it was first written. */
export interface TrailNote {
  readonly conversationId: string
  readonly customerId: string
  readonly authorId: string
  readonly author: string
  readonly text: string
  readonly firstWrittenAt: string
}

/** Every note on the conversations with these customers that somebody may see; one whose words were taken back is none. */
export async function trailNotes(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly TrailNote[]> {
  const found: TrailNote[] = []
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(visibleTo(viewer))
      .where('conversations.customer_id', 'in', ids)
      .innerJoin('notes', 'notes.conversation_id', 'conversations.id')
      .innerJoin('people', 'people.id', 'notes.author_id')
      .select(['notes.conversation_id', 'customer_id', 'author_id', 'people.name', 'version', 'text'])
      .select('written_at')
      .orderBy('version')
      .execute()
    const notes = Map.groupBy(rows, (row) => `${row.conversation_id}:${row.author_id}`)
    for (const versions of notes.values()) {
      const newest = versions.at(-1)
      if (!newest || newest.text.trim() === '') continue
      found.push({
        conversationId: newest.conversation_id,
        customerId: newest.customer_id ?? '',
        authorId: newest.author_id,
        author: newest.name,
        text: newest.text,
        firstWrittenAt: versions[0]?.written_at ?? newest.written_at,
      })
    }
  })
  return found
}

import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** Who had a conversation before, and since when somebody else has. */
export interface HandedOver {
  readonly from: string | null
  readonly to: string
  readonly at: string
}

/** How each of these conversations went from rep to rep, the earliest first. What was taken back did not happen. */
export async function handedOver(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HandedOver[]>> {
  const found = new Map<string, HandedOver[]>()
  await inBatches([...new Set(conversationIds)], async (ids) => {
    const rows = await db
      .selectFrom('given_conversations')
      .innerJoin('givings', 'givings.id', 'giving_id')
      .leftJoin('people as before', 'before.id', 'rep_before')
      .innerJoin('people as after', 'after.id', 'givings.rep_id')
      .select(['conversation_id', 'at', 'before.name as from', 'after.name as to'])
      .where('conversation_id', 'in', ids)
      .where('came_back', '=', 0)
      .orderBy('at')
      .execute()
    for (const { conversation_id, ...row } of rows)
      found.set(conversation_id, [...(found.get(conversation_id) ?? []), row])
  })
  return found
}

/** Who said a line, by the name they have in the conversation. */
export async function saidBy(
  db: Kysely<Database>,
  { conversationId, utterance }: { readonly conversationId: string; readonly utterance: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('utterances')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .select('parties.name')
    .where('utterances.conversation_id', '=', conversationId)
    .where('utterances.id', '=', utterance)
    .executeTakeFirst()
  return row?.name ?? null
}

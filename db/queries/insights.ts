import type { Kysely } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import type { Database } from '../schema.ts'
import { isOpen, isOpenOrOwn } from './visibility.ts'

/** Something learnt of a customer, with when. */
export interface LearntInsight {
  readonly kind: InsightKind
  readonly words: string
  readonly conversationId: string
  readonly sortedAt: string
}

/** Everything these customers ever told anybody of us, oldest first, as far as it is open or this person's own. */
export async function insightsOfCustomers(
  db: Kysely<Database>,
  customerIds: readonly string[],
  personId: string | null,
): Promise<ReadonlyMap<string, readonly LearntInsight[]>> {
  const learnt = new Map<string, LearntInsight[]>(customerIds.map((id) => [id, []]))
  if (customerIds.length === 0) return learnt
  const rows = await db
    .selectFrom('insights')
    .innerJoin('conversations', 'conversations.id', 'insights.conversation_id')
    .select(['insights.kind', 'words', 'conversation_id', 'sorted_at', 'customer_id'])
    .where('customer_id', 'in', customerIds)
    .where(personId === null ? isOpen : isOpenOrOwn(personId))
    .orderBy('sorted_at')
    .orderBy('insights.conversation_id')
    .orderBy('seq')
    .execute()
  for (const row of rows)
    learnt.get(row.customer_id ?? '')?.push({
      kind: row.kind as InsightKind,
      words: row.words,
      conversationId: row.conversation_id,
      sortedAt: row.sorted_at,
    })
  return learnt
}

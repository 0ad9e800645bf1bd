import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { Measures } from '../../server/measures/measure.ts'
import { inBatches } from '../batches.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'

/** Something a customer asked for that nobody promised, answered or refused in that conversation. */
export interface UnansweredAsk {
  readonly customerId: string
  readonly conversationId: string
  readonly utterance: string
  readonly words: string
  readonly at: string
}

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

/** The asks of these customers since an instant that were left open, the latest first. */
export async function unansweredAsksOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
  { sees, since }: { readonly sees: Seeing; readonly since: string },
): Promise<readonly UnansweredAsk[]> {
  const asks: UnansweredAsk[] = []
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .where(sees)
      .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
      .innerJoin('measurements', (join) =>
        join
          .onRef('measurements.conversation_id', '=', 'conversations.id')
          .onRef('measurements.revision', '=', 'conversations.revision'),
      )
      .select(['conversations.id', 'customer_id', 'sorted_at', 'measures'])
      .where('customer_id', 'in', some)
      .where('sorted_at', '>=', since)
      .where('open_loops', '>', 0)
      .execute()
    for (const row of rows) {
      const { measures } = JSON.parse(jsonText(row.measures)) as Measures
      const { openLoops } = measures
      const ids = openLoops.known ? openLoops.evidence : []
      for (const one of await textsOf(db, row.id, ids))
        asks.push({
          customerId: row.customer_id ?? '',
          conversationId: row.id,
          utterance: one.id,
          words: one.text,
          at: one.at ?? row.sorted_at,
        })
    }
  })
  return asks.toSorted((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1))
}

async function textsOf(db: Kysely<Database>, conversationId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('utterances')
    .select(['id', 'text', 'at'])
    .where('conversation_id', '=', conversationId)
    .where('id', 'in', ids)
    .orderBy('seq')
    .execute()
}

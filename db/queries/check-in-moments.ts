import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { newestVerdicts } from './verdicts.ts'

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

/** What was asked and what was sold in a conversation, by the number of the utterance. */
export interface AskedAndSold {
  readonly conversationId: string
  readonly customerId: string
  readonly sortedAt: string
  readonly moments: readonly {
    readonly kind: string
    readonly seq: number
    readonly utterance: string
    readonly words: string
  }[]
}

/** Conversations with these customers that hold a check-in, with their pitches, oldest first; what people say is none is left out. */
export async function checkInMoments(
  db: Kysely<Database>,
  sees: Seeing,
  customerIds: readonly string[],
): Promise<readonly AskedAndSold[]> {
  const found: AskedAndSold[] = []
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(sees)
      .where('conversations.customer_id', 'in', ids)
      .innerJoin('moments', 'moments.conversation_id', 'conversations.id')
      .innerJoin('utterances', (join) =>
        join
          .onRef('utterances.conversation_id', '=', 'moments.conversation_id')
          .onRef('utterances.id', '=', 'moments.utterance'),
      )
      .where('moments.kind', 'in', ['check-in', 'pitch'])
      .select(['moments.id', 'moments.kind', 'utterances.seq', 'moments.conversation_id'])
      .select(['moments.utterance', 'utterances.text'])
      .select(['customer_id', 'sorted_at', 'rep_id'])
      .orderBy('sorted_at')
      .orderBy('moments.conversation_id')
      .execute()
    const reps = new Map(rows.map((row) => [row.id, row.rep_id]))
    const said = await newestVerdicts(db, [...reps.keys()], (id) => reps.get(id) ?? null)
    const standing = rows.filter((row) => said.get(row.id) !== 'no')
    for (const theirs of Map.groupBy(standing, (row) => row.conversation_id).values()) {
      const [first] = theirs
      if (!first || theirs.every((row) => row.kind !== 'check-in')) continue
      found.push({
        conversationId: first.conversation_id,
        customerId: first.customer_id ?? '',
        sortedAt: first.sorted_at,
        moments: theirs.map(({ kind, seq, utterance, text }) => ({ kind, seq, utterance, words: text })),
      })
    }
  })
  return found
}

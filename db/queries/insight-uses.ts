import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { isOpen } from './visibility.ts'

/** How often insights were built on later: conversations, and the reps who had them. */
export interface Used {
  readonly conversations: number
  readonly reps: number
}

export interface SaidUse {
  readonly insightId: string
  readonly learntIn: string
  readonly conversationId: string
  readonly utterance: string
  readonly answer: 'used' | 'not-used'
  readonly byId: string
  readonly now: string
}

/** How often each of these insights was used, as far as what used it is open. */
export async function usesOf(
  db: Kysely<Database>,
  insightIds: readonly string[],
): Promise<ReadonlyMap<string, Used>> {
  const uses = new Map<string, Used>()
  await inBatches(insightIds, async (some) => {
    const rows = await db
      .selectFrom('insight_uses')
      .crossJoin('conversations')
      .whereRef('conversations.id', '=', 'insight_uses.conversation_id')
      .where(isOpen)
      .select('insight_id')
      .select((eb) => [eb.fn.countAll().as('conversations'), eb.fn.count('rep_id').distinct().as('reps')])
      .where('insight_id', 'in', some)
      .where('answer', '=', 'used')
      .groupBy('insight_id')
      .execute()
    for (const row of rows)
      uses.set(row.insight_id, { conversations: Number(row.conversations), reps: Number(row.reps) })
  })
  return uses
}

/** Everything people said of whether conversations used an insight, by the conversation. */
export async function usesSaid(
  db: Kysely<Database>,
  insightId: string,
): Promise<ReadonlyMap<string, SaidUse['answer']>> {
  const rows = await db
    .selectFrom('insight_uses')
    .select(['conversation_id', 'answer'])
    .where('insight_id', '=', insightId)
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row.answer as SaidUse['answer']]))
}

/** Keeps what a person said; who says otherwise later is the one that counts. */
export async function sayUse(db: Kysely<Database>, use: SaidUse): Promise<void> {
  const said = { utterance: use.utterance, answer: use.answer, by_id: use.byId, at: use.now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('insight_uses')
      .values({
        insight_id: use.insightId,
        learnt_in: use.learntIn,
        conversation_id: use.conversationId,
        ...said,
      })
      .onConflict((conflict) => conflict.columns(['insight_id', 'conversation_id']).doUpdateSet(said))
      .execute(),
  )
}

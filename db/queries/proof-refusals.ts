import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A line of a conversation that is no proof of a promise. */
export interface ProofPlace {
  readonly conversation: string
  readonly utterance: string
}

/** Remembers that these lines do not prove it; said twice is said once. */
export async function refuseProofs(
  db: Kysely<Database>,
  commitmentId: string,
  places: readonly ProofPlace[],
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  if (places.length === 0) return
  await inTransaction(db, (trx) =>
    trx
      .insertInto('proof_refusals')
      .values(
        places.map(({ conversation, utterance }) => ({
          commitment_id: commitmentId,
          conversation_id: conversation,
          utterance,
          by_id: byId,
          at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** The lines that were refused, for each promise and in each conversation by the ids of their utterances. */
export type RefusedLines = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** What was refused for each of these promises. */
export async function refusedLines(
  db: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<RefusedLines> {
  const refused = new Map<string, Map<string, Set<string>>>()
  await inBatches(commitmentIds, async (ids) => {
    const rows = await db.selectFrom('proof_refusals').selectAll().where('commitment_id', 'in', ids).execute()
    for (const { commitment_id, conversation_id, utterance } of rows) {
      const talks = refused.get(commitment_id) ?? new Map<string, Set<string>>()
      refused.set(commitment_id, talks)
      talks.set(conversation_id, (talks.get(conversation_id) ?? new Set()).add(utterance))
    }
  })
  return refused
}

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

/** What was refused for each of these promises, as names of places. */
export async function refusedProofs(
  db: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const refused = new Set<string>()
  await inBatches(commitmentIds, async (ids) => {
    const rows = await db.selectFrom('proof_refusals').selectAll().where('commitment_id', 'in', ids).execute()
    for (const row of rows)
      refused.add(
        refusalName(row.commitment_id, { conversation: row.conversation_id, utterance: row.utterance }),
      )
  })
  return refused
}

export function refusalName(commitmentId: string, { conversation, utterance }: ProofPlace): string {
  return `${commitmentId} ${conversation} ${utterance}`
}

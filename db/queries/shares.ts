import type { Kysely, Transaction } from 'kysely'
import { insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'

/** How a conversation came to be open to the rep's manager. */
export type ShareHow = 'rep' | 'manager brought' | 'time' | 'asked' | 'before'

/** A conversation that is its rep's alone no more; it is opened once. */
export interface Share {
  readonly conversationId: string
  readonly repId: string
  /** `null` where time did it. */
  readonly byId: string | null
  readonly how: ShareHow
  readonly at: string
}

/** Opens it. Answers whether nobody had before. */
export async function saveShare(trx: Transaction<Database>, share: Share): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('shares')
    .values(shareRow(share))
    .onConflict((conflict) => conflict.column('conversation_id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Opens many that have just come in, so that nobody can have opened them before. */
export async function saveShares(trx: Transaction<Database>, shares: readonly Share[]): Promise<void> {
  await insertAll(trx, shares.map(shareRow), (some) => trx.insertInto('shares').values(some))
}

function shareRow({ conversationId, repId, byId, how, at }: Share) {
  return { conversation_id: conversationId, rep_id: repId, by_id: byId, how, at }
}

export async function shareOf(
  db: Kysely<Database>,
  conversationId: string,
): Promise<(Share & { readonly byName: string | null }) | undefined> {
  const row = await db
    .selectFrom('shares')
    .leftJoin('people', 'people.id', 'shares.by_id')
    .selectAll('shares')
    .select('people.name as by_name')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return (
    row && {
      conversationId: row.conversation_id,
      repId: row.rep_id,
      byId: row.by_id,
      byName: row.by_name,
      how: row.how as ShareHow,
      at: row.at,
    }
  )
}

import type { Kysely, Transaction } from 'kysely'
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
    .values({
      conversation_id: share.conversationId,
      rep_id: share.repId,
      by_id: share.byId,
      how: share.how,
      at: share.at,
    })
    .onConflict((conflict) => conflict.column('conversation_id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
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

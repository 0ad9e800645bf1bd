import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A comment that names somebody and that they have not put aside yet. */
export interface Mention {
  readonly commentId: string
  readonly conversationId: string
  readonly title: string | null
  readonly customer: string | null
  readonly byName: string
  readonly text: string
  readonly writtenAt: string
}

/** Says whom a comment names now. Who was named before and read it is not told again. */
export async function saveMentions(
  trx: Transaction<Database>,
  commentId: string,
  personIds: readonly string[],
): Promise<void> {
  let gone = trx.deleteFrom('mentions').where('comment_id', '=', commentId)
  if (personIds.length > 0) gone = gone.where('person_id', 'not in', personIds)
  await gone.execute()
  if (personIds.length === 0) return
  await trx
    .insertInto('mentions')
    .values(personIds.map((personId) => ({ comment_id: commentId, person_id: personId, read_at: null })))
    .onConflict((conflict) => conflict.columns(['comment_id', 'person_id']).doNothing())
    .execute()
}

/** Where somebody is named in a conversation they may still see, in threads that are open, the latest first. */
export async function unreadMentions(
  db: Kysely<Database>,
  viewer: Viewer,
  most = 20,
): Promise<readonly Mention[]> {
  const rows = await db
    .selectFrom('mentions')
    .innerJoin('comments', 'comments.id', 'mentions.comment_id')
    .innerJoin('conversations', 'conversations.id', 'comments.conversation_id')
    .innerJoin('people', 'people.id', 'comments.author_id')
    .leftJoin('comments as roots', 'roots.id', 'comments.parent_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['comments.id', 'comments.conversation_id', 'title', 'customers.name as customer', 'account'])
    .select(['people.name as by_name', 'comments.text', 'comments.written_at'])
    .where(visibleTo(viewer))
    .where('mentions.person_id', '=', viewer.id)
    .where('read_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .where('comments.resolved_at', 'is', null)
    .where('roots.resolved_at', 'is', null)
    .orderBy('comments.written_at', 'desc')
    .orderBy('comments.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    commentId: row.id,
    conversationId: row.conversation_id,
    title: row.title,
    customer: row.account ?? row.customer,
    byName: row.by_name,
    text: row.text,
    writtenAt: row.written_at,
  }))
}

/** Puts aside that somebody was named in these comments. Answers whether they were in any. */
export async function readMentions(
  db: Kysely<Database>,
  personId: string,
  commentIds: readonly string[],
  now: string,
): Promise<boolean> {
  if (commentIds.length === 0) return false
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('mentions')
      .set({ read_at: now })
      .where('person_id', '=', personId)
      .where('comment_id', 'in', commentIds)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** A review of a rep's conversation by somebody else that the rep may read, and whether it answers a question. */
export async function answerOfOthers(
  db: Kysely<Database>,
  repId: string,
  { reviewId, question }: { readonly reviewId: string; readonly question: string },
): Promise<{ readonly conversationId: string; readonly reviewerId: string } | undefined> {
  const row = await db
    .selectFrom('reviews')
    .select(['conversation_id', 'reviewer_id', 'answers'])
    .where('id', '=', reviewId)
    .where('rep_id', '=', repId)
    .where('reviewer_id', '<>', repId)
    .where('sent_at', 'is not', null)
    .executeTakeFirst()
  if (!row || !Object.hasOwn(JSON.parse(row.answers) as Readonly<Record<string, unknown>>, question))
    return undefined
  return { conversationId: row.conversation_id, reviewerId: row.reviewer_id }
}

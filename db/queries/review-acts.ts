import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ReviewsTable } from '../tables/reviews.ts'
import { inTransaction } from '../transaction.ts'
import { draftsAbout, dropDraftsUnder } from './drafts.ts'
import type { Review, ReviewKind } from './reviews.ts'

export interface NewReview {
  readonly conversationId: string
  readonly kind: ReviewKind
  readonly reviewerId: string
  readonly repId: string
  readonly scorecard: { readonly id: string; readonly version: number }
  readonly now: string
}

/** Begins a review, or answers the one that this person has begun. */
export async function saveReview(trx: Transaction<Database>, one: NewReview): Promise<string> {
  await trx
    .insertInto('reviews')
    .values({
      id: newId(),
      conversation_id: one.conversationId,
      kind: one.kind,
      reviewer_id: one.reviewerId,
      rep_id: one.repId,
      scorecard_id: one.scorecard.id,
      scorecard_version: one.scorecard.version,
      answers: '{}',
      advice: JSON.stringify({ keep: null, tries: [] }),
      revision: 1,
      begun_at: one.now,
      finished_at: null,
      sent_at: null,
      opened_at: null,
      saw_at: null,
      acknowledged_at: null,
      answer: '',
    })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'kind', 'reviewer_id', 'rep_id']).doNothing(),
    )
    .execute()
  const { id } = await trx
    .selectFrom('reviews')
    .select('id')
    .where('conversation_id', '=', one.conversationId)
    .where('kind', '=', one.kind)
    .where('reviewer_id', '=', one.reviewerId)
    .where('rep_id', '=', one.repId)
    .executeTakeFirstOrThrow()
  return id
}

/** What the drafts of one review are called; they go with its conversation. */
export function reviewDraft({ id, conversationId }: Pick<Review, 'id' | 'conversationId'>): string {
  return `${draftsAbout(conversationId)}review/${id}`
}

/** Finishes a review over the revision its writer saw; `false` where it was finished or changed meanwhile. */
export async function finishReview(
  db: Kysely<Database>,
  review: Pick<Review, 'id' | 'conversationId' | 'revision' | 'answers' | 'advice'>,
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('reviews')
      .set({
        answers: JSON.stringify(review.answers),
        advice: JSON.stringify(review.advice),
        revision: review.revision + 1,
        finished_at: now,
      })
      .where('id', '=', review.id)
      .where('revision', '=', review.revision)
      .where('finished_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await dropDraftsUnder(trx, reviewDraft(review))
    return true
  })
}

/** An act on a review, done only while it stands as the act needs it; `false` where it does not any more. */
export type ReviewAct = 'reopen' | 'send' | 'withdraw' | 'open' | 'see' | 'acknowledge'

const acts: Readonly<
  Record<
    ReviewAct,
    {
      readonly needs: readonly (keyof ReviewsTable)[]
      readonly lacks: readonly (keyof ReviewsTable)[]
      readonly sets: (now: string) => Partial<ReviewsTable>
    }
  >
> = {
  reopen: {
    needs: ['finished_at'],
    lacks: ['sent_at', 'saw_at', 'opened_at'],
    sets: () => ({ finished_at: null }),
  },
  send: { needs: ['finished_at'], lacks: ['sent_at'], sets: (now) => ({ sent_at: now }) },
  withdraw: { needs: ['sent_at'], lacks: ['opened_at'], sets: () => ({ sent_at: null }) },
  open: { needs: ['finished_at'], lacks: ['opened_at'], sets: (now) => ({ opened_at: now }) },
  see: { needs: ['finished_at'], lacks: ['saw_at'], sets: (now) => ({ saw_at: now }) },
  acknowledge: { needs: ['sent_at'], lacks: [], sets: (now) => ({ acknowledged_at: now }) },
}

export async function changeReview(
  db: Kysely<Database>,
  id: string,
  act: ReviewAct,
  now: string,
  more: Partial<Pick<ReviewsTable, 'answer'>> = {},
): Promise<boolean> {
  const { needs, lacks, sets } = acts[act]
  return inTransaction(db, async (trx) => {
    let update = trx
      .updateTable('reviews')
      .set({ ...sets(now), ...more })
      .where('id', '=', id)
    for (const column of needs) update = update.where(column, 'is not', null)
    for (const column of lacks) update = update.where(column, 'is', null)
    const { numUpdatedRows } = await update.executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** A peer who was asked says no: nothing is left of it. */
export async function dropReview(db: Kysely<Database>, review: Pick<Review, 'id' | 'conversationId'>) {
  await inTransaction(db, async (trx) => {
    await dropDraftsUnder(trx, reviewDraft(review))
    await trx.deleteFrom('reviews').where('id', '=', review.id).where('finished_at', 'is', null).execute()
  })
}

import type { Kysely } from 'kysely'
import type { Advice, Answers } from '../../server/grading/review.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { isMarkedPrivate } from './private-marks.ts'
import { readableBy } from './visibility.ts'

export type ReviewKind = 'self' | 'manager' | 'peer'

/** What somebody marked of a conversation, and how far it has gone. */
export interface Review {
  readonly id: string
  readonly conversationId: string
  readonly kind: ReviewKind
  readonly reviewer: { readonly id: string; readonly name: string }
  readonly rep: { readonly id: string; readonly name: string }
  readonly scorecardId: string
  readonly scorecardVersion: number
  readonly answers: Answers
  readonly advice: Advice
  readonly revision: number
  readonly begunAt: string
  readonly finishedAt: string | null
  /** A self-review that was shared, any other that was sent to the rep. */
  readonly sentAt: string | null
  /** When whom it was sent to saw what is in it: from then on it is not taken back. */
  readonly openedAt: string | null
  /** When its writer saw the other side’s: from then on its marks stay. */
  readonly sawAt: string | null
  readonly acknowledgedAt: string | null
  /** What the rep answered to it. */
  readonly answer: string
}

/** A review as somebody may know it: with what is in it, or only that it is there. */
export interface KnownReview {
  readonly review: Omit<Review, 'answers' | 'advice'>
  readonly content: Pick<Review, 'answers' | 'advice'> | null
}

/**
 * The reviews of a conversation as far as this viewer may know of them, the rep's first.
 *
 * One's own, all of it. A self-review is nobody else's before it is shared; its manager then knows that it is there,
 * and what is in it once their own is finished. A manager's is shown to the rep when it is sent, or finished and the
 * rep has shared theirs. A peer's is between the two. Nothing is shown of a conversation that is not.
 */
export async function reviewsOf(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
): Promise<readonly KnownReview[]> {
  const rows = await reviewRows(db)
    .where('conversations.id', '=', conversationId)
    .where(readableBy(viewer))
    .execute()
  return knownTo(viewer, rows.map(toReview))
}

/**
 * One review with what is in it, for whoever may know that. A peer's need not see the conversation otherwise, unless
 * its rep took it out as private since.
 */
export async function findReview(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<KnownReview | undefined> {
  const found = await reviewRows(db).where('reviews.id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const review = toReview(found)
  if (review.kind === 'peer' && review.reviewer.id === viewer.id)
    return (await isMarkedPrivate(db, review.conversationId)) ? undefined : withContent(review)
  return (await reviewsOf(db, viewer, review.conversationId)).find((one) => one.review.id === id)
}

function knownTo(viewer: Viewer, reviews: readonly Review[]): readonly KnownReview[] {
  const isDone = (one: Review) => one.finishedAt !== null
  const own = reviews.find((one) => one.reviewer.id === viewer.id && one.kind !== 'peer')
  const isSharedByRep = reviews.some((one) => one.kind === 'self' && one.sentAt !== null)
  return reviews.flatMap((one): readonly KnownReview[] => {
    if (one.reviewer.id === viewer.id) return [withContent(one)]
    if (one.rep.id === viewer.id) {
      const isOpen = one.sentAt !== null || (one.kind === 'manager' && isSharedByRep)
      return isDone(one) && isOpen ? [withContent(one)] : []
    }
    if (viewer.role === 'auditor')
      return isDone(one) && (one.kind === 'manager' || one.sentAt !== null) ? [withContent(one)] : []
    if (one.kind === 'peer' || one.sentAt === null || viewer.role !== 'manager') return []
    return own && isDone(own) ? [withContent(one)] : [{ ...withContent(one), content: null }]
  })
}

function withContent({ answers, advice, ...review }: Review): KnownReview {
  return { review, content: { answers, advice } }
}

/** What is done between a rep and their manager, with what both may know of it. */
export interface DoneReview {
  readonly id: string
  readonly conversationId: string
  readonly kind: 'self' | 'manager'
  readonly byName: string
  /** When the other side had it. */
  readonly doneAt: string
  readonly advice: Advice
  readonly acknowledgedAt: string | null
  readonly answer: string
}

/**
 * The reviews of a rep's conversations in a stretch of time that rep and manager may both read: what a manager sent,
 * and self-reviews that were shared and opened. Nothing private is counted. For one-to-ones and queues; `repId` must
 * be somebody whose work the caller may see, and managers may see the conversations of what they are shown.
 */
export async function reviewsDone(
  db: Kysely<Database>,
  repId: string,
  from: string,
  to: string,
): Promise<readonly DoneReview[]> {
  const rows = await reviewRows(db)
    .where('reviews.rep_id', '=', repId)
    .where('reviews.kind', '<>', 'peer')
    .where('reviews.sent_at', '>=', from)
    .where('reviews.sent_at', '<', to)
    .where('conversations.with_rep', '=', 0)
    .where('conversations.practice', '=', 0)
    .where((eb) => eb.or([eb('reviews.kind', '=', 'manager'), eb('reviews.opened_at', 'is not', null)]))
    .execute()
  return rows.map(toReview).flatMap((one) =>
    one.kind === 'peer' || one.sentAt === null
      ? []
      : [
          {
            id: one.id,
            conversationId: one.conversationId,
            kind: one.kind,
            byName: one.reviewer.name,
            doneAt: one.sentAt,
            advice: one.advice,
            acknowledgedAt: one.acknowledgedAt,
            answer: one.answer,
          },
        ],
  )
}

/** What somebody has begun, was asked for or was sent, the latest first, as far as they may know of it. */
export async function reviewsConcerning(
  db: Kysely<Database>,
  viewer: Viewer,
  most = 60,
): Promise<readonly KnownReview[]> {
  const rows = await reviewRows(db)
    .where((eb) => eb.or([eb('reviews.reviewer_id', '=', viewer.id), eb('reviews.rep_id', '=', viewer.id)]))
    .where((eb) =>
      eb.or([
        eb('reviews.conversation_id', 'in', (of) =>
          of.selectFrom('conversations').select('conversations.id').where(readableBy(viewer)),
        ),
        eb('reviews.kind', '=', 'peer'),
      ]),
    )
    .orderBy('reviews.begun_at', 'desc')
    .limit(most)
    .execute()
  const conversations = [...new Set(rows.map((row) => row.conversation_id))]
  const known = await Promise.all(conversations.map((id) => reviewsOf(db, viewer, id)))
  const asked = rows
    .map(toReview)
    .filter((one) => one.kind === 'peer' && one.reviewer.id === viewer.id)
    .map(withContent)
  return [...known.flat().filter((one) => !asked.some(({ review }) => review.id === one.review.id)), ...asked]
}

function reviewRows(db: Kysely<Database>) {
  return db
    .selectFrom('reviews')
    .innerJoin('conversations', (join) =>
      join
        .onRef('conversations.id', '=', 'reviews.conversation_id')
        .onRef('conversations.rep_id', '=', 'reviews.rep_id'),
    )
    .innerJoin('people as reviewers', 'reviewers.id', 'reviews.reviewer_id')
    .innerJoin('people as reps', 'reps.id', 'reviews.rep_id')
    .selectAll('reviews')
    .select(['reviewers.name as reviewer_name', 'reps.name as rep_name'])
    .orderBy('reviews.kind', 'desc')
    .orderBy('reviews.begun_at')
    .orderBy('reviews.id')
}

function toReview(row: Awaited<ReturnType<ReturnType<typeof reviewRows>['execute']>>[number]): Review {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    kind: row.kind as ReviewKind,
    reviewer: { id: row.reviewer_id, name: row.reviewer_name },
    rep: { id: row.rep_id, name: row.rep_name },
    scorecardId: row.scorecard_id,
    scorecardVersion: row.scorecard_version,
    answers: JSON.parse(row.answers) as Answers,
    advice: JSON.parse(row.advice) as Advice,
    revision: row.revision,
    begunAt: row.begun_at,
    finishedAt: row.finished_at,
    sentAt: row.sent_at,
    openedAt: row.opened_at,
    sawAt: row.saw_at,
    acknowledgedAt: row.acknowledged_at,
    answer: row.answer,
  }
}

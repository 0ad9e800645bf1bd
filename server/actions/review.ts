import type { Kysely } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import { tell } from '../../db/queries/notices.ts'
import { findPerson, type Person, peopleOfTeam, type Viewer } from '../../db/queries/people.ts'
import { changeReview, saveReview } from '../../db/queries/review-acts.ts'
import { type KnownReview, type ReviewKind, reviewsOf } from '../../db/queries/reviews.ts'
import { currentScorecards, keepBuiltIn } from '../../db/queries/scorecards.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'

interface Begun {
  readonly conversationId: string
  readonly kind: ReviewKind
  /** Of a peer's: who is asked. */
  readonly colleague?: string | undefined
  readonly scorecard?: string | undefined
  readonly now: string
}

export type BeginAnswer = { readonly id: string } | { readonly problem: 'missing' | 'forbidden' | 'nobodys' }

/**
 * Begins a review on the newest version of a scorecard: the rep one of their own, their manager one for them, a
 * colleague of the team one that the rep asks for. Who begins twice goes on with the first.
 */
export async function beginReview(db: Kysely<Database>, viewer: Viewer, begun: Begun): Promise<BeginAnswer> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, begun.conversationId)
    if (!place) return { problem: 'missing' }
    const { repId } = place
    if (repId === null) return { problem: 'nobodys' }
    const isOwn = repId === viewer.id
    if (begun.kind === 'manager' ? viewer.role !== 'manager' : !isOwn) return { problem: 'forbidden' }
    const reviewerId = begun.kind === 'peer' ? begun.colleague : viewer.id
    if (!reviewerId) return { problem: 'missing' }
    if (begun.kind === 'peer') {
      const asked = (await colleaguesOf(trx, viewer)).some((one) => one.id === reviewerId)
      if (!asked) return { problem: 'missing' }
    }
    await keepBuiltIn(trx)
    const scorecards = await currentScorecards(trx)
    const scorecard = scorecards.find((one) => one.id === begun.scorecard) ?? scorecards[0]
    if (!scorecard) return { problem: 'missing' }
    const { conversationId, kind, now } = begun
    const id = await saveReview(trx, { conversationId, kind, reviewerId, repId, scorecard, now })
    if (kind === 'peer')
      await tell(trx, {
        to: reviewerId,
        kind: 'peer-review',
        about: id,
        byId: viewer.id,
        path: paths.review(id),
        now,
      })
    return { id }
  })
}

/** Other reps of somebody's team: whom they may ask to mark a conversation of theirs. */
export async function colleaguesOf(db: Kysely<Database>, viewer: Viewer): Promise<readonly Person[]> {
  if (viewer.teamId === null) return []
  const team = await peopleOfTeam(db, viewer.teamId)
  return team.filter((one) => one.role === 'rep' && one.id !== viewer.id)
}

/** Hands a finished review over: a rep's own to the managers, any other to the rep. `false` where it is not there to be sent. */
export async function sendReview(
  db: Kysely<Database>,
  viewer: Viewer,
  { review }: KnownReview,
  now: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (review.reviewer.id !== viewer.id || !(await changeReview(trx, review.id, 'send', now))) return false
    const { conversationId } = review
    const notice = { about: review.id, conversationId, byId: viewer.id, repId: review.rep.id, now }
    if (review.kind !== 'self') {
      await tell(trx, { ...notice, to: review.rep.id, kind: 'review', path: paths.reviewsOf(conversationId) })
      return true
    }
    const rep = await findPerson(trx, review.rep.id)
    const team = rep?.teamId ? await peopleOfTeam(trx, rep.teamId) : []
    for (const { id } of team.filter((one) => one.role === 'manager'))
      await tell(trx, { ...notice, to: id, kind: 'self-review', path: paths.reviewsOf(conversationId) })
    return true
  })
}

/** The reviews of a conversation that lie open to this viewer; that they saw another's, and that theirs was seen, is kept. */
export async function openReviews(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
  now: string,
): Promise<readonly KnownReview[]> {
  const known = await reviewsOf(db, viewer, conversationId)
  const others = known.filter(({ review, content }) => content !== null && review.reviewer.id !== viewer.id)
  for (const { review } of others)
    if (review.openedAt === null) await changeReview(db, review.id, 'open', now)
  if (others.some(({ review }) => review.kind !== 'peer'))
    for (const { review } of known)
      if (review.reviewer.id === viewer.id && review.sawAt === null)
        await changeReview(db, review.id, 'see', now)
  return known
}

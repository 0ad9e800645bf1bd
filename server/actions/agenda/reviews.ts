import { findPlace } from '../../../db/queries/conversations.ts'
import { reviewsDone } from '../../../db/queries/reviews.ts'
import type { Source, Sourced } from './point.ts'

const LONG_AGO = '0001'

/** The reviews both may read of conversations both may see: what a manager sent, and what the rep shared and was opened. */
export const reviewed: Source = async ({ db, meeting, eyes, since, now }) => {
  const seen: Sourced[] = []
  for (const review of await reviewsDone(db, meeting.rep.id, LONG_AGO, now)) {
    if (!(await findPlace(db, eyes, review.conversationId))) continue
    seen.push({ point: { kind: 'review', review }, isProposed: since === null || review.doneAt > since })
  }
  return seen
}

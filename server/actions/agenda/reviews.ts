import { reviewsDone } from '../../../db/queries/reviews.ts'
import type { Source } from './point.ts'

const LONG_AGO = '0001'

/** The reviews both may read: what a manager sent, and what the rep shared and the manager opened. */
export const reviewed: Source = async ({ db, meeting, since, now }) => {
  const done = await reviewsDone(db, meeting.rep.id, LONG_AGO, now)
  return done.map((review) => ({
    point: { kind: 'review', review },
    isProposed: since === null || review.doneAt > since,
  }))
}

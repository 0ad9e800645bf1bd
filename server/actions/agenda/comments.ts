import { feedbackFor } from '../../../db/queries/feedback.ts'
import type { Source } from './point.ts'

/** What was written on the rep’s conversations since the last meeting, and what is acknowledged and not closed. */
export const writtenSince: Source = async ({ db, meeting, eyes, since }) => {
  const threads = await feedbackFor(db, eyes, { repId: meeting.rep.id, isAnybodys: true })
  return threads.map((feedback) => ({
    point: { kind: 'comment', feedback },
    isProposed:
      feedback.state !== 'closed' &&
      (since === null || feedback.sentAt > since || feedback.state === 'acknowledged'),
  }))
}

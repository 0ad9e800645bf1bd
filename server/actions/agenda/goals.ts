import { goalsFor } from '../../../db/queries/goals.ts'
import type { Source } from './point.ts'

/** The goal the rep works on, or one that waits for their answer. */
export const currentGoal: Source = async ({ db, meeting, eyes }) => {
  const goals = await goalsFor(db, eyes, { repId: meeting.rep.id })
  return goals.map((goal) => ({
    point: { kind: 'goal', goal },
    isProposed: goal.state === 'open' || goal.state === 'proposed',
  }))
}

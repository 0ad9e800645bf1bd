import { actionsOf } from '../../../db/queries/agreed-actions.ts'
import type { Source } from './point.ts'

/** What was agreed in the last meeting, done or not, and what is still open from those before. */
export const agreedBefore: Source = async ({ db, before }) => {
  const [last] = before
  const actions = await actionsOf(
    db,
    before.map((one) => one.id),
  )
  return actions.map((action) => ({
    point: { kind: 'action', action },
    isProposed: action.oneToOneId === last?.id || action.doneAt === null,
  }))
}

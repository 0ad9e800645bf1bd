import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'

/**
 * Which conversations somebody may see: a rep their own and what they brought that is nobody's yet, a manager
 * their team's, everybody else none by role. It stands in every query that reads a conversation for a viewer.
 */
export function visibleTo(viewer: Pick<Viewer, 'id' | 'role' | 'teamId'>) {
  return (eb: ExpressionBuilder<Database, 'conversations'>): Expression<SqlBool> => {
    if (viewer.role === 'rep')
      return eb.or([
        eb('conversations.rep_id', '=', viewer.id),
        eb.and([eb('conversations.rep_id', 'is', null), eb('conversations.brought_by', '=', viewer.id)]),
      ])
    if (viewer.role === 'manager' && viewer.teamId !== null)
      return eb('conversations.team_id', '=', viewer.teamId)
    return eb('conversations.id', 'is', null)
  }
}

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

/** Where a conversation stands: whose it is, of which team, who brought it. */
export interface Standing {
  readonly repId: string | null
  readonly teamId: string | null
  readonly broughtBy: string | null
}

/** The same rule for one conversation and one person: whether `visibleTo` would show it to them. */
export function maySee(person: Pick<Viewer, 'id' | 'role' | 'teamId'>, one: Standing): boolean {
  if (person.role === 'rep')
    return one.repId === person.id || (one.repId === null && one.broughtBy === person.id)
  return person.role === 'manager' && person.teamId !== null && one.teamId === person.teamId
}

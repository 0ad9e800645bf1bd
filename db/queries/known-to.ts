import type { Viewer } from './people.ts'

/**
 * To whom customers are known that this viewer may know of: a rep those of their own, a manager the team's, and who
 * keeps the names all but who came in with what is somebody's alone. Nobody else knows of any.
 */
export function knownTo({ id, role, teamId }: Pick<Viewer, 'id' | 'role' | 'teamId'>): string | null {
  if (role === 'rep') return `person:${id}`
  if (role === 'manager') return teamId === null ? null : `team:${teamId}`
  return role === 'hr' || role === 'admin' || role === 'auditor' ? 'house' : null
}

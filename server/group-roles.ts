import { type Role, roles } from '../db/queries/people.ts'

/** What being in a group of the organisation’s provider means here. */
export interface GroupRole {
  readonly group: string
  readonly role: Role
  readonly team: string | null
}

/** Reads `sales-north=rep:North, hr=hr`: the first that fits counts. `undefined` where it cannot be read. */
export function groupRolesIn(text: string): readonly GroupRole[] | undefined {
  const all = text.split(',').map((one) => one.trim())
  const read = all.filter((one) => one !== '').map(groupRoleIn)
  return read.every((one) => one !== undefined) ? read : undefined
}

function groupRoleIn(text: string): GroupRole | undefined {
  const [group = '', meant = '', ...more] = text.split('=').map((one) => one.trim())
  const [named = '', team = '', ...rest] = meant.split(':').map((one) => one.trim())
  const role = roles.find((one) => one === named)
  const needsTeam = role === 'rep' || role === 'manager'
  if (group === '' || !role || more.length > 0 || rest.length > 0 || needsTeam !== (team !== ''))
    return undefined
  return { group, role, team: needsTeam ? team : null }
}

import { z } from 'zod'
import type { DirectoryGroup } from '../../db/queries/directory-groups.ts'
import { fitted } from './body.ts'
import type { Change } from './patch.ts'

export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'

export type ToldGroup = Pick<DirectoryGroup, 'name' | 'externalId' | 'members'>

const name = z.string().trim().min(1).max(300)
const externalId = z
  .string()
  .max(300)
  .nullish()
  .transform((said) => said || null)
const members = z
  .array(z.object({ value: z.string().min(1).max(200) }))
  .max(100_000)
  .transform((all) => [...new Set(all.map(({ value }) => value))])
const shape = z.object({ displayname: name, externalid: externalId, members: members.nullish() })

export function groupIn(sent: unknown): ToldGroup {
  const { displayname, externalid, members: all } = fitted(shape, sent)
  return { name: displayname, externalId: externalid, members: all ?? [] }
}

export function changedGroup(group: ToldGroup, changes: readonly Change[]): ToldGroup {
  return changes.reduce(changedBy, group)
}

function changedBy(group: ToldGroup, { op, path, value }: Change): ToldGroup {
  if (path === 'displayname' && op !== 'remove') return { ...group, name: fitted(name, value) }
  if (path === 'externalid')
    return { ...group, externalId: op === 'remove' ? null : fitted(externalId, value) }
  const one = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$/i.exec(path)?.[1]
  if (one !== undefined) return op === 'remove' ? without(group, [one]) : group
  if (path !== 'members') return group
  if (op === 'remove') return value == null ? { ...group, members: [] } : without(group, listed(value))
  const told = listed(value)
  return { ...group, members: op === 'replace' ? told : [...new Set([...group.members, ...told])] }
}

/** One member may come without a list around it. */
function listed(value: unknown): readonly string[] {
  return fitted(members, Array.isArray(value) ? value : [value])
}

function without(group: ToldGroup, gone: readonly string[]): ToldGroup {
  const out = new Set(gone)
  return { ...group, members: group.members.filter((member) => !out.has(member)) }
}

export function groupResource(group: DirectoryGroup, base: string, withMembers: boolean): object {
  return {
    schemas: [groupSchema],
    id: group.id,
    ...(group.externalId === null ? {} : { externalId: group.externalId }),
    displayName: group.name,
    ...(withMembers
      ? { members: group.members.map((value) => ({ value, $ref: `${base}/Users/${value}` })) }
      : {}),
    meta: {
      resourceType: 'Group',
      created: group.madeAt,
      lastModified: group.changedAt,
      location: `${base}/Groups/${group.id}`,
    },
  }
}

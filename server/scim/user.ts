import { z } from 'zod'
import type { DirectoryGroup } from '../../db/queries/directory-groups.ts'
import type { DirectoryUser } from '../../db/queries/directory-users.ts'
import { words } from '../../views/messages/words.ts'
import { fitted, yesOrNo } from './body.ts'
import type { Change } from './patch.ts'
import { ScimProblem } from './problem.ts'

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** What a directory tells of somebody, and may tell anew. */
export type ToldUser = Pick<
  DirectoryUser,
  'userName' | 'externalId' | 'givenName' | 'familyName' | 'displayName' | 'email' | 'active'
>

const text = z.string().trim().max(300)
const words300 = text.nullish().transform((said) => said || null)
const names = z.object({ formatted: words300, givenname: words300, familyname: words300 })
const emails = z
  .array(z.object({ value: text.nullish(), type: z.string().nullish(), primary: yesOrNo.nullish() }))
  .max(100)
const shape = z.object({
  username: text.min(1),
  externalid: words300,
  name: names.nullish(),
  displayname: words300,
  emails: emails.nullish(),
  active: yesOrNo.nullish(),
})

/** Somebody as a whole, as POST and PUT send them; where it is not said whether they are here, nothing of that changes. */
export function userIn(sent: unknown, before?: ToldUser): ToldUser {
  const { username, externalid, name, displayname, emails: mails, active } = fitted(shape, sent)
  return {
    userName: username,
    externalId: externalid,
    givenName: name?.givenname ?? null,
    familyName: name?.familyname ?? null,
    displayName: displayname ?? name?.formatted ?? null,
    email: addressIn(mailIn(mails ?? []) ?? username),
    active: active ?? before?.active ?? true,
  }
}

/** The same after what a PATCH asks. What we do not keep is let go. */
export function changedUser(user: ToldUser, changes: readonly Change[]): ToldUser {
  return changes.reduce(changedBy, user)
}

function changedBy(user: ToldUser, { op, path, value }: Change): ToldUser {
  const said = op === 'remove' ? null : value
  if (path === 'active') return { ...user, active: op !== 'remove' && fitted(yesOrNo, value) }
  if (path === 'username') return { ...user, userName: fitted(text.min(1), said) }
  if (path === 'externalid') return { ...user, externalId: fitted(words300, said) }
  if (path === 'displayname' || path === 'name.formatted')
    return { ...user, displayName: fitted(words300, said) }
  if (path === 'name.givenname') return { ...user, givenName: fitted(words300, said) }
  if (path === 'name.familyname') return { ...user, familyName: fitted(words300, said) }
  if (path === 'name') return renamed(user, said)
  if (path === 'emails') return readdressed(user, mailIn(fitted(emails, said ?? [])))
  if (/^emails(\[[^\]]*\])?\.value$/.test(path) && isOurs(path))
    return readdressed(user, fitted(words300, said))
  return user
}

function renamed(user: ToldUser, said: unknown): ToldUser {
  if (said === null) return { ...user, givenName: null, familyName: null }
  const { formatted, givenname, familyname } = fitted(names, said)
  return {
    ...user,
    givenName: givenname ?? user.givenName,
    familyName: familyname ?? user.familyName,
    displayName: formatted ?? user.displayName,
  }
}

function readdressed(user: ToldUser, mail: string | null | undefined): ToldUser {
  return mail ? { ...user, email: addressIn(mail) } : user
}

/** Whoever has several addresses signs in with that of their work. */
function isOurs(path: string): boolean {
  const inside = /\[([^\]]*)\]/.exec(path)?.[1]?.toLowerCase()
  return inside === undefined || /"work"|primary\s+eq\s+true/.test(inside)
}

function mailIn(mails: z.infer<typeof emails>): string | null | undefined {
  const named = mails.filter(({ value }) => value)
  const first = named.find(({ primary }) => primary) ?? named.find(({ type }) => type === 'work') ?? named[0]
  return first?.value
}

const address = z.email().max(320)

function addressIn(said: string): string {
  const read = address.safeParse(said)
  if (!read.success) throw new ScimProblem(400, words.directory.problems.address, 'invalidValue')
  return read.data.toLowerCase()
}

/** Somebody as a directory reads them. */
export function userResource(
  user: DirectoryUser,
  groups: readonly Pick<DirectoryGroup, 'id' | 'name'>[],
  base: string,
): object {
  const { givenName, familyName, displayName } = user
  const formatted = displayName ?? [givenName, familyName].filter((part) => part !== null).join(' ')
  return {
    schemas: [userSchema],
    id: user.id,
    ...(user.externalId === null ? {} : { externalId: user.externalId }),
    userName: user.userName,
    name: {
      ...(formatted === '' ? {} : { formatted }),
      ...(givenName === null ? {} : { givenName }),
      ...(familyName === null ? {} : { familyName }),
    },
    ...(displayName === null ? {} : { displayName }),
    emails: [{ value: user.email, type: 'work', primary: true }],
    active: user.active,
    groups: groups.map(({ id, name }) => ({ value: id, display: name, $ref: `${base}/Groups/${id}` })),
    meta: {
      resourceType: 'User',
      created: user.madeAt,
      lastModified: user.changedAt,
      location: `${base}/Users/${user.id}`,
    },
  }
}

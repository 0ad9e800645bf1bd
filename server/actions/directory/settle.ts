import type { Transaction } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { changeAddress } from '../../../db/queries/accounts.ts'
import { groupsOfUser } from '../../../db/queries/directory-groups.ts'
import { type DirectoryUser, isOtherUsers, saveDirectoryUser } from '../../../db/queries/directory-users.ts'
import {
  findPerson,
  findPersonByEmail,
  isLastAdmin,
  movePerson,
  type Person,
  reactivatePerson,
} from '../../../db/queries/people.ts'
import { teamNamed } from '../../../db/queries/teams.ts'
import type { Database } from '../../../db/schema.ts'
import type { GroupRole } from '../../group-roles.ts'
import type { Auth } from '../../web/auth.ts'
import { addPerson } from '../add-person.ts'
import { leave } from '../people-leave.ts'

export interface Settling {
  readonly auth: Auth
  /** What being in a group of the directory means here; the first that fits counts. */
  readonly groupRoles: readonly GroupRole[]
  now(): Date
}

/** Why what the directory says of somebody cannot be: nobody else is admin, or the name or address is another’s. */
export class CannotSettle extends Error {
  readonly why: 'last-admin' | 'taken'

  constructor(why: CannotSettle['why']) {
    super(why)
    this.why = why
  }
}

type Trx = Transaction<Database>

/**
 * Makes the person here what the directory says of them. Whoever is active and in a group that gives a role is here
 * with it; who is ended there, or had their role by a group and is in none any more, leaves. Whose role was given by
 * hand keeps it. Whom somebody else ended here stays ended.
 */
export async function settleUser(trx: Trx, settling: Settling, user: DirectoryUser): Promise<DirectoryUser> {
  await oneAtATime(trx, 'people')
  const groups = (await groupsOfUser(trx, user.id)).map(({ name }) => name)
  const given = settling.groupRoles.find(({ group }) => groups.includes(group))
  const person = await personOf(trx, user)
  const settled = person
    ? await settlePerson(trx, settling, { user: { ...user, personId: person.id }, person, given })
    : await newcomer(trx, settling, user, given)
  if (!(await saveDirectoryUser(trx, settled))) throw new CannotSettle('taken')
  return settled
}

/** Somebody who is here already is known by their address. */
async function personOf(trx: Trx, user: DirectoryUser): Promise<Person | undefined> {
  if (user.personId !== null) return findPerson(trx, user.personId)
  const person = await findPersonByEmail(trx, user.email)
  if (person && (await isOtherUsers(trx, user, person.id))) throw new CannotSettle('taken')
  return person
}

async function newcomer(
  trx: Trx,
  { auth, now }: Settling,
  user: DirectoryUser,
  given: GroupRole | undefined,
): Promise<DirectoryUser> {
  if (!user.active || !given) return user
  const { role, team } = given
  const person = { email: user.email, name: nameOf(user), role, team }
  const personId = await addPerson({ db: trx, auth, now }, person)
  return { ...user, personId: personId ?? null, givenRole: role }
}

interface Told {
  readonly user: DirectoryUser
  readonly person: Person
  readonly given: GroupRole | undefined
}

async function settlePerson(trx: Trx, settling: Settling, told: Told): Promise<DirectoryUser> {
  const { user, person, given } = told
  if (!user.active || (!given && user.givenRole !== null)) return endPerson(trx, settling, told)
  if (person.deactivatedAt !== null && person.deactivatedAt !== user.endedAt) return user
  if (person.deactivatedAt !== null) await reactivatePerson(trx, person.id)
  if (given) await follow(trx, settling, { user, person, given })
  return { ...user, givenRole: given?.role ?? null, endedAt: null }
}

/** The last admin stays: told so where the directory ended them, in silence where only a group is gone. */
async function endPerson(trx: Trx, { now }: Settling, { user, person }: Told): Promise<DirectoryUser> {
  if (person.deactivatedAt !== null) return user
  if (await isLastAdmin(trx, person)) {
    if (user.active) return user
    throw new CannotSettle('last-admin')
  }
  const endedAt = now().toISOString()
  await leave(trx, person.id, endedAt)
  return { ...user, endedAt }
}

/** Whoever has their role from the directory has their name and address from there too. */
async function follow(
  trx: Trx,
  { now }: Settling,
  { user, person, given: { role, team } }: Told & { readonly given: GroupRole },
): Promise<void> {
  const teamId = team === null ? person.teamId : (await teamNamed(trx, team, now().toISOString())).id
  const isKept = role !== 'admin' && (await isLastAdmin(trx, person))
  const name = nameOf(user)
  const change = {
    ...(isKept || role === person.role ? {} : { role }),
    ...(isKept || teamId === person.teamId ? {} : { teamId }),
    ...(name === person.name ? {} : { name }),
  }
  await movePerson(trx, person.id, change)
  if (user.email === person.email) return
  if (await findPersonByEmail(trx, user.email)) throw new CannotSettle('taken')
  await changeAddress(trx, person.id, user.email)
}

function nameOf({ displayName, givenName, familyName, userName }: DirectoryUser): string {
  const whole = [givenName, familyName].filter((part) => part !== null && part !== '').join(' ')
  return displayName || whole || userName
}

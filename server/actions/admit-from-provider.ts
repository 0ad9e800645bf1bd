import type { Kysely } from 'kysely'
import {
  findPerson,
  findPersonByEmail,
  isLastAdmin,
  movePerson,
  type Person,
} from '../../db/queries/people.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { GroupRole } from '../group-roles.ts'
import { type Auth, providerId } from '../web/auth.ts'
import { addPerson } from './add-person.ts'

/** What the organisation’s provider says of somebody. */
export interface ProviderProfile {
  readonly subject: string
  readonly email: string
  readonly name: string
  readonly groups: readonly string[]
}

interface Needs {
  readonly db: Kysely<Database>
  readonly auth: Auth
  readonly now: () => Date
}

/**
 * The address under which somebody the provider vouches for comes in; `undefined` for whoever may not. People who are
 * here come in, and whose group says a role gets that role now, or is added with it. Whoever has a role that groups
 * give, and is in none of them any more, does not come in. The last admin stays the admin, whatever their groups say.
 */
export async function admitFromProvider(
  needs: Needs,
  groupRoles: readonly GroupRole[],
  profile: ProviderProfile,
): Promise<string | undefined> {
  const given = groupRoles.find(({ group }) => profile.groups.includes(group))
  const person = await knownAs(needs, profile)
  if (!person) return given && newcomer(needs, given, profile)
  if (person.deactivatedAt !== null) return undefined
  if (!given) return groupRoles.some(({ role }) => role === person.role) ? undefined : person.email
  await moved(needs, person, given)
  return person.email
}

/** Somebody who came in before is known by what the provider calls them, whatever their address is now. */
async function knownAs(
  { db, auth }: Needs,
  { subject, email }: ProviderProfile,
): Promise<Person | undefined> {
  const { internalAdapter } = await auth.$context
  const linked = await internalAdapter.findAccountByKey({ providerId, accountId: subject })
  return linked ? findPerson(db, linked.userId) : findPersonByEmail(db, email)
}

async function newcomer(
  needs: Needs,
  { role, team }: GroupRole,
  { email, name }: ProviderProfile,
): Promise<string | undefined> {
  const id = await addPerson(needs, { email, name, role, team })
  return id === undefined ? undefined : email
}

async function moved({ db, now }: Needs, person: Person, { role, team }: GroupRole): Promise<void> {
  await inTransaction(db, async (trx) => {
    const teamId = team === null ? person.teamId : (await teamNamed(trx, team, now().toISOString())).id
    if (role !== 'admin' && (await isLastAdmin(trx, person))) return
    if (role !== person.role || teamId !== person.teamId) await movePerson(trx, person.id, { role, teamId })
  })
}

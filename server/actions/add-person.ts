import { oneAtATime } from '../../db/dialect.ts'
import { createPerson, findPersonByEmail, type Role } from '../../db/queries/people.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { type Auth, createAccount } from '../web/auth.ts'
import type { Services } from '../web/env.ts'

export interface PersonToAdd {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly password?: string
  /** In place of a password, where many have the same. */
  readonly passwordHash?: string
  readonly employeeNumber?: string
  readonly timeZone?: string
}

/** Somebody new: an account that can sign in, and a person with a role and a team, both or neither. `undefined` when the address is taken. */
export async function addPerson(
  { db, auth, now }: Pick<Services, 'db' | 'now'> & { readonly auth: Auth },
  person: PersonToAdd,
): Promise<string | undefined> {
  const at = now().toISOString()
  const { password, passwordHash, team, employeeNumber, timeZone, ...known } = person
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, 'people')
    if (await findPersonByEmail(trx, person.email)) return undefined
    const account = {
      ...known,
      ...(password === undefined ? {} : { password }),
      ...(passwordHash === undefined ? {} : { passwordHash }),
    }
    const id = await createAccount(auth, trx, account)
    await createPerson(trx, {
      id,
      ...known,
      teamId: team ? (await teamNamed(trx, team, at)).id : null,
      employeeNumber: employeeNumber ?? null,
      timeZone: timeZone ?? null,
      now: at,
    })
    return id
  })
}

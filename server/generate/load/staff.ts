import type { Kysely } from 'kysely'
import { createCustomer, customerAt } from '../../../db/queries/customers.ts'
import { findPersonByEmail, type Role } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { Speaker } from '../../../db/seeds/writers/recorded.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { PersonToAdd } from '../../actions/add-person.ts'
import { addressOf, teams } from '../people.ts'
import { buyerNameAt, ourNameAt } from './names.ts'

export interface LoadRep {
  readonly id: string
  readonly speaker: Speaker
  readonly customers: readonly { readonly id: string; readonly speaker: Speaker }[]
}

export interface Staff {
  readonly reps: readonly LoadRep[]
  /** Addresses of one of each kind, by which somebody can sign in and look. */
  readonly some: readonly string[]
}

interface Wanted {
  readonly reps: number
  /** Of a rep. */
  readonly customers: number
  readonly timeZone: string
  readonly now: string
}

const TEAM = 8
const MANAGERS = 20_000
const OTHERS = 30_000
const CUSTOMERS_AT_ONCE = 500

/** Everybody a load needs: who is here already stays, who is not is added. */
export async function staffFor(
  db: Kysely<Database>,
  add: (person: PersonToAdd) => Promise<unknown>,
  { reps, customers, timeZone, now }: Wanted,
): Promise<Staff> {
  const hire = async (at: number, role: Role, team: string | null): Promise<Person> => {
    const name = ourNameAt(at)
    const email = addressOf(name)
    if (!(await findPersonByEmail(db, email))) await add({ name, email, role, team, timeZone })
    const person = await findPersonByEmail(db, email)
    if (!person) throw new Error(`${name} could not be added`)
    return { id: person.id, name, email }
  }
  const others = [await hire(OTHERS, 'hr', null), await hire(OTHERS + 1, 'admin', null)]
  const managers: Person[] = []
  const hired: LoadRep[] = []
  for (let at = 0; at < reps; at += 1) {
    const team = teamAt(Math.floor(at / TEAM))
    if (at % TEAM === 0) managers.push(await hire(MANAGERS + at / TEAM, 'manager', team))
    const { id, name, email } = await hire(at, 'rep', team)
    const known = { id, speaker: { key: 'rep', name, email, role: 'rep' } as const }
    hired.push({ ...known, customers: await customersOf(db, at, customers, now) })
  }
  const some = [hired[0]?.speaker.email, managers[0]?.email, ...others.map(({ email }) => email)]
  return { reps: hired, some: some.flatMap((email) => email ?? []) }
}

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

function teamAt(nth: number): string {
  const round = Math.floor(nth / teams.length)
  return `${teams[nth % teams.length]}${round === 0 ? '' : ` ${round + 1}`}`
}

async function customersOf(db: Kysely<Database>, rep: number, many: number, now: string) {
  const met: LoadRep['customers'][number][] = []
  for (let from = 0; from < many; from += CUSTOMERS_AT_ONCE)
    await inTransaction(db, async (trx) => {
      for (let at = from; at < Math.min(many, from + CUSTOMERS_AT_ONCE); at += 1) {
        const house = `${rep + 1}-${at + 1}`
        const name = buyerNameAt(rep * many + at)
        const email = `buyer@house-${house}.example`
        const known = await customerAt(trx, 'email', email)
        const { id } = known ?? (await createCustomer(trx, { name, account: `House ${house}`, email }, now))
        met.push({ id, speaker: { key: 'customer', name, email, role: 'customer' } })
      }
    })
  return met
}

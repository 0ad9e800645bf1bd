import { addPerson } from '../../../server/actions/add-person.ts'
import { hashPassword } from '../../../server/web/passwords.ts'
import { createCustomer } from '../../queries/customers.ts'
import { findViewer, type Role, type Viewer } from '../../queries/people.ts'
import { accounts } from './accounts.ts'
import type { DemoServices } from './bring.ts'
import { zone } from './calendar.ts'

export const organisation = 'Larkfield Ovens'

interface Member {
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly employeeNumber: string
}

const members = {
  rosa: { name: 'Rosa Diaz', role: 'rep', team: 'North', employeeNumber: 'LF-0107' },
  rena: { name: 'Rena Okafor', role: 'rep', team: 'North', employeeNumber: 'LF-0112' },
  ravi: { name: 'Ravi Menon', role: 'rep', team: 'South', employeeNumber: 'LF-0121' },
  mina: { name: 'Mina Aalto', role: 'manager', team: 'North', employeeNumber: 'LF-0021' },
  noah: { name: 'Noah Steiner', role: 'manager', team: 'South', employeeNumber: 'LF-0024' },
  hana: { name: 'Hana Brandt', role: 'hr', team: null, employeeNumber: 'LF-0009' },
  hugo: { name: 'Hugo de Wit', role: 'hr', team: null, employeeNumber: 'LF-0011' },
  ada: { name: 'Ada Novak', role: 'admin', team: null, employeeNumber: 'LF-0013' },
  rory: { name: 'Rory Lund', role: 'reviewer', team: null, employeeNumber: 'LF-0031' },
  faye: { name: 'Faye Moreau', role: 'fairness', team: null, employeeNumber: 'LF-0033' },
  wanda: { name: 'Wanda Kowal', role: 'workers-rep', team: null, employeeNumber: 'LF-0036' },
  paul: { name: 'Paul Adeyemi', role: 'payroll', team: null, employeeNumber: 'LF-0038' },
  audrey: { name: 'Audrey Lim', role: 'auditor', team: null, employeeNumber: 'LF-0040' },
} satisfies Readonly<Record<string, Member>>

export type MemberKey = keyof typeof members
export type RepKey = 'rosa' | 'rena' | 'ravi'
export const repKeys: readonly RepKey[] = ['rosa', 'rena', 'ravi']

export type Team = Readonly<Record<MemberKey, Viewer>>

export const managerOf: Readonly<Record<RepKey, MemberKey>> = { rosa: 'mina', rena: 'mina', ravi: 'noah' }

/** Whom a visitor of the demo can be: one of each role. */
export const demoFaces = ['rosa', 'mina', 'hana', 'ada', 'rory', 'faye', 'wanda', 'paul', 'audrey'].map(
  (key) => `${key}@larkfield.example`,
)

/** What everybody in a demo says where an approval, a file that leaves or a token asks for it. */
const password = 'heard-demo'

/** Larkfield’s people, each able to sign in by a link. */
export async function hireTeam(services: DemoServices): Promise<Team> {
  const team: Record<string, Viewer> = {}
  const passwordHash = await hashPassword(password)
  for (const [key, { name, role, ...more }] of Object.entries<Member>(members)) {
    const email = `${key}@larkfield.example`
    const known = { email, name, role, timeZone: zone, passwordHash }
    const id = await addPerson(services, { ...known, ...more })
    const viewer = id === undefined ? undefined : await findViewer(services.db, id)
    if (!viewer) throw new Error(`The demo could not add ${name}`)
    team[key] = viewer
  }
  return team as Team
}

/** The address book of the customers, ids by the key of their account. */
export async function meetCustomers(
  { db }: Pick<DemoServices, 'db'>,
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, account, person, email } of accounts) {
    const { id } = await createCustomer(db, { name: person, account, email }, since)
    ids.set(key, id)
  }
  return ids
}

import { createCustomer } from '../../db/queries/customers.ts'
import { findViewer, type Role, type Viewer } from '../../db/queries/people.ts'
import type { Speaker } from '../../db/seeds/writers/recorded.ts'
import { addPerson } from '../actions/add-person.ts'
import type { GenerateNeeds } from './generate.ts'
import { addressOf, customerOf, nameOf, teams, zone } from './people.ts'

export interface HiredRep {
  readonly person: Viewer
  readonly employee: string
  readonly speaker: Speaker
  readonly manager: Viewer
  readonly customers: readonly { readonly id: string; readonly speaker: Speaker }[]
}

export interface Company {
  readonly hr: Viewer
  readonly admin: Viewer
  readonly managers: readonly Viewer[]
  readonly reps: readonly HiredRep[]
}

/** Four reps to a manager and their team; HR and an admin. Everybody can sign in by a link. */
export async function hire(
  services: GenerateNeeds,
  reps: number,
  customers: number,
  since: string,
): Promise<Company> {
  const hr = await add(services, { at: 500, role: 'hr', team: null })
  const admin = await add(services, { at: 501, role: 'admin', team: null })
  const managers: Viewer[] = []
  const hired: HiredRep[] = []
  for (let at = 0; at < reps; at += 1) {
    const nth = Math.floor(at / 4)
    const team = `${teams[nth % teams.length]}${nth < teams.length ? '' : ` ${Math.floor(nth / teams.length) + 1}`}`
    if (at % 4 === 0) managers.push(await add(services, { at: 400 + nth, role: 'manager', team }))
    const manager = managers.at(-1)
    if (!manager) throw new Error('A team has no manager')
    const employee = `B-${String(at + 101).padStart(4, '0')}`
    const person = await add(services, { at, role: 'rep', team, employeeNumber: employee })
    const speaker = { key: 'rep', name: person.name, email: addressOf(person.name), role: 'rep' } as const
    hired.push({ person, employee, speaker, manager, customers: await meet(services, at, customers, since) })
  }
  return { hr, admin, managers, reps: hired }
}

interface Place {
  readonly at: number
  readonly role: Role
  readonly team: string | null
  readonly employeeNumber?: string
}

async function add(services: GenerateNeeds, { at, ...place }: Place): Promise<Viewer> {
  const name = nameOf(at)
  const person = { ...place, name, email: addressOf(name), timeZone: zone }
  const id = await addPerson(services, person)
  const viewer = id === undefined ? undefined : await findViewer(services.db, id)
  if (!viewer) throw new Error(`${name} is here already`)
  return viewer
}

async function meet({ db }: GenerateNeeds, rep: number, many: number, since: string) {
  const met: { id: string; speaker: Speaker }[] = []
  for (let at = 0; at < many; at += 1) {
    const speaker = customerOf(rep, at, many)
    const account = `House ${rep * many + at + 1}`
    const { id } = await createCustomer(db, { name: speaker.name, account, email: speaker.email }, since)
    met.push({ id, speaker })
  }
  return met
}

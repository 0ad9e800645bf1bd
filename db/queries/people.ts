import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { PeopleTable } from '../tables/people.ts'
import { inTransaction } from '../transaction.ts'
import type { Standing } from './visibility.ts'

export const roles = [
  'rep',
  'manager',
  'reviewer',
  'hr',
  'fairness',
  'workers-rep',
  'payroll',
  'auditor',
  'admin',
] as const
export type Role = (typeof roles)[number]

export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly teamId: string | null
  readonly employeeNumber: string | null
  readonly timeZone: string | null
  readonly deactivatedAt: string | null
  /** Other addresses, telephone numbers and names they go by; told where everybody is asked for. */
  readonly aliases?: readonly string[]
}

/** Whoever is looking. What they may see is decided in the queries, by role and team. */
export type Viewer = Person

type Store = Kysely<Database>

export async function findViewer(db: Store, id: string): Promise<Viewer | undefined> {
  const person = await findPerson(db, id)
  return person?.deactivatedAt === null ? person : undefined
}

export async function findPerson(db: Store, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

/** These people, whether they are still here or not. */
export async function peopleById(db: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>()
  await inBatches([...new Set(ids)], async (some) => {
    const rows = await db.selectFrom('people').selectAll().where('id', 'in', some).execute()
    for (const row of rows) people.set(row.id, toPerson(row))
  })
  return people
}

export async function findPersonByEmail(db: Store, email: string): Promise<Person | undefined> {
  const wanted = email.trim().toLowerCase()
  const row = await db.selectFrom('people').selectAll().where('email', '=', wanted).executeTakeFirst()
  return row && toPerson(row)
}

/** Everybody who is still here, by name, with what else they go by. */
export async function activePeople(db: Store): Promise<readonly Person[]> {
  const people = await activeOf(db, (eb) => eb.and([]))
  const aliases = await db
    .selectFrom('person_aliases')
    .select(['person_id', 'alias'])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const by = Map.groupBy(aliases, (row) => row.person_id)
  return people.map((person) => {
    const theirs = by.get(person.id)
    return theirs ? { ...person, aliases: theirs.map(({ alias }) => alias) } : person
  })
}

/** Of those who are still here whoever may have to do with a conversation, however large the house is. */
export async function activeAround(
  db: Store,
  { repId, broughtBy, teamId }: Pick<Standing, 'repId' | 'broughtBy' | 'teamId'>,
): Promise<readonly Person[]> {
  const theirs = [repId, broughtBy].flatMap((id) => id ?? [])
  return activeOf(db, (eb) =>
    eb.or([
      ...(theirs.length > 0 ? [eb('id', 'in', theirs)] : []),
      ...(teamId === null ? [] : [eb('team_id', '=', teamId)]),
      eb('role', '=', 'auditor'),
    ]),
  )
}

async function activeOf(
  db: Store,
  which: (eb: ExpressionBuilder<Database, 'people'>) => Expression<SqlBool>,
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('deactivated_at', 'is', null)
    .where(which)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toPerson)
}

/** What these people are called, whoever they are and whether or not they are still here. */
export async function peopleNamed(db: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  await inBatches([...new Set(ids)], async (some) => {
    const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', some).execute()
    for (const { id, name } of rows) names.set(id, name)
  })
  return names
}

export async function allPeople(db: Store): Promise<readonly Person[]> {
  return (await db.selectFrom('people').selectAll().orderBy('name').orderBy('id').execute()).map(toPerson)
}

/** The people whose work a viewer may see: a manager's team; HR, the admin and the auditor everybody; a rep only themselves. */
export async function peopleFor(db: Store, viewer: Viewer): Promise<readonly Person[]> {
  if (viewer.role === 'rep') return activeOf(db, (eb) => eb('id', '=', viewer.id))
  if (viewer.role === 'manager') return viewer.teamId === null ? [] : peopleOfTeam(db, viewer.teamId)
  return seesEverybody(viewer) ? activePeople(db) : []
}

export async function findPersonFor(db: Store, viewer: Viewer, id: string): Promise<Person | undefined> {
  const person = await findPerson(db, id)
  if (!person || person.id === viewer.id || seesEverybody(viewer)) return person
  return viewer.role === 'manager' && isOfTeam(person, viewer.teamId) ? person : undefined
}

function seesEverybody({ role }: Viewer): boolean {
  return role === 'hr' || role === 'admin' || role === 'auditor'
}

export async function peopleOfTeam(db: Store, teamId: string): Promise<readonly Person[]> {
  return activeOf(db, (eb) => eb('team_id', '=', teamId))
}

export interface NewPerson {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly teamId?: string | null
  readonly employeeNumber?: string | null
  readonly timeZone?: string | null
  readonly now: string
}

export async function createPerson(db: Store, person: NewPerson): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('people')
      .values({
        id: person.id,
        email: person.email.trim().toLowerCase(),
        name: person.name.trim(),
        role: person.role,
        team_id: person.teamId ?? null,
        employee_number: person.employeeNumber ?? null,
        time_zone: person.timeZone ?? null,
        created_at: person.now,
        deactivated_at: null,
      })
      .execute()
  })
}

export async function movePerson(
  db: Store,
  id: string,
  to: { readonly name?: string; readonly role?: Role; readonly teamId?: string | null },
): Promise<void> {
  const change = {
    ...(to.name === undefined ? {} : { name: to.name }),
    ...(to.role === undefined ? {} : { role: to.role }),
    ...(to.teamId === undefined ? {} : { team_id: to.teamId }),
  }
  if (Object.keys(change).length === 0) return
  await inTransaction(db, (trx) => trx.updateTable('people').set(change).where('id', '=', id).execute())
}

/** Whether nobody else could look after this installation if they were no admin any more. */
export async function isLastAdmin(db: Store, { id, role, deactivatedAt }: Person): Promise<boolean> {
  if (role !== 'admin' || deactivatedAt !== null) return false
  const other = await db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .where('deactivated_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst()
  return other === undefined
}

export async function deactivatePerson(db: Store, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('people').set({ deactivated_at: now }).where('id', '=', id).execute(),
  )
}

/** Somebody who had left is here again. */
export async function reactivatePerson(db: Store, id: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('people').set({ deactivated_at: null }).where('id', '=', id).execute(),
  )
}

function isOfTeam(person: Person, teamId: string | null): boolean {
  return teamId !== null && person.teamId === teamId
}

function toPerson(row: Selectable<PeopleTable>): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    teamId: row.team_id,
    employeeNumber: row.employee_number,
    timeZone: row.time_zone,
    deactivatedAt: row.deactivated_at,
  }
}

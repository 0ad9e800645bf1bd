import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { type CompanyMember, customersWorkedWith } from '../../../db/queries/worked-with.ts'
import type { Database } from '../../../db/schema.ts'

/** Whom a trail is about: one person, or everybody of a company, as far as the viewer works with them. */
export interface Subject {
  readonly level: 'person' | 'company'
  readonly name: string
  readonly account: string | null
  readonly people: readonly CompanyMember[]
  readonly customerIds: readonly string[]
}

export async function subjectOfCustomer(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<Subject | undefined> {
  const people = await customersWorkedWith(db, viewer, { ids: [id] })
  const [one] = people
  return one && { level: 'person', name: one.name, account: one.account, people, customerIds: [one.id] }
}

export async function subjectOfAccount(
  db: Kysely<Database>,
  viewer: Viewer,
  account: string,
): Promise<Subject | undefined> {
  const people = await customersWorkedWith(db, viewer, { account })
  if (people.length === 0) return undefined
  return { level: 'company', name: account, account, people, customerIds: people.map(({ id }) => id) }
}

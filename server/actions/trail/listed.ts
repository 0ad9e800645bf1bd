import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { talksWith } from '../../../db/queries/talks-with.ts'
import { type CompanyMember, customersWorkedWith } from '../../../db/queries/worked-with.ts'
import type { Database } from '../../../db/schema.ts'
import type { NextContact } from '../../measures/next-contact.ts'
import { nextContactsOf } from '../next-contacts.ts'
import type { Silence } from '../silences.ts'

/** A customer somebody works with: how long they have heard nothing, and what comes next. */
export interface WorkedWith extends CompanyMember {
  readonly conversations: number
  readonly lastAt: string | null
  readonly silence: Silence | null
  readonly next: NextContact | null
}

/** Everybody a viewer works with, whoever is waited on first on top. */
export async function workedWith(
  db: Kysely<Database>,
  viewer: Viewer,
  now: string,
): Promise<readonly WorkedWith[]> {
  const customers = await customersWorkedWith(db, viewer)
  const ids = customers.map(({ id }) => id)
  const talks = await talksWith(db, viewer, ids)
  const nexts = await nextContactsOf(db, viewer, ids, now)
  return customers
    .map((customer) => ({
      ...customer,
      conversations: talks.get(customer.id)?.count ?? 0,
      lastAt: talks.get(customer.id)?.lastAt ?? null,
      silence: nexts.get(customer.id)?.silence ?? null,
      next: nexts.get(customer.id)?.next ?? null,
    }))
    .toSorted((a, b) => ((a.next?.on ?? '9999') < (b.next?.on ?? '9999') ? -1 : 1))
}

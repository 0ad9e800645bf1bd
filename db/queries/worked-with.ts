import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { eachWorkedWithBy, workedWithBy } from './visibility.ts'

/** A customer somebody works with. */
export interface CompanyMember {
  readonly id: string
  readonly name: string
  readonly account: string | null
  readonly role: string | null
  readonly ownerId: string | null
}

/** The customers a viewer works with, by name: all of them, these, or those of one account. Whoever was merged into another stands as that one. */
export async function customersWorkedWith(
  db: Kysely<Database>,
  viewer: Viewer,
  { ids, account }: { readonly ids?: readonly string[]; readonly account?: string } = {},
): Promise<readonly CompanyMember[]> {
  const isWorkedWith = ids || account !== undefined ? eachWorkedWithBy(viewer) : workedWithBy(viewer)
  let query = db.selectFrom('customers').where(isWorkedWith).where('merged_into', 'is', null)
  if (ids) query = query.where('customers.id', 'in', ids)
  if (account !== undefined) query = query.where('account', '=', account)
  const rows = await query
    .select(['customers.id', 'name', 'account', 'role', 'owner_id'])
    .orderBy('name')
    .orderBy('customers.id')
    .execute()
  return rows.map(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id }))
}

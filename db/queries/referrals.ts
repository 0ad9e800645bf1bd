import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { eachWorkedWithBy } from './visibility.ts'

/** Who referred these customers to us, and whom they referred, as far as the viewer works with those. */
export async function referredFrom(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<{ readonly by: readonly string[]; readonly of: readonly string[] }> {
  if (customerIds.length === 0) return { by: [], of: [] }
  const by = await db
    .selectFrom('customers')
    .select('customers.id')
    .where(eachWorkedWithBy(viewer))
    .where('customers.id', 'in', (eb) =>
      eb.selectFrom('customers as told').select('told.referred_by').where('told.id', 'in', customerIds),
    )
    .orderBy('customers.name')
    .orderBy('customers.id')
    .execute()
  const of = await db
    .selectFrom('customers')
    .select('customers.id')
    .where(eachWorkedWithBy(viewer))
    .where('referred_by', 'in', customerIds)
    .orderBy('customers.name')
    .orderBy('customers.id')
    .execute()
  return {
    by: by.map((row) => row.id),
    of: of.map((row) => row.id),
  }
}

/** What these customers are called. */
export async function customerNames(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('customers').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

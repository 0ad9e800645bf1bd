import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Whom a customer was merged into, however often. */
export async function survivorsIn(db: Kysely<Database>): Promise<(id: string) => string> {
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  const into = new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
  return (id) => {
    let survivor = id
    for (let next = into.get(survivor); next !== undefined; next = into.get(survivor)) survivor = next
    return survivor
  }
}

import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { knownTo } from './known-to.ts'
import type { Viewer } from './people.ts'

/** The customers somebody works with who ever bought anything. */
export async function customersBought(db: Kysely<Database>, viewer: Viewer): Promise<readonly string[]> {
  if (viewer.role !== 'rep' && viewer.role !== 'manager') return []
  const rows = await db
    .selectFrom('known_customers')
    .select('customer_id')
    .where('known_to', '=', knownTo(viewer) ?? '')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('purchases')
          .select('purchases.id')
          .whereRef('purchases.customer_id', '=', 'known_customers.customer_id'),
      ),
    )
    .orderBy('customer_id')
    .execute()
  return rows.map((row) => row.customer_id)
}

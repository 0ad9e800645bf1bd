import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { workedWithBy } from './visibility.ts'

/** The customers somebody works with who ever bought anything. */
export async function customersBought(db: Kysely<Database>, viewer: Viewer): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('customers.id')
    .where(workedWithBy(viewer))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('purchases')
          .select('purchases.id')
          .whereRef('purchases.customer_id', '=', 'customers.id'),
      ),
    )
    .orderBy('customers.id')
    .execute()
  return rows.map((row) => row.id)
}

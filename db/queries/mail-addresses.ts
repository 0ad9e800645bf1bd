import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A mail address of each of these customers, the first by letter, as far as the viewer may know where it was learnt. */
export async function mailAddressesOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('customer_addresses')
    .select(['customer_id', 'address'])
    .where('kind', '=', 'email')
    .where('customer_id', 'in', customerIds)
    .where((eb) =>
      eb.or([
        eb('learnt_in', 'is', null),
        eb.exists(
          eb
            .selectFrom('conversations')
            .select('conversations.id')
            .whereRef('conversations.id', '=', 'learnt_in')
            .where(visibleTo(viewer)),
        ),
      ]),
    )
    .orderBy('address', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.customer_id, row.address]))
}

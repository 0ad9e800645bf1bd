import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

const DAY_MS = 86_400_000

/** How many conversations of a stretch of days came in after an instant; open ones alone. */
export async function lateArrivals(
  db: Kysely<Database>,
  { from, to, after }: { readonly from: string; readonly to: string; readonly after: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('sorted_at', '>=', new Date(Date.parse(from)).toISOString())
    .where('sorted_at', '<', new Date(Date.parse(to) + DAY_MS).toISOString())
    .where('imported_at', '>', after)
    .where('rep_id', 'is not', null)
    .where(isOpen)
    .executeTakeFirstOrThrow()
  return Number(count)
}

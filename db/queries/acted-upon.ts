import { type Kysely, sql } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** What people do with promises and insights besides saying whether they are there: kept, released, asked by link, put forward, built upon. */
export const actsUpon = [
  ['commitments', 'fulfilments', 'commitment_id'],
  ['commitments', 'releases', 'commitment_id'],
  ['commitments', 'promise_links', 'commitment_id'],
  ['commitments', 'proof_refusals', 'commitment_id'],
  ['commitments', 'deed_refusals', 'commitment_id'],
  ['insights', 'gems', 'insight_id'],
  ['insights', 'insight_uses', 'insight_id'],
  ['insights', 'objectives', 'insight_id'],
] as const

/** The ids of what people have acted upon in these conversations. */
export async function idsActedUpon(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const acted = new Set<string>()
  await inBatches(conversationIds, async (some) => {
    const each = actsUpon.map(
      ([found, act, column]) => sql`select f.id from ${sql.table(found)} f
        join ${sql.table(act)} a on a.${sql.ref(column)} = f.id where f.conversation_id in (${sql.join(some)})`,
    )
    const { rows } = await sql<{ id: string }>`${sql.join(each, sql` union `)}`.execute(db)
    for (const { id } of rows) acted.add(id)
  })
  return acted
}

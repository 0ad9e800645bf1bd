import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

/** Somebody who was heard: when last, and what an insight of them is about, in stems. */
export interface HeardOf {
  readonly customerId: string
  readonly lastAt: string
  readonly insights: readonly {
    readonly at: string
    readonly kind: string
    readonly stems: readonly string[]
  }[]
}

/** Customers in the order of their ids, from one on, with the company they are counted as. */
export async function customersFrom(
  db: Kysely<Database>,
  after: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly account: string | null }[]> {
  return db
    .selectFrom('customers')
    .select(['id', 'account'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The accounts of these customers; those who are gone have none of their own. */
export async function accountsOf(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const accounts = new Map<string, string | null>()
  await inBatches(ids, async (some) => {
    const rows = await db.selectFrom('customers').select(['id', 'account']).where('id', 'in', some).execute()
    for (const { id, account } of rows) accounts.set(id, account)
  })
  return accounts
}

/** What of these customers was heard since an instant, as far as it is open. SQLite keeps the order of cross joins. */
export async function heardOfCustomers(
  db: Kysely<Database>,
  ids: readonly string[],
  since: string,
): Promise<readonly HeardOf[]> {
  const heard: HeardOf[] = []
  await inBatches(ids, async (some) => {
    const open = db
      .selectFrom('conversations')
      .where('customer_id', 'in', some)
      .where('sorted_at', '>=', since)
      .where(isOpen)
    const lasts = await open
      .select((eb) => ['customer_id', eb.fn.max('sorted_at').as('last_at')])
      .groupBy('customer_id')
      .execute()
    const said = await open
      .crossJoin('insights')
      .crossJoin('insight_stems')
      .select(['customer_id', 'sorted_at', 'insight_id', 'insight_stems.kind', 'stem'])
      .whereRef('insights.conversation_id', '=', 'conversations.id')
      .whereRef('insight_stems.insight_id', '=', 'insights.id')
      .execute()
    const byCustomer = Map.groupBy(said, (row) => row.customer_id)
    for (const { customer_id, last_at } of lasts)
      heard.push({
        customerId: customer_id ?? '',
        lastAt: last_at,
        insights: [
          ...Map.groupBy(byCustomer.get(customer_id) ?? [], (row) => row.insight_id).values(),
        ].flatMap((rows) =>
          rows
            .slice(0, 1)
            .map(({ sorted_at, kind }) => ({ at: sorted_at, kind, stems: rows.map((row) => row.stem) })),
        ),
      })
  })
  return heard
}

import type { Kysely, Selectable } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { PurchasesTable } from '../tables/customers.ts'
import { inTransaction } from '../transaction.ts'

export const purchaseSources = ['csv', 'api', 'webhook', 'person'] as const
export type PurchaseSource = (typeof purchaseSources)[number]

/** Who closed it: one of our people, the customer alone, or first the one and then the other. */
export const purchaseChannels = ['person', 'self-service', 'both'] as const
export type PurchaseChannel = (typeof purchaseChannels)[number]

/** Something a customer bought. `at` is an instant; `value` is `null` where nobody said what it cost. */
export interface Purchase {
  readonly id: string
  readonly customerId: string
  readonly account: string | null
  readonly at: string
  readonly value: { readonly minor: number; readonly currency: string } | null
  readonly what: string
  readonly source: PurchaseSource
  readonly channel: PurchaseChannel | null
  readonly repId: string | null
  readonly externalId: string | null
  readonly recordedAt: string
  readonly cancelledAt: string | null
}

export type NewPurchase = Omit<Purchase, 'id' | 'recordedAt' | 'cancelledAt'>

/** Everything these customers ever bought, the latest first; what was cancelled too, and says so. */
export async function purchasesOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly Purchase[]> {
  const found: Purchase[] = []
  await inBatches(customerIds, async (ids) => {
    const rows = await db.selectFrom('purchases').selectAll().where('customer_id', 'in', ids).execute()
    found.push(...rows.map(toPurchase))
  })
  return found.toSorted(latestFirst)
}

/** What was bought from one instant on and before another, whoever bought it, the latest first. */
export async function purchasesBetween(
  db: Kysely<Database>,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<readonly Purchase[]> {
  const rows = await db
    .selectFrom('purchases')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', before)
    .execute()
  return rows.map(toPurchase).toSorted(latestFirst)
}

export async function findPurchase(db: Kysely<Database>, id: string): Promise<Purchase | undefined> {
  const row = await db.selectFrom('purchases').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPurchase(row)
}

/** The purchase another program knows by this name. */
export async function purchaseNamed(db: Kysely<Database>, externalId: string): Promise<Purchase | undefined> {
  const row = await db
    .selectFrom('purchases')
    .selectAll()
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row && toPurchase(row)
}

export async function savePurchase(
  db: Kysely<Database>,
  one: NewPurchase,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<string> {
  const id = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('purchases')
      .values({
        id,
        customer_id: one.customerId,
        account: one.account,
        at: one.at,
        value_minor: one.value?.minor ?? null,
        currency: one.value?.currency ?? null,
        what: one.what,
        source: one.source,
        channel: one.channel,
        rep_id: one.repId,
        external_id: one.externalId,
        recorded_by: byId,
        recorded_at: now,
        cancelled_at: null,
      })
      .execute(),
  )
  return id
}

/** Says that a purchase was cancelled. Answers whether it still stood. */
export async function cancelPurchase(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await inTransaction(db, (trx) =>
    trx
      .updateTable('purchases')
      .set({ cancelled_at: now })
      .where('id', '=', id)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}

function toPurchase(row: Selectable<PurchasesTable>): Purchase {
  return {
    id: row.id,
    customerId: row.customer_id,
    account: row.account,
    at: row.at,
    value:
      row.value_minor === null || row.currency === null
        ? null
        : { minor: Number(row.value_minor), currency: row.currency },
    what: row.what,
    source: row.source as PurchaseSource,
    channel: row.channel as PurchaseChannel | null,
    repId: row.rep_id,
    externalId: row.external_id,
    recordedAt: row.recorded_at,
    cancelledAt: row.cancelled_at,
  }
}

function latestFirst(one: Purchase, other: Purchase): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1
  return one.id > other.id ? -1 : 1
}

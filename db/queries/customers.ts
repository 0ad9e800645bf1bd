import type { Kysely, Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { knownTo } from './known-to.ts'
import type { Viewer } from './people.ts'

export interface Customer {
  readonly id: string
  readonly name: string
  /** The company they belong to, `null` for a person on their own. */
  readonly account: string | null
}

export interface ListedCustomer extends Customer {
  readonly conversations: number
  readonly lastSeenAt: string
}

export interface NewCustomer {
  readonly name: string
  readonly account: string | null
  readonly email: string | null
}

export type AddressKind = 'email' | 'phone' | 'name'

export async function findCustomer(db: Kysely<Database>, id: string): Promise<Customer | undefined> {
  return db.selectFrom('customers').select(['id', 'name', 'account']).where('id', '=', id).executeTakeFirst()
}

/** Which of these customers came in after one instant, and not after another. */
export async function cameBetween(
  db: Kysely<Database>,
  ids: readonly string[],
  { after, until }: { readonly after: string; readonly until: string | null },
): Promise<ReadonlySet<string>> {
  const came = new Set<string>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('customers')
      .select('id')
      .where('id', 'in', some)
      .where('created_at', '>', after)
      .$if(until !== null, (those) => those.where('created_at', '<=', until ?? ''))
      .execute()
    for (const { id } of rows) came.add(id)
  })
  return came
}

/** The customers a viewer has conversations with, the latest first: all, or some behind one of them. */
export async function customersFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { after, limit }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<readonly ListedCustomer[]> {
  const behind = after === undefined ? undefined : await findCustomerFor(db, viewer, after)
  if (after !== undefined && !behind) return []
  let query = met(db, viewer).orderBy('last_at', 'desc').orderBy('customer_id', 'desc')
  if (behind)
    query = query.where((eb) =>
      eb(eb.refTuple('last_at', 'customer_id'), '<', eb.tuple(behind.lastSeenAt, behind.id)),
    )
  if (limit !== undefined) query = query.limit(limit)
  return (await query.execute()).map(toListed)
}

/** A customer somebody may see: one they have a conversation with. */
export async function findCustomerFor(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<ListedCustomer | undefined> {
  const row = await met(db, viewer).where('customer_id', '=', id).executeTakeFirst()
  return row && toListed(row)
}

/** Who keeps the names sees no conversation. */
function met(db: Kysely<Database>, viewer: Viewer) {
  const isTold = viewer.role !== 'hr' && viewer.role !== 'admin'
  return db
    .selectFrom('known_customers')
    .select(['customer_id', 'name', 'account', 'talks', 'last_at'])
    .where('known_to', '=', (isTold ? knownTo(viewer) : null) ?? '')
    .where('talks', '>', 0)
}

function toListed(row: Awaited<ReturnType<ReturnType<typeof met>['execute']>>[number]): ListedCustomer {
  return {
    id: row.customer_id,
    name: row.name,
    account: row.account,
    conversations: row.talks,
    lastSeenAt: row.last_at ?? '',
  }
}

/** Whose address or telephone number this is, as it is compared; whoever they were merged into. */
export async function customerAt(
  db: Kysely<Database>,
  kind: Exclude<AddressKind, 'name'>,
  address: string,
): Promise<Customer | undefined> {
  const row = await db
    .selectFrom('customer_addresses')
    .select('customer_id')
    .where('kind', '=', kind)
    .where('address', '=', address)
    .executeTakeFirst()
  return row && findCustomer(db, await survivorOf(db, row.customer_id))
}

/** The customers who go by this name; with a rep, only those that rep has talked with. */
export async function customersNamed(
  db: Kysely<Database>,
  name: string,
  repId?: string,
): Promise<readonly Customer[]> {
  const rows = await db
    .selectFrom('customer_addresses')
    .select('customer_id')
    .where('kind', '=', 'name')
    .where('address', '=', customerNameKey(name))
    .execute()
  const ids = new Set<string>()
  for (const row of rows) ids.add(await survivorOf(db, row.customer_id))
  if (ids.size === 0) return []
  let query = db
    .selectFrom('customers')
    .select(['customers.id', 'customers.name', 'account'])
    .where('customers.id', 'in', [...ids])
  if (repId !== undefined)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('conversations')
          .select('conversations.id')
          .whereRef('conversations.customer_id', '=', 'customers.id')
          .where('conversations.rep_id', '=', repId),
      ),
    )
  return query.orderBy('customers.created_at').orderBy('customers.id').execute()
}

/** Whoever a customer was merged into, however often; themselves where they never were. */
export async function survivorOf(db: Kysely<Database>, id: string): Promise<string> {
  const row = await db.selectFrom('customers').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ? survivorOf(db, row.merged_into) : id
}

export async function createCustomer(
  db: Kysely<Database>,
  customer: NewCustomer,
  now: string,
): Promise<Customer> {
  return inTransaction(db, async (trx) => {
    const id = newId()
    await trx
      .insertInto('customers')
      .values({ id, name: customer.name, account: customer.account, created_at: now })
      .execute()
    await addAddress(trx, id, 'name', customerNameKey(customer.name))
    if (customer.email !== null) await addAddress(trx, id, 'email', customer.email.toLowerCase())
    return { id, name: customer.name, account: customer.account }
  })
}

/** Gives a customer another name; what they were called before still finds them. */
export async function renameCustomer(trx: Transaction<Database>, id: string, name: string): Promise<void> {
  await trx.updateTable('customers').set({ name }).where('id', '=', id).execute()
}

export async function addAddress(
  trx: Transaction<Database>,
  customerId: string,
  kind: AddressKind,
  address: string,
  learntIn: string | null = null,
): Promise<void> {
  await trx
    .insertInto('customer_addresses')
    .values({ customer_id: customerId, kind, address, learnt_in: learntIn })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (learntIn !== null) return
  await trx
    .updateTable('customer_addresses')
    .set({ learnt_in: null })
    .where('customer_id', '=', customerId)
    .where('kind', '=', kind)
    .where('address', '=', address)
    .where('learnt_in', 'is not', null)
    .execute()
}

/** The form in which customers' names are kept and looked up. */
export function customerNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

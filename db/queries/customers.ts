import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

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

export async function findCustomer(db: Kysely<Database>, id: string): Promise<Customer | undefined> {
  return db.selectFrom('customers').select(['id', 'name', 'account']).where('id', '=', id).executeTakeFirst()
}

/** The customers a viewer has conversations with, the latest first. */
export async function customersFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly ListedCustomer[]> {
  const rows = await db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['customers.id', 'customers.name', 'account'])
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('sorted_at').as('last_seen_at')])
    .groupBy(['customers.id', 'customers.name', 'account'])
    .orderBy('last_seen_at', 'desc')
    .orderBy('customers.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    account: row.account,
    conversations: Number(row.count),
    lastSeenAt: row.last_seen_at,
  }))
}

/** A customer somebody may see: one they have a conversation with. */
export async function findCustomerFor(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<ListedCustomer | undefined> {
  return (await customersFor(db, viewer)).find((customer) => customer.id === id)
}

export async function customerWithEmail(db: Kysely<Database>, email: string): Promise<Customer | undefined> {
  return db
    .selectFrom('customer_addresses')
    .innerJoin('customers', 'customers.id', 'customer_addresses.customer_id')
    .select(['customers.id', 'customers.name', 'account'])
    .where('kind', '=', 'email')
    .where('address', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** The customers who go by this name; with a rep, only those that rep has talked with. */
export async function customersNamed(
  db: Kysely<Database>,
  name: string,
  repId?: string,
): Promise<readonly Customer[]> {
  let query = db
    .selectFrom('customer_addresses')
    .innerJoin('customers', 'customers.id', 'customer_addresses.customer_id')
    .select(['customers.id', 'customers.name', 'account'])
    .where('kind', '=', 'name')
    .where('address', '=', nameKey(name))
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
    await addAddress(trx, id, 'name', nameKey(customer.name))
    if (customer.email !== null) await addAddress(trx, id, 'email', customer.email.toLowerCase())
    return { id, name: customer.name, account: customer.account }
  })
}

export async function addAddress(
  trx: Transaction<Database>,
  customerId: string,
  kind: 'email' | 'name',
  address: string,
): Promise<void> {
  await trx
    .insertInto('customer_addresses')
    .values({ customer_id: customerId, kind, address })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

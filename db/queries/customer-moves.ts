import type { Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

type Trx = Transaction<Database>

/** What follows a customer who is made one with another, beside conversations and cases: tables with an `id` and a `customer_id`. */
const others = [
  'purchases',
  'objectives',
  'visits',
  'opening_consents',
  'material_sendings',
  'colleagues_brought',
] as const satisfies readonly (keyof Database)[]

type Table = 'conversations' | 'advocacy_cases' | (typeof others)[number]

/** Ids of everything that is of one customer: their conversations, the cases fought for them, and by table all else. */
export interface Belongings {
  readonly conversations: readonly string[]
  readonly cases: readonly string[]
  readonly others: Readonly<Record<string, readonly string[]>>
}

export async function belongingsOf(trx: Trx, customerId: string): Promise<Belongings> {
  const ids = async (table: Table) => {
    const rows = await trx.selectFrom(table).select('id').where('customer_id', '=', customerId).execute()
    return rows.map((row) => row.id).toSorted()
  }
  const all: Record<string, readonly string[]> = {}
  for (const table of others) all[table] = await ids(table)
  return { conversations: await ids('conversations'), cases: await ids('advocacy_cases'), others: all }
}

/** Gives all that to another customer, as far as it is still the one’s it is taken from. */
export async function moveBelongings(
  trx: Trx,
  { conversations, cases, others: rest }: Belongings,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const move = (table: Table) => (ids: readonly string[]) =>
    trx
      .updateTable(table)
      .set({ customer_id: to })
      .where('id', 'in', ids)
      .where('customer_id', '=', from)
      .execute()
  await inBatches(conversations, move('conversations'))
  await inBatches(cases, move('advocacy_cases'))
  for (const table of others) await inBatches(rest[table] ?? [], move(table))
}

/** Says who a customer was merged into; `null` lets them stand alone again. */
export async function setMergedInto(trx: Trx, customerId: string, into: string | null): Promise<void> {
  await trx.updateTable('customers').set({ merged_into: into }).where('id', '=', customerId).execute()
}

/** Gives customers another account, as far as they are still with the one they are taken from. */
export async function moveToAccount(
  trx: Trx,
  customerIds: readonly string[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<void> {
  await inBatches(customerIds, (ids) =>
    trx
      .updateTable('customers')
      .set({ account: to })
      .where('id', 'in', ids)
      .where('account', from === null ? 'is' : '=', from)
      .execute(),
  )
}

/** Everybody of an account, also those who were merged into somebody. */
export async function customersOfAccount(trx: Trx, account: string): Promise<readonly string[]> {
  const rows = await trx.selectFrom('customers').select('id').where('account', '=', account).execute()
  return rows.map((row) => row.id).toSorted()
}

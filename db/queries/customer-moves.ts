import type { Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

type Trx = Transaction<Database>

/** Everything that is of one customer: their conversations, and the cases fought for them. */
export async function belongingsOf(trx: Trx, customerId: string) {
  const ids = async (table: 'conversations' | 'advocacy_cases') => {
    const rows = await trx.selectFrom(table).select('id').where('customer_id', '=', customerId).execute()
    return rows.map((row) => row.id).toSorted()
  }
  return { conversations: await ids('conversations'), cases: await ids('advocacy_cases') }
}

/** Gives conversations and cases to another customer, as far as they are still the one’s they are taken from. */
export async function moveBelongings(
  trx: Trx,
  { conversations, cases }: { readonly conversations: readonly string[]; readonly cases: readonly string[] },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const move = (table: 'conversations' | 'advocacy_cases') => (ids: readonly string[]) =>
    trx
      .updateTable(table)
      .set({ customer_id: to })
      .where('id', 'in', ids)
      .where('customer_id', '=', from)
      .execute()
  await inBatches(conversations, move('conversations'))
  await inBatches(cases, move('advocacy_cases'))
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

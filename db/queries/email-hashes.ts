import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { survivorsIn } from './survivors.ts'

/**
 * Whose mail address has which SHA-256, in hexadecimal digits; whoever they were merged into. Addresses that were
 * learnt in a conversation nobody else may see are told nobody.
 */
export async function customersByEmailHash(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const survivors = await survivorsIn(db)
  const rows = await db
    .selectFrom('customer_addresses')
    .select(['address', 'customer_id'])
    .where('kind', '=', 'email')
    .where('learnt_in', 'is', null)
    .execute()
  return new Map(rows.map((row) => [emailHash(row.address), survivors(row.customer_id)]))
}

/** An address as websites send it: the SHA-256 of it in small letters, without spaces around it. */
export function emailHash(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex')
}

/** Which of these are customers of ours; each with whoever they were merged into. */
export async function knownCustomerIds(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const survivors = await survivorsIn(db)
  const rows = await db.selectFrom('customers').select('id').where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, survivors(row.id)]))
}

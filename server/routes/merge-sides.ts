import type { Kysely } from 'kysely'
import { findCustomer } from '../../db/queries/customers.ts'
import type { MergeKind } from '../../db/queries/merges.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'

/** What one side of a merge is called. */
export async function shownSide(db: Kysely<Database>, kind: MergeKind, one: string): Promise<string> {
  if (kind === 'account') return one
  return (await findCustomer(db, one))?.name ?? words.customers.merged.unknown
}

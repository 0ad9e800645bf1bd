import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { survivorsIn } from './survivors.ts'

/** The last word of a customer on whether we may contact them. */
export interface ContactConsent {
  readonly customerId: string
  readonly state: 'given' | 'withdrawn'
  readonly at: string
}

/** Keeps what a customer said, unless they said something else later. */
export async function saveConsent(trx: Transaction<Database>, one: ContactConsent): Promise<void> {
  await trx
    .insertInto('contact_consents')
    .values({ customer_id: one.customerId, state: one.state, at: one.at })
    .onConflict((conflict) =>
      conflict
        .column('customer_id')
        .doUpdateSet({ state: one.state, at: one.at })
        .where('contact_consents.at', '<=', one.at),
    )
    .execute()
}

/** Whoever does not want to be contacted, and since when; whoever was merged into another said it for both. */
export async function withdrawnConsents(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const survivors = await survivorsIn(db)
  const rows = await db
    .selectFrom('contact_consents')
    .select(['customer_id', 'at'])
    .where('state', '=', 'withdrawn')
    .execute()
  return new Map(rows.map((row) => [survivors(row.customer_id), row.at]))
}

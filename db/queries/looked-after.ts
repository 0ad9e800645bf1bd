import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** A customer somebody looks after, who that is, and since which instant; `null` where nobody noted when that began. */
export interface LookedAfter {
  readonly id: string
  readonly account: string | null
  readonly ownerId: string
  readonly since: string | null
}

/** Whom each of these people looks after now. */
export async function lookedAfterBy(
  db: Kysely<Database>,
  personIds: readonly string[],
): Promise<readonly LookedAfter[]> {
  const rows = await db
    .selectFrom('customers')
    .leftJoin('customer_changes', (join) =>
      join
        .onRef('customer_changes.customer_id', '=', 'customers.id')
        .on('field', '=', 'ownerId')
        .onRef('new_value', '=', 'customers.owner_id'),
    )
    .select(['customers.id', 'account'])
    .select((eb) => eb.ref('owner_id').$notNull().as('owner'))
    .select((eb) => eb.fn.max('at').as('since'))
    .where('owner_id', 'in', personIds)
    .where('merged_into', 'is', null)
    .groupBy(['customers.id', 'account', 'owner_id'])
    .orderBy('customers.id')
    .execute()
  return rows.map(({ id, account, owner, since }) => ({ id, account, ownerId: owner, since: since ?? null }))
}

/** Everybody of these companies. */
export async function peopleOfAccounts(
  db: Kysely<Database>,
  accounts: readonly string[],
): Promise<readonly { readonly id: string; readonly account: string }[]> {
  const all: { id: string; account: string }[] = []
  await inBatches(accounts, async (some) => {
    const rows = await db
      .selectFrom('customers')
      .select(['id', 'account'])
      .where('account', 'in', some)
      .where('merged_into', 'is', null)
      .orderBy('id')
      .execute()
    all.push(...rows.flatMap(({ id, account }) => (account === null ? [] : [{ id, account }])))
  })
  return all
}

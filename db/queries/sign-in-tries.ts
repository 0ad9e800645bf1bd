import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Somebody trying to show who they are. Account and address are hashes. */
export interface Try {
  readonly kind: string
  readonly account: string
  readonly address: string
  readonly at: string
}

/** Keeps a try, and forgets those nobody counts any more. */
export async function saveTry(db: Kysely<Database>, one: Try, forgetBefore: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('sign_in_tries').where('at', '<', forgetBefore).execute()
    await trx
      .insertInto('sign_in_tries')
      .values({ id: newId(), ...one })
      .execute()
  })
}

/** When it was tried, the newest first. */
export async function triesSince(
  db: Kysely<Database>,
  { kind, account, address }: { readonly kind: string; readonly account?: string; readonly address?: string },
  since: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sign_in_tries')
    .select('at')
    .where('kind', '=', kind)
    .$if(account !== undefined, (query) => query.where('account', '=', account ?? ''))
    .$if(address !== undefined, (query) => query.where('address', '=', address ?? ''))
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ at }) => at)
}

/** Whoever came in is forgiven what they mistyped. */
export async function forgetTries(
  db: Kysely<Database>,
  { kind, account, address }: Omit<Try, 'at'>,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('sign_in_tries')
      .where('kind', '=', kind)
      .where('account', '=', account)
      .where('address', '=', address)
      .execute(),
  )
}

/** Takes something that counts once, such as a code; of many at once one gets it. What is older than `staleBefore` is free again. */
export async function takeOnce(
  db: Kysely<Database>,
  { kind, account, what, at }: Omit<Try, 'address'> & { readonly what: string },
  staleBefore: string,
): Promise<boolean> {
  const id = createHash('sha256')
    .update(JSON.stringify([kind, account, what]))
    .digest('hex')
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('sign_in_tries').where('id', '=', id).where('at', '<', staleBefore).execute()
    const taken = await trx
      .insertInto('sign_in_tries')
      .values({ id, kind, account, address: '', at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    return taken.numInsertedOrUpdatedRows === 1n
  })
}

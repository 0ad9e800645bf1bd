import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../schema.ts'
import type { PasskeysTable } from '../tables/passkeys.ts'
import { inTransaction } from '../transaction.ts'

type Store = Kysely<Database>

/** A device somebody comes in with. `id` and `publicKey` are base64url; `counter` is how often the device says it signed. */
export interface Passkey {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

export type NewPasskey = Omit<Passkey, 'lastUsedAt'>

/** Answers whether it is kept now: one device is one person’s, and is kept once. */
export async function savePasskey(db: Store, passkey: NewPasskey): Promise<boolean> {
  const saved = await inTransaction(db, (trx) =>
    trx
      .insertInto('passkeys')
      .values({
        id: passkey.id,
        person_id: passkey.personId,
        name: passkey.name,
        public_key: passkey.publicKey,
        counter: passkey.counter,
        transports: JSON.stringify(passkey.transports),
        created_at: passkey.createdAt,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst(),
  )
  return saved.numInsertedOrUpdatedRows === 1n
}

export async function findPasskey(db: Store, id: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPasskey(row)
}

/** Somebody’s passkeys, the oldest first. */
export async function passkeysOf(db: Store, personId: string): Promise<readonly Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toPasskey)
}

/** Keeps that it was used. Of two that say they are the same use, one is told yes. */
export async function savePasskeyUse(
  db: Store,
  { id, counter }: Pick<Passkey, 'id' | 'counter'>,
  { counted, now }: { readonly counted: number; readonly now: string },
): Promise<boolean> {
  const saved = await inTransaction(db, (trx) =>
    trx
      .updateTable('passkeys')
      .set({ counter: counted, last_used_at: now })
      .where('id', '=', id)
      .where('counter', '=', counter)
      .executeTakeFirst(),
  )
  return saved.numUpdatedRows === 1n
}

/** Answers whether it was theirs and there. */
export async function removePasskey(db: Store, personId: string, id: string): Promise<boolean> {
  const removed = await inTransaction(db, (trx) =>
    trx.deleteFrom('passkeys').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst(),
  )
  return removed.numDeletedRows === 1n
}

export async function forgetPasskeys(db: Store, personId: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('passkeys').where('person_id', '=', personId).execute())
}

function toPasskey(row: Selectable<PasskeysTable>): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: JSON.parse(row.transports) as readonly string[],
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}

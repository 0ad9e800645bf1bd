import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../schema.ts'
import { bothCountUntil, newSigningSecret, type SigningSecret, secretsIn } from '../signing-secrets.ts'
import type { SendersTable } from '../tables/senders.ts'
import { inTransaction } from '../transaction.ts'

/** A program elsewhere that may send us conversations, at an address of its own. */
export interface Sender {
  readonly id: string
  readonly name: string
  readonly secrets: readonly SigningSecret[]
  readonly secretMadeAt: string
  readonly createdAt: string
  /** When a message of it was last taken. */
  readonly lastCameAt: string | null
  readonly refused: number
  readonly lastRefusal: { readonly at: string; readonly why: string } | null
}

export interface NewSender {
  readonly id: string
  readonly name: string
  readonly byId: string
  readonly now: string
}

/** Answers the secret; `null` where there is a sender with this id already, and nothing is made. */
export async function createSenderOnce(db: Kysely<Database>, given: NewSender): Promise<string | null> {
  const secret = newSigningSecret()
  const made = await inTransaction(db, (trx) =>
    trx
      .insertInto('senders')
      .values({
        id: given.id,
        name: given.name,
        secret,
        secret_made_at: given.now,
        old_secret: null,
        old_secret_until: null,
        created_by: given.byId,
        created_at: given.now,
        last_came_at: null,
        refused: 0,
        last_refused_at: null,
        last_refusal: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst(),
  )
  return made.numInsertedOrUpdatedRows === 1n ? secret : null
}

export async function allSenders(db: Kysely<Database>): Promise<readonly Sender[]> {
  const rows = await db.selectFrom('senders').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(toSender)
}

export async function findSender(db: Kysely<Database>, id: string): Promise<Sender | undefined> {
  const row = await db.selectFrom('senders').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSender(row)
}

/** Replaces the secret that was made at that time; `null` where it has been replaced since, and stays. */
export async function replaceSecret(
  db: Kysely<Database>,
  { id, madeAt, now }: { readonly id: string; readonly madeAt: string; readonly now: string },
): Promise<string | null> {
  const secret = newSigningSecret()
  const { numUpdatedRows } = await inTransaction(db, (trx) =>
    trx
      .updateTable('senders')
      .set((eb) => ({
        old_secret: eb.ref('secret'),
        old_secret_until: bothCountUntil(now),
        secret,
        secret_made_at: now,
      }))
      .where('id', '=', id)
      .where('secret_made_at', '=', madeAt)
      .executeTakeFirst(),
  )
  return numUpdatedRows === 1n ? secret : null
}

export async function removeSender(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('senders').where('id', '=', id).execute())
}

export async function hasTaken(db: Kysely<Database>, senderId: string, messageId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sender_messages')
    .select('taken_at')
    .where('sender_id', '=', senderId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return row !== undefined
}

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Remembers for a week that a message was taken. */
export async function saveTaken(
  db: Kysely<Database>,
  {
    senderId,
    messageId,
    now,
  }: { readonly senderId: string; readonly messageId: string; readonly now: string },
): Promise<void> {
  const tooOld = new Date(Date.parse(now) - KEPT_MS).toISOString()
  await inTransaction(db, async (trx) => {
    const known = await trx
      .updateTable('senders')
      .set({ last_came_at: now })
      .where('id', '=', senderId)
      .executeTakeFirst()
    await trx.deleteFrom('sender_messages').where('taken_at', '<', tooOld).execute()
    if (known.numUpdatedRows === 0n) return
    await trx
      .insertInto('sender_messages')
      .values({ sender_id: senderId, message_id: messageId, taken_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** Counts a message that was refused, and keeps why the last one was. */
export async function saveRefusal(
  db: Kysely<Database>,
  id: string,
  { why, now }: { readonly why: string; readonly now: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('senders')
      .set((eb) => ({ refused: eb('refused', '+', 1), last_refused_at: now, last_refusal: why }))
      .where('id', '=', id)
      .execute(),
  )
}

function toSender(row: Selectable<SendersTable>): Sender {
  const { last_refused_at: at, last_refusal: why } = row
  return {
    id: row.id,
    name: row.name,
    secrets: secretsIn(row),
    secretMadeAt: row.secret_made_at,
    createdAt: row.created_at,
    lastCameAt: row.last_came_at,
    refused: row.refused,
    lastRefusal: at === null || why === null ? null : { at, why },
  }
}

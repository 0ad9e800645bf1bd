import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { bothCountUntil, newSigningSecret, type SigningSecret, secretsIn } from '../signing-secrets.ts'
import type { WebhooksTable } from '../tables/webhooks.ts'
import { inTransaction } from '../transaction.ts'

/** What programs elsewhere can be told of. */
export const events = ['conversation.imported', 'grade.changed', 'promise.due'] as const
export type Event = (typeof events)[number]

/** An address elsewhere that is told when something happens here. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: readonly Event[]
  /** What it is signed with, the newest first; an older one still counts for a day. */
  readonly secrets: readonly SigningSecret[]
  readonly createdAt: string
  /** How often it failed without a success between, and since when. */
  readonly failures: number
  readonly failingSince: string | null
  readonly off: { readonly at: string; readonly why: OffWhy } | null
}

export type OffWhy = 'failures' | 'gone' | 'admin'

export interface NewWebhook {
  readonly url: string
  readonly events: readonly Event[]
  readonly byId: string
  readonly now: string
}

export async function createWebhook(db: Kysely<Database>, given: NewWebhook): Promise<Webhook> {
  const id = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('webhooks')
      .values({
        id,
        url: given.url,
        events: JSON.stringify(given.events),
        secret: newSigningSecret(),
        old_secret: null,
        old_secret_until: null,
        created_by: given.byId,
        created_at: given.now,
        failures: 0,
        failing_since: null,
        off_at: null,
        off_why: null,
      })
      .execute(),
  )
  const made = await findWebhook(db, id)
  if (!made) throw new Error(`The webhook ${id} was not kept`)
  return made
}

export async function allWebhooks(db: Kysely<Database>): Promise<readonly Webhook[]> {
  const rows = await db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(toWebhook)
}

export async function findWebhook(db: Kysely<Database>, id: string): Promise<Webhook | undefined> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toWebhook(row)
}

/** A new secret; the one before counts for another day, so that nobody misses anything while they change over. */
export async function rotateSecret(db: Kysely<Database>, id: string, now: string): Promise<void> {
  const until = bothCountUntil(now)
  await inTransaction(db, (trx) =>
    trx
      .updateTable('webhooks')
      .set((eb) => ({ old_secret: eb.ref('secret'), old_secret_until: until, secret: newSigningSecret() }))
      .where('id', '=', id)
      .execute(),
  )
}

export async function turnOn(db: Kysely<Database>, id: string): Promise<void> {
  const fresh = { off_at: null, off_why: null, failures: 0, failing_since: null }
  await inTransaction(db, (trx) => trx.updateTable('webhooks').set(fresh).where('id', '=', id).execute())
}

/** Turned off, nothing more is sent; what waits is given up. */
export async function turnOff(db: Kysely<Database>, id: string, why: OffWhy, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable('webhooks').set({ off_at: now, off_why: why }).where('id', '=', id).execute()
    await trx
      .updateTable('deliveries')
      .set({ state: 'failed' })
      .where('webhook_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
  })
}

export async function removeWebhook(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('webhooks').where('id', '=', id).execute())
}

function toWebhook(row: Selectable<WebhooksTable>): Webhook {
  return {
    id: row.id,
    url: row.url,
    events: JSON.parse(row.events) as readonly Event[],
    secrets: secretsIn(row),
    createdAt: row.created_at,
    failures: row.failures,
    failingSince: row.failing_since,
    off: row.off_at === null ? null : { at: row.off_at, why: row.off_why as OffWhy },
  }
}

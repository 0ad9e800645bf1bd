import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { allWebhooks, type Event, findWebhook, turnOff, type Webhook } from './webhooks.ts'

/** Something that happened. It says which, and never what anybody said: whoever wants to know asks with a token. */
export interface Announcement {
  readonly event: Event | 'webhook.test'
  readonly about: Readonly<Record<string, string | number | null>>
  /** Where it can be seen here. */
  readonly path: string
  readonly now: string
  /** The same id is announced once, however often it is said. */
  readonly id?: string
}

/** How a try came out. `status` says the number; everything but `delivered` is a failure. */
export type TryOutcome =
  | 'delivered'
  | 'status'
  | 'redirect'
  | 'too-slow'
  | 'too-large'
  | 'not-found'
  | 'unreachable'
  | 'not-trusted'
  | 'forbidden'

export interface Try {
  readonly at: string
  readonly outcome: TryOutcome
  readonly status: number | null
  readonly tookMs: number
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed'

export interface Delivery {
  readonly id: string
  readonly announcement: Required<Announcement>
  readonly state: DeliveryState
  readonly tries: number
  readonly nextAt: string
}

/** Lets every address know that asked for it, in the transaction in which it happens: both or neither. */
export async function announce(db: Kysely<Database>, given: Announcement): Promise<void> {
  const told = await listenersFor(db, given.event)
  if (told.length > 0) await inTransaction(db, (trx) => queue(trx, given, told))
}

/** Whether any address is to know when this happens. */
export async function isListenedFor(db: Kysely<Database>, event: Event): Promise<boolean> {
  return (await listenersFor(db, event)).length > 0
}

async function listenersFor(db: Kysely<Database>, event: Announcement['event']) {
  const every = await allWebhooks(db)
  return every.filter(({ events, off }) => off === null && events.some((one) => one === event))
}

/** Says to one address that it works. */
export async function announceTest(db: Kysely<Database>, webhook: Webhook, now: string): Promise<void> {
  const test = { event: 'webhook.test', about: { webhook: webhook.id }, path: '/webhooks', now } as const
  await inTransaction(db, (trx) => queue(trx, test, [webhook]))
}

const KEPT_MS = 30 * 24 * 60 * 60 * 1000

async function queue(
  trx: Transaction<Database>,
  { id = newId(), event, about, path, now }: Announcement,
  webhooks: readonly Webhook[],
): Promise<void> {
  const tooOld = new Date(Date.parse(now) - KEPT_MS).toISOString()
  await trx.deleteFrom('announcements').where('at', '<', tooOld).execute()
  await trx
    .insertInto('announcements')
    .values({ id, event, about: JSON.stringify(about), path, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const webhook of webhooks)
    await trx
      .insertInto('deliveries')
      .values({
        id: newId(),
        webhook_id: webhook.id,
        announcement_id: id,
        state: 'waiting',
        tries: 0,
        next_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** What is to be sent now, the longest waiting first, with whom to send it to. */
export async function dueDeliveries(
  db: Kysely<Database>,
  now: string,
  most: number,
): Promise<readonly { readonly webhookId: string; readonly delivery: Delivery }[]> {
  const rows = await selected(db)
    .innerJoin('webhooks', 'webhooks.id', 'webhook_id')
    .where('off_at', 'is', null)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('deliveries.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ webhookId: row.webhook_id, delivery: toDelivery(row) }))
}

/** Takes one to send, for as long as sending may last. Answers whether it was still to be had: two programs never send the same. */
export async function leaseDelivery(
  db: Kysely<Database>,
  { id, nextAt }: Pick<Delivery, 'id' | 'nextAt'>,
  until: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('deliveries')
      .set({ next_at: until })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('next_at', '=', nextAt)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** What was sent to an address, the latest first, each with its tries. */
export async function deliveriesOf(
  db: Kysely<Database>,
  webhookId: string,
  most: number,
): Promise<readonly (Delivery & { readonly log: readonly Try[] })[]> {
  const rows = await selected(db)
    .where('webhook_id', '=', webhookId)
    .orderBy('announcements.at', 'desc')
    .orderBy('deliveries.id')
    .limit(most)
    .execute()
  const tries = await triesOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...toDelivery(row), log: tries.get(row.id) ?? [] }))
}

/** Sends it again, from the beginning, under the id it had. Answers whether it is this address's. */
export async function resend(
  db: Kysely<Database>,
  webhookId: string,
  deliveryId: string,
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('deliveries')
      .set({ state: 'waiting', tries: 0, next_at: now })
      .where('id', '=', deliveryId)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

const MOST_FAILURES = 10
const FAILING_MS = 60 * 60 * 1000
const GONE = 410

/** Keeps how a try came out. `nextAt` is when to try again, `null` when that was the last time. */
export async function saveTry(
  db: Kysely<Database>,
  {
    delivery,
    webhookId,
    nextAt,
    ...tried
  }: Try & {
    readonly delivery: Delivery
    readonly webhookId: string
    readonly nextAt: string | null
  },
): Promise<void> {
  const isDelivered = tried.outcome === 'delivered'
  await inTransaction(db, async (trx) => {
    const { at, outcome, status, tookMs } = tried
    await trx
      .insertInto('delivery_tries')
      .values({ id: newId(), delivery_id: delivery.id, at, outcome, status, took_ms: tookMs })
      .execute()
    await trx
      .updateTable('deliveries')
      .set({
        state: isDelivered ? 'delivered' : nextAt === null ? 'failed' : 'waiting',
        tries: delivery.tries + 1,
        next_at: nextAt ?? delivery.nextAt,
      })
      .where('id', '=', delivery.id)
      .execute()
    await saveStanding(trx, webhookId, tried)
  })
}

async function saveStanding(trx: Transaction<Database>, id: string, { outcome, status, at }: Try) {
  const webhook = await findWebhook(trx, id)
  if (!webhook) return
  const failures = outcome === 'delivered' ? 0 : webhook.failures + 1
  const since = failures === 0 ? null : (webhook.failingSince ?? at)
  const standing = { failures, failing_since: since }
  await trx.updateTable('webhooks').set(standing).where('id', '=', id).execute()
  const isLost =
    since !== null && failures >= MOST_FAILURES && Date.parse(at) - Date.parse(since) >= FAILING_MS
  if (webhook.off === null && (status === GONE || isLost))
    await turnOff(trx, id, status === GONE ? 'gone' : 'failures', at)
}

function selected(db: Kysely<Database>) {
  return db
    .selectFrom('deliveries')
    .innerJoin('announcements', 'announcements.id', 'announcement_id')
    .select(['deliveries.id', 'webhook_id', 'announcement_id', 'state', 'tries', 'next_at'])
    .select(['event', 'about', 'path', 'announcements.at as announced_at'])
}

function toDelivery(row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): Delivery {
  return {
    id: row.id,
    announcement: {
      id: row.announcement_id,
      event: row.event as Announcement['event'],
      about: JSON.parse(row.about) as Announcement['about'],
      path: row.path,
      now: row.announced_at,
    },
    state: row.state as DeliveryState,
    tries: row.tries,
    nextAt: row.next_at,
  }
}

async function triesOf(
  db: Kysely<Database>,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Try[]>> {
  if (deliveryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('delivery_tries')
    .selectAll()
    .where('delivery_id', 'in', deliveryIds)
    .orderBy('at')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.delivery_id)].map(([id, tries]) => [
      id,
      tries.map(({ at, outcome, status, took_ms }) => ({
        at,
        outcome: outcome as TryOutcome,
        status,
        tookMs: took_ms,
      })),
    ]),
  )
}

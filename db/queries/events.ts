import type { Kysely, Selectable, Transaction } from 'kysely'
import type { VisitorEvent } from '../../server/reaching/visit.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { EventsTable } from '../tables/reaching.ts'
import { forgetRows } from './forget-rows.ts'

/** An event as it came in: `source` is who told it, and `id` is theirs, so that each is kept once. */
export interface NewEvent extends VisitorEvent {
  readonly source: string
  readonly id: string
}

/** An event in the log; `seq` says in which order they came. */
export interface LoggedEvent extends NewEvent {
  readonly seq: number
}

/** Keeps what is not in the log yet; answers those, in the order they have there. */
export async function logEvents(
  trx: Transaction<Database>,
  events: readonly NewEvent[],
  receivedAt: string,
): Promise<readonly LoggedEvent[]> {
  const given = new Map(events.map((one) => [nameOf(one), one]))
  const logged: LoggedEvent[] = []
  await inBatches([...given.values()], async (batch) => {
    const rows = await trx
      .insertInto('events')
      .values(batch.map((one) => toRow(one, receivedAt)))
      .onConflict((conflict) => conflict.columns(['source', 'id']).doNothing())
      .returning(['seq', 'source', 'id'])
      .execute()
    for (const { seq, source, id } of rows) {
      const event = given.get(nameOf({ source, id }))
      if (event) logged.push({ ...event, seq })
    }
  })
  return logged.toSorted((a, b) => a.seq - b.seq)
}

/** What a visitor did, up to and with one event, in the order it came in. */
export async function eventsOf(
  db: Kysely<Database>,
  visitor: string,
  upTo: number,
): Promise<readonly LoggedEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('visitor', '=', visitor)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute()
  return rows.map(toEvent)
}

/** Forgets events that came in before an instant, and visitors of whom nothing is left. */
export async function forgetEvents(db: Kysely<Database>, before: string): Promise<void> {
  await forgetRows(db, { table: 'events', key: 'seq', column: 'received_at' }, before)
  await forgetRows(db, { table: 'site_visits', key: 'visitor', column: 'last_at' }, before)
  await forgetRows(db, { table: 'shed_events', key: 'minute', column: 'minute' }, before)
}

/** Adds to how many events of a minute were sent back unread. */
export async function addShed(trx: Transaction<Database>, minute: string, events: number): Promise<void> {
  await trx
    .insertInto('shed_events')
    .values({ minute, events })
    .onConflict((conflict) =>
      conflict
        .column('minute')
        .doUpdateSet((eb) => ({ events: eb('shed_events.events', '+', eb.ref('excluded.events')) })),
    )
    .execute()
}

export async function shedSince(db: Kysely<Database>, since: string): Promise<number> {
  const { sum } = await db
    .selectFrom('shed_events')
    .select((eb) => eb.fn.sum('events').as('sum'))
    .where('minute', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}

function nameOf({ source, id }: Pick<NewEvent, 'source' | 'id'>): string {
  return `${source} ${id}`
}

function toRow(one: NewEvent, receivedAt: string) {
  return {
    source: one.source,
    id: one.id,
    visitor: one.visitor,
    kind: one.kind,
    page: one.page,
    product: one.product,
    value_minor: one.valueMinor,
    currency: one.currency,
    campaign: one.campaign,
    consent: one.consent,
    customer_id: one.customerId,
    at: one.at,
    received_at: receivedAt,
  }
}

function toEvent(row: Selectable<EventsTable>): LoggedEvent {
  return {
    seq: row.seq,
    source: row.source,
    id: row.id,
    visitor: row.visitor,
    kind: row.kind as LoggedEvent['kind'],
    page: row.page,
    product: row.product,
    valueMinor: row.value_minor,
    currency: row.currency,
    campaign: row.campaign,
    consent: row.consent as LoggedEvent['consent'],
    customerId: row.customer_id,
    at: row.at,
  }
}

import type { Kysely, OnConflictBuilder, Selectable, Transaction } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import { inBatches, insertAll } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ExpectedCallsTable } from '../tables/expected.ts'
import { inTransaction } from '../transaction.ts'
import { keepSource, type NewSource } from './expected-sources.ts'

export const notHeldReasons = [
  'cancelled',
  'no-show',
  'moved',
  'colleague',
  'no-customer',
  'private',
] as const
export type NotHeldReason = (typeof notHeldReasons)[number]

export interface NewExpected {
  readonly repId: string
  readonly mark: string
  readonly startsAt: string
  readonly endsAt: string | null
  readonly channel: Channel | null
  readonly title: string | null
  readonly customerId: string | null
  /** The customers as the source has them. */
  readonly customers: readonly string[]
}

export interface KeptExpected extends NewExpected {
  readonly id: string
  readonly sourceId: string
  readonly notHeld: {
    readonly reason: NotHeldReason
    readonly byId: string
    readonly by: string
    readonly at: string
    readonly agreedBy: string | null
  } | null
}

/**
 * Keeps what a source expects. The same source brought in again takes the place of what it said of the same days:
 * what is there no more goes, what moved moves, and what people said of a call stays with it.
 */
export async function saveExpected(
  trx: Transaction<Database>,
  source: NewSource,
  calls: readonly NewExpected[],
  window: { readonly from: string; readonly before: string },
): Promise<{ readonly id: string; readonly added: number; readonly gone: number }> {
  const id = await keepSource(trx, source)
  const marks = new Set(calls.map(placeOf))
  const before = await trx
    .selectFrom('expected_calls')
    .select(['id', 'rep_id', 'mark', 'starts_at', 'ends_at', 'channel', 'title'])
    .select(['customer_id', 'customer_words'])
    .where('source_id', '=', id)
    .execute()
  const known = new Map(before.map((row) => [placeOf({ repId: row.rep_id, mark: row.mark }), row]))
  const gone = before.filter(
    (row) =>
      row.starts_at >= window.from &&
      row.starts_at < window.before &&
      !marks.has(placeOf({ repId: row.rep_id, mark: row.mark })),
  )
  await inBatches(gone, (some) =>
    trx
      .deleteFrom('expected_calls')
      .where(
        'id',
        'in',
        some.map((row) => row.id),
      )
      .execute(),
  )
  const last = [...new Map(calls.map((call) => [placeOf(call), call])).values()]
  const news = last.filter((call) => {
    const row = known.get(placeOf(call))
    return !row || !isSame(row, saidOf(call))
  })
  await insertAll(
    trx,
    news.map((call) => rowOf(call, id)),
    (some) => trx.insertInto('expected_calls').values(some).onConflict(saidAnew),
  )
  const added = news.filter((call) => !known.has(placeOf(call)))
  return { id, added: added.length, gone: gone.length }
}

/** What a source says of a call it has said before takes its place; what people said of it stays. */
function saidAnew(conflict: OnConflictBuilder<Database, 'expected_calls'>) {
  return conflict.columns(['source_id', 'rep_id', 'mark']).doUpdateSet((eb) => ({
    starts_at: eb.ref('excluded.starts_at'),
    ends_at: eb.ref('excluded.ends_at'),
    channel: eb.ref('excluded.channel'),
    title: eb.ref('excluded.title'),
    customer_id: eb.ref('excluded.customer_id'),
    customer_words: eb.ref('excluded.customer_words'),
  }))
}

/** One rep's call of a source, however often it is brought in. */
function placeOf({ repId, mark }: Pick<NewExpected, 'repId' | 'mark'>): string {
  return `${repId} ${mark}`
}

function saidOf(call: NewExpected) {
  return {
    starts_at: call.startsAt,
    ends_at: call.endsAt,
    channel: call.channel as string | null,
    title: call.title,
    customer_id: call.customerId,
    customer_words: JSON.stringify(call.customers),
  }
}

type Said = ReturnType<typeof saidOf>

function isSame(row: Said, said: Said): boolean {
  return (Object.keys(said) as (keyof Said)[]).every((name) => row[name] === said[name])
}

function rowOf(call: NewExpected, sourceId: string) {
  return {
    id: newId(),
    source_id: sourceId,
    rep_id: call.repId,
    mark: call.mark,
    ...saidOf(call),
    ...nothingSaid,
  }
}

const nothingSaid = { not_held: null, not_held_by: null, not_held_at: null, not_held_agreed_by: null }

/** What is expected of these reps within a window of instants, in time order. */
export async function expectedCalls(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, before }: { readonly from: string; readonly before: string },
): Promise<readonly KeptExpected[]> {
  if (repIds.length === 0) return []
  const rows = await withNames(db)
    .where('rep_id', 'in', repIds)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', before)
    .orderBy('starts_at')
    .orderBy('expected_calls.id')
    .execute()
  return rows.map(toExpected)
}

export async function findExpected(db: Kysely<Database>, id: string): Promise<KeptExpected | undefined> {
  const row = await withNames(db).where('expected_calls.id', '=', id).executeTakeFirst()
  return row && toExpected(row)
}

function withNames(db: Kysely<Database>) {
  return db
    .selectFrom('expected_calls')
    .leftJoin('people', 'people.id', 'not_held_by')
    .selectAll('expected_calls')
    .select('people.name as by_name')
}

/** Says that a call was not held, or takes that back. A word of the rep’s own waits for somebody else’s. */
export async function saveNotHeld(
  db: Kysely<Database>,
  id: string,
  said: { reason: NotHeldReason; byId: string; agreedBy: string | null; now: string } | null,
): Promise<void> {
  const change = said
    ? {
        not_held: said.reason,
        not_held_by: said.byId,
        not_held_at: said.now,
        not_held_agreed_by: said.agreedBy,
      }
    : nothingSaid
  await inTransaction(db, (trx) =>
    trx.updateTable('expected_calls').set(change).where('id', '=', id).execute(),
  )
}

function toExpected(row: Selectable<ExpectedCallsTable> & { readonly by_name: string | null }): KeptExpected {
  return {
    id: row.id,
    sourceId: row.source_id,
    repId: row.rep_id,
    mark: row.mark,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    channel: row.channel as Channel | null,
    title: row.title,
    customerId: row.customer_id,
    customers: JSON.parse(row.customer_words) as readonly string[],
    notHeld:
      row.not_held === null
        ? null
        : {
            reason: row.not_held as NotHeldReason,
            byId: row.not_held_by ?? '',
            by: row.by_name ?? '',
            at: row.not_held_at ?? '',
            agreedBy: row.not_held_agreed_by,
          },
  }
}

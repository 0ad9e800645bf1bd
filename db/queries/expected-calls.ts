import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
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
  const marks = new Set(calls.map((one) => `${one.repId} ${one.mark}`))
  const before = await trx
    .selectFrom('expected_calls')
    .select(['id', 'rep_id', 'mark'])
    .where('source_id', '=', id)
    .where('starts_at', '>=', window.from)
    .where('starts_at', '<', window.before)
    .execute()
  const gone = before.filter((row) => !marks.has(`${row.rep_id} ${row.mark}`))
  for (const row of gone) await trx.deleteFrom('expected_calls').where('id', '=', row.id).execute()
  let added = 0
  for (const call of calls) if (await keepCall(trx, id, call)) added += 1
  return { id, added, gone: gone.length }
}

async function keepCall(trx: Transaction<Database>, sourceId: string, call: NewExpected): Promise<boolean> {
  const said = {
    starts_at: call.startsAt,
    ends_at: call.endsAt,
    channel: call.channel,
    title: call.title,
    customer_id: call.customerId,
    customer_words: JSON.stringify(call.customers),
  }
  const before = await trx
    .selectFrom('expected_calls')
    .select('id')
    .where('source_id', '=', sourceId)
    .where('rep_id', '=', call.repId)
    .where('mark', '=', call.mark)
    .executeTakeFirst()
  if (before) await trx.updateTable('expected_calls').set(said).where('id', '=', before.id).execute()
  else
    await trx
      .insertInto('expected_calls')
      .values({
        id: newId(),
        source_id: sourceId,
        rep_id: call.repId,
        mark: call.mark,
        ...said,
        ...nothingSaid,
      })
      .execute()
  return !before
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

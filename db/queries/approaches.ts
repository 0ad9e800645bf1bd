import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import type { ReachOutcome, ReachReason } from '../../server/reaching/approach.ts'
import type { Known, Score } from '../../server/reaching/score.ts'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ApproachesTable } from '../tables/reaching.ts'
import { inTransaction } from '../transaction.ts'

/** Somebody of ours going to somebody: offered, taken, ended. One visitor or customer has one at a time. */
export interface Approach {
  readonly id: string
  readonly subject: string
  readonly visitor: string | null
  readonly customerId: string | null
  readonly repId: string
  readonly reason: ReachReason
  readonly offeredAt: string | null
  readonly claimedAt: string | null
  readonly channel: Channel | null
  /** `not-taken`: nobody took it up in time; `untold`: nobody said what came of it. */
  readonly outcome: ReachOutcome | 'not-taken' | 'untold' | null
  readonly minutes: number | null
  readonly endedAt: string | null
  /** What it was scored by: the last event of the log, what we knew, and what came out. */
  readonly scored: { readonly seq: number; readonly known: Known; readonly score: Score } | null
}

export function subjectOf(one: { readonly customerId: string | null; readonly visitor: string }): string {
  return one.customerId === null ? `visitor:${one.visitor}` : `customer:${one.customerId}`
}

export interface Offer {
  readonly visitor: string
  readonly customerId: string | null
  readonly repId: string
  readonly scored: NonNullable<Approach['scored']>
  readonly now: string
}

/** Offers a visitor to a rep. Answers `false` where somebody is on it already. */
export function offer(db: Kysely<Database>, one: Offer): Promise<boolean> {
  return insert(db, {
    ...blank,
    id: newId(),
    subject: subjectOf(one),
    visitor: one.visitor,
    customer_id: one.customerId,
    rep_id: one.repId,
    reason: 'here',
    offered_at: one.now,
    seq: one.scored.seq,
    known: JSON.stringify(one.scored.known),
    score: JSON.stringify(one.scored.score),
  })
}

export interface Taking {
  readonly customerId: string
  readonly repId: string
  readonly reason: ReachReason
  readonly channel: Channel
  readonly now: string
}

/** A rep goes to a customer by themselves. Answers `false` where somebody is on it already. */
export function take(db: Kysely<Database>, one: Taking): Promise<boolean> {
  return insert(db, {
    ...blank,
    id: newId(),
    subject: `customer:${one.customerId}`,
    customer_id: one.customerId,
    rep_id: one.repId,
    reason: one.reason,
    claimed_at: one.now,
    channel: one.channel,
  })
}

const blank = {
  visitor: null,
  customer_id: null,
  offered_at: null,
  claimed_at: null,
  channel: null,
  outcome: null,
  minutes: null,
  ended_at: null,
  seq: null,
  known: null,
  score: null,
}

async function insert(db: Kysely<Database>, row: Insertable<ApproachesTable>): Promise<boolean> {
  const done = await inTransaction(db, (trx) =>
    trx
      .insertInto('approaches')
      .values(row)
      .onConflict((conflict) => conflict.column('subject').where('ended_at', 'is', null).doNothing())
      .executeTakeFirst(),
  )
  return done.numInsertedOrUpdatedRows === 1n
}

/** Takes an offer up, once: a second click, and whoever comes too late, change nothing and are told so. */
export async function claim(
  db: Kysely<Database>,
  one: { readonly id: string; readonly repId: string; readonly channel: Channel; readonly now: string },
): Promise<boolean> {
  const done = await inTransaction(db, (trx) =>
    trx
      .updateTable('approaches')
      .set({ claimed_at: one.now, channel: one.channel })
      .where('id', '=', one.id)
      .where('rep_id', '=', one.repId)
      .where('claimed_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
  return done.numUpdatedRows === 1n
}

export interface Ending {
  readonly id: string
  readonly outcome: NonNullable<Approach['outcome']>
  readonly minutes: number | null
  readonly now: string
}

/** Ends an approach, once. */
export async function end(db: Kysely<Database>, one: Ending): Promise<boolean> {
  const done = await inTransaction(db, (trx) =>
    trx
      .updateTable('approaches')
      .set({ outcome: one.outcome, minutes: one.minutes, ended_at: one.now })
      .where('id', '=', one.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
  return done.numUpdatedRows === 1n
}

export async function findApproach(db: Kysely<Database>, id: string): Promise<Approach | undefined> {
  const row = await db.selectFrom('approaches').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toApproach(row)
}

/** Everybody somebody is on now. */
export async function openApproaches(db: Kysely<Database>): Promise<readonly Approach[]> {
  const rows = await db
    .selectFrom('approaches')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('offered_at')
    .orderBy('id')
    .execute()
  return rows.map(toApproach)
}

/** What was begun or offered since an instant, the latest first. */
export async function approachesSince(db: Kysely<Database>, since: string): Promise<readonly Approach[]> {
  const rows = await db
    .selectFrom('approaches')
    .selectAll()
    .where((eb) => eb.or([eb('offered_at', '>=', since), eb('claimed_at', '>=', since)]))
    .execute()
  return rows.map(toApproach).toSorted((a, b) => (beganAt(a) < beganAt(b) ? 1 : -1))
}

/** Everything that was offered or begun with these customers; what was done before they were merged, too. */
export async function approachesTo(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly Approach[]> {
  const found: Approach[] = []
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('approaches')
      .innerJoin('customers', 'customers.id', 'approaches.customer_id')
      .selectAll('approaches')
      .select((eb) => eb.fn.coalesce('merged_into', 'customers.id').as('now_id'))
      .where((eb) => eb(eb.fn.coalesce('merged_into', 'customers.id'), 'in', some))
      .execute()
    found.push(...rows.map((row) => ({ ...toApproach(row), customerId: row.now_id })))
  })
  return found
}

export function beganAt(one: Approach): string {
  return one.claimedAt ?? one.offeredAt ?? ''
}

function toApproach(row: Selectable<ApproachesTable>): Approach {
  return {
    id: row.id,
    subject: row.subject,
    visitor: row.visitor,
    customerId: row.customer_id,
    repId: row.rep_id,
    reason: row.reason as ReachReason,
    offeredAt: row.offered_at,
    claimedAt: row.claimed_at,
    channel: row.channel as Channel | null,
    outcome: row.outcome as Approach['outcome'],
    minutes: row.minutes,
    endedAt: row.ended_at,
    scored:
      row.seq === null || row.known === null || row.score === null
        ? null
        : {
            seq: row.seq,
            known: JSON.parse(row.known) as Known,
            score: JSON.parse(row.score) as Score,
          },
  }
}

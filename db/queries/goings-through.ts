import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A sitting in which somebody goes through what was found in an encounter. */
export interface GoingThrough {
  readonly sitting: string
  readonly conversationIds: readonly string[]
  readonly byId: string
  readonly now: string
}

/** Somebody begins to go through an encounter. The same page opened again is the same sitting. */
export async function beginGoing(db: Kysely<Database>, one: GoingThrough): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('goings_through')
      .values(
        one.conversationIds.map((id) => ({
          sitting: one.sitting,
          conversation_id: id,
          by_id: one.byId,
          began_at: one.now,
          ended_at: null,
          shown: 0,
          left_out: 0,
        })),
      )
      .onConflict((conflict) => conflict.columns(['sitting', 'conversation_id']).doNothing())
      .execute(),
  )
}

/** They are through: how many they were shown, and how many the time left out. */
export async function endGoing(
  db: Kysely<Database>,
  one: Omit<GoingThrough, 'conversationIds'> & { readonly shown: number; readonly leftOut: number },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('goings_through')
      .set({ ended_at: one.now, shown: one.shown, left_out: one.leftOut })
      .where('sitting', '=', one.sitting)
      .where('by_id', '=', one.byId)
      .where('ended_at', 'is', null)
      .execute(),
  )
}

/** One more finding was answered, or skipped, in a sitting. */
export async function showOne(db: Kysely<Database>, sitting: string, shown: number): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('goings_through').set({ shown }).where('sitting', '=', sitting).execute(),
  )
}

export interface RunningGoing {
  readonly sitting: string
  readonly beganAt: string
  readonly shown: number
}

/** Somebody’s sitting over a conversation that has not ended. */
export async function runningGoing(
  db: Kysely<Database>,
  conversationId: string,
  byId: string,
): Promise<RunningGoing | undefined> {
  const row = await db
    .selectFrom('goings_through')
    .select(['sitting', 'began_at', 'shown'])
    .where('conversation_id', '=', conversationId)
    .where('by_id', '=', byId)
    .where('ended_at', 'is', null)
    .orderBy('began_at', 'desc')
    .executeTakeFirst()
  return row && { sitting: row.sitting, beganAt: row.began_at, shown: row.shown }
}

/** Which of these conversations somebody other than their rep has gone through. */
export async function goneThrough(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const gone = new Set<string>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('goings_through')
      .innerJoin('conversations', 'conversations.id', 'conversation_id')
      .select('conversation_id')
      .distinct()
      .where('conversation_id', 'in', ids.slice(from, from + 500))
      .where('goings_through.ended_at', 'is not', null)
      .where((eb) =>
        eb.or([eb('rep_id', 'is', null), eb(eb.ref('by_id'), '<>', eb.ref('conversations.rep_id'))]),
      )
      .execute()
    for (const row of rows) gone.add(row.conversation_id)
  }
  return gone
}

/** How long the sittings of these conversations took that have ended: milliseconds each, in no order of people. */
export async function sittingsOver(db: Kysely<Database>, ids: readonly string[]): Promise<readonly number[]> {
  const took = new Map<string, number>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('goings_through')
      .select(['sitting', 'began_at', 'ended_at'])
      .where('conversation_id', 'in', ids.slice(from, from + 500))
      .where('ended_at', 'is not', null)
      .execute()
    for (const row of rows) took.set(row.sitting, Date.parse(row.ended_at ?? '') - Date.parse(row.began_at))
  }
  return [...took.values()]
}

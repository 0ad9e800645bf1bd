import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Somebody who looked at somebody else's conversation. */
export interface View {
  readonly conversationId: string
  readonly title: string | null
  readonly customer: string | null
  readonly viewer: { readonly id: string; readonly name: string }
  readonly how: 'read' | 'listened'
  readonly at: string
}

export async function saveView(
  db: Kysely<Database>,
  view: {
    readonly conversationId: string
    readonly viewerId: string
    readonly how: View['how']
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('views')
      .values({
        id: newId(),
        conversation_id: view.conversationId,
        viewer_id: view.viewerId,
        how: view.how,
        at: view.now,
      })
      .execute(),
  )
}

const ONCE_IN_MS = 60 * 60 * 1000

/** Whoever plays asks for many pieces, and a program asks again and again: one view an hour, whichever came first. */
export async function saveViewOfTheHour(
  db: Kysely<Database>,
  { conversationId, viewerId, how, now }: Parameters<typeof saveView>[1],
): Promise<void> {
  const since = new Date(Date.parse(now) - ONCE_IN_MS).toISOString()
  await inTransaction(db, async (trx) => {
    const known = await trx
      .selectFrom('views')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .where('viewer_id', '=', viewerId)
      .where('how', '=', how)
      .where('at', '>', since)
      .executeTakeFirst()
    if (!known) await saveView(trx, { conversationId, viewerId, how, now })
  })
}

/** Keeps that somebody outside opened what a link shows of a conversation, once an hour. */
export async function saveOutsideView(
  db: Kysely<Database>,
  {
    conversationId,
    name,
    now,
  }: { readonly conversationId: string; readonly name: string; readonly now: string },
): Promise<void> {
  const since = new Date(Date.parse(now) - ONCE_IN_MS).toISOString()
  await inTransaction(db, async (trx) => {
    const known = await trx
      .selectFrom('outside_views')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .where('name', '=', name)
      .where('at', '>', since)
      .executeTakeFirst()
    if (!known)
      await trx
        .insertInto('outside_views')
        .values({ id: newId(), conversation_id: conversationId, name, at: now })
        .execute()
  })
}

/** Who looked at a rep's conversations, the latest first. */
export async function viewsOfRep(db: Kysely<Database>, repId: string, most = 10): Promise<readonly View[]> {
  const rows = await db
    .selectFrom('views')
    .innerJoin('conversations', 'conversations.id', 'views.conversation_id')
    .innerJoin('people', 'people.id', 'views.viewer_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['views.conversation_id', 'title', 'customers.name as customer', 'customers.account'])
    .select(['viewer_id', 'people.name as viewer_name', 'how', 'views.at'])
    .where('conversations.rep_id', '=', repId)
    .where('viewer_id', '<>', repId)
    .orderBy('views.at', 'desc')
    .orderBy('views.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    title: row.title,
    customer: row.account ?? row.customer,
    viewer: { id: row.viewer_id, name: row.viewer_name },
    how: row.how as View['how'],
    at: row.at,
  }))
}

/** When a manager last looked at a conversation of each of these reps. */
export async function lastLookedAt(
  db: Kysely<Database>,
  repIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (repIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('views')
    .innerJoin('conversations', 'conversations.id', 'views.conversation_id')
    .innerJoin('people', 'people.id', 'views.viewer_id')
    .select('rep_id')
    .select((eb) => eb.fn.max('views.at').as('last'))
    .where('rep_id', 'in', repIds)
    .where('people.role', '=', 'manager')
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map((row) => [row.rep_id ?? '', row.last]))
}

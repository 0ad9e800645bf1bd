import type { Kysely } from 'kysely'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A rep who asks their manager to listen to a conversation, and what to. */
export interface ListeningRequest {
  readonly id: string
  readonly conversationId: string
  readonly by: { readonly id: string; readonly name: string }
  readonly question: string
  readonly askedAt: string
}

/** Keeps what a rep asks about a conversation; the words of a request that stands are written anew. */
export async function askToListen(
  trx: Kysely<Database>,
  one: {
    readonly conversationId: string
    readonly byId: string
    readonly question: string
    readonly now: string
  },
): Promise<string> {
  await oneAtATime(trx, `listening to ${one.conversationId}`)
  const there = await trx
    .selectFrom('listening_requests')
    .select('id')
    .where('conversation_id', '=', one.conversationId)
    .where('by_id', '=', one.byId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (there) {
    await trx
      .updateTable('listening_requests')
      .set({ question: one.question })
      .where('id', '=', there.id)
      .execute()
    return there.id
  }
  const id = newId()
  await trx
    .insertInto('listening_requests')
    .values({
      id,
      conversation_id: one.conversationId,
      by_id: one.byId,
      question: one.question,
      asked_at: one.now,
      taken_back_at: null,
    })
    .execute()
  return id
}

/** Takes a request back; `undefined` where there is none of theirs. Answers which conversation it was about. */
export async function takeRequestBack(
  db: Kysely<Database>,
  { id, byId, now }: { readonly id: string; readonly byId: string; readonly now: string },
): Promise<string | undefined> {
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('listening_requests')
      .select('conversation_id')
      .where('id', '=', id)
      .where('by_id', '=', byId)
      .executeTakeFirst()
    if (!row) return undefined
    await trx
      .updateTable('listening_requests')
      .set({ taken_back_at: now })
      .where('id', '=', id)
      .where('taken_back_at', 'is', null)
      .execute()
    return row.conversation_id
  })
}

/** The requests that stand, on conversations a viewer may see, the oldest first. */
export async function listeningRequests(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId?: string,
): Promise<readonly ListeningRequest[]> {
  let query = db
    .selectFrom('listening_requests')
    .innerJoin('conversations', 'conversations.id', 'listening_requests.conversation_id')
    .innerJoin('people', 'people.id', 'listening_requests.by_id')
    .selectAll('listening_requests')
    .select('people.name')
    .where('taken_back_at', 'is', null)
    .where(visibleTo(viewer))
  if (conversationId !== undefined) query = query.where('conversations.id', '=', conversationId)
  const rows = await query.orderBy('asked_at').orderBy('listening_requests.id').execute()
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    by: { id: row.by_id, name: row.name },
    question: row.question,
    askedAt: row.asked_at,
  }))
}

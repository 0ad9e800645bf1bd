import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { enterDraws } from './draws.ts'

/** When a person says a conversation took place, whose file did not. */
export interface StartCorrection {
  readonly old: string | null
  readonly new: string
  readonly byName: string
  readonly at: string
}

/** What people said of when it took place, oldest first. */
export async function startCorrectionsOf(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly StartCorrection[]> {
  const rows = await db
    .selectFrom('start_corrections')
    .innerJoin('people', 'people.id', 'start_corrections.by_id')
    .select(['old_started_at', 'new_started_at', 'people.name', 'at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    old: row.old_started_at,
    new: row.new_started_at,
    byName: row.name,
    at: row.at,
  }))
}

/** Writes when a conversation began and ended, with what stood there before. */
export async function saveStart(
  trx: Transaction<Database>,
  start: {
    readonly conversationId: string
    readonly revision: number
    readonly old: string | null
    readonly startedAt: string
    readonly endedAt: string | null
    readonly byId: string
    readonly now: string
  },
): Promise<void> {
  const { conversationId, startedAt, endedAt } = start
  await trx
    .updateTable('conversations')
    .set({ started_at: startedAt, ended_at: endedAt, sorted_at: startedAt })
    .where('id', '=', conversationId)
    .execute()
  await trx
    .insertInto('start_corrections')
    .values({
      id: newId(),
      conversation_id: conversationId,
      revision: start.revision,
      old_started_at: start.old,
      new_started_at: startedAt,
      by_id: start.byId,
      at: start.now,
    })
    .execute()
  await enterDraws(trx, conversationId, start.now)
}

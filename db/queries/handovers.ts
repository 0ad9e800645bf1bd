import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** A conversation that was nobody's, and to whom the admin gave it. */
export interface Handover {
  readonly conversationId: string
  readonly to: string
  readonly by: string
  readonly at: string
}

export async function saveHandover(
  trx: Transaction<Database>,
  one: { conversationId: string; repId: string; byId: string; now: string },
): Promise<void> {
  await trx
    .insertInto('handovers')
    .values({ conversation_id: one.conversationId, rep_id: one.repId, by_id: one.byId, at: one.now })
    .execute()
}

/** How a conversation came to whoever has it, where the admin gave it, the oldest first. */
export async function handoversOf(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly Handover[]> {
  const rows = await handovers(db).where('conversation_id', '=', conversationId).orderBy('at').execute()
  return rows.map(toHandover)
}

/** The latest that were given to anybody. */
export async function latestHandovers(db: Kysely<Database>, limit: number): Promise<readonly Handover[]> {
  const rows = await handovers(db).orderBy('at', 'desc').orderBy('conversation_id').limit(limit).execute()
  return rows.map(toHandover)
}

function handovers(db: Kysely<Database>) {
  return db
    .selectFrom('handovers')
    .innerJoin('people as reps', 'reps.id', 'rep_id')
    .innerJoin('people as givers', 'givers.id', 'by_id')
    .select(['conversation_id', 'at', 'reps.name as to', 'givers.name as by'])
}

function toHandover({
  conversation_id,
  ...row
}: Omit<Handover, 'conversationId'> & { conversation_id: string }) {
  return { conversationId: conversation_id, ...row }
}

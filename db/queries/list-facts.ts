import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** What changes about a conversation after it was measured, for one page of a list. */
export interface ListFacts {
  /** Names of parties who speak and whom we can't place. */
  readonly unsure: readonly string[]
  /** Promises of ours that were neither proved kept nor released. */
  readonly openPromises: number
  readonly hasNote: boolean
}

export async function listFacts(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<(id: string) => ListFacts> {
  if (conversationIds.length === 0) return () => ({ unsure: [], openPromises: 0, hasNote: false })
  const unsure = Map.groupBy(await unsureSpeakers(db, conversationIds), (row) => row.conversation_id)
  const open = Map.groupBy(await openPromises(db, conversationIds), (row) => row.conversation_id)
  const noted = await db
    .selectFrom('notes')
    .select('conversation_id')
    .distinct()
    .where('conversation_id', 'in', conversationIds)
    .execute()
  const withNote = new Set(noted.map((row) => row.conversation_id))
  return (id) => ({
    unsure: (unsure.get(id) ?? []).map((row) => row.name ?? row.key),
    openPromises: open.get(id)?.length ?? 0,
    hasNote: withNote.has(id),
  })
}

function unsureSpeakers(db: Kysely<Database>, conversationIds: readonly string[]) {
  return db
    .selectFrom('parties')
    .select(['conversation_id', 'key', 'name'])
    .where('conversation_id', 'in', conversationIds)
    .where('role', '=', 'unknown')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('utterances')
          .select('utterances.id')
          .whereRef('utterances.conversation_id', '=', 'parties.conversation_id')
          .whereRef('utterances.party', '=', 'parties.key'),
      ),
    )
    .orderBy('seq')
    .execute()
}

function openPromises(db: Kysely<Database>, conversationIds: readonly string[]) {
  return db
    .selectFrom('commitments')
    .select(['conversation_id', 'id'])
    .where('conversation_id', 'in', conversationIds)
    .where('class', '=', 'promise')
    .where('owner', '<>', 'customer')
    .where('id', 'not in', (eb) => eb.selectFrom('fulfilments').select('commitment_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('releases').select('commitment_id'))
    .execute()
}

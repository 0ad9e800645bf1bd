import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** What a list says of a conversation beside its statistics. */
export interface ListExtras {
  /** Names of those who speak and whom nobody can place. */
  readonly unsure: readonly string[]
  readonly hasNote: boolean
}

/** The extras of one page of a list, in two queries whatever its length. */
export async function listExtras(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListExtras>> {
  if (ids.length === 0) return new Map()
  const unsure = await db
    .selectFrom('parties')
    .select(['conversation_id', 'name', 'key'])
    .where('conversation_id', 'in', ids)
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
  const noted = await db
    .selectFrom('notes')
    .select('conversation_id')
    .distinct()
    .where('conversation_id', 'in', ids)
    .execute()
  const notedIds = new Set(noted.map((row) => row.conversation_id))
  return new Map(
    ids.map((id) => [
      id,
      {
        unsure: unsure.filter((row) => row.conversation_id === id).map((row) => row.name ?? row.key),
        hasNote: notedIds.has(id),
      },
    ]),
  )
}

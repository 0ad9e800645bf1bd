import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** What a list says of a conversation beside its statistics. */
export interface ListExtras {
  /** Names of those who speak and whom nobody can place. */
  readonly unsure: readonly string[]
  /** Promises of ours that were neither proved kept nor released. */
  readonly openPromises: number
  readonly hasNote: boolean
  readonly isRecorded: boolean
}

/** The extras of one page of a list, in four queries whatever its length. */
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
  const recorded = await db
    .selectFrom('recordings')
    .select('conversation_id')
    .where('conversation_id', 'in', ids)
    .execute()
  const promised = await openPromises(db, ids)
  const notedIds = new Set(noted.map((row) => row.conversation_id))
  const recordedIds = new Set(recorded.map((row) => row.conversation_id))
  return new Map(
    ids.map((id) => [
      id,
      {
        unsure: unsure.filter((row) => row.conversation_id === id).map((row) => row.name ?? row.key),
        openPromises: promised.filter((row) => row.conversation_id === id).length,
        hasNote: notedIds.has(id),
        isRecorded: recordedIds.has(id),
      },
    ]),
  )
}

function openPromises(db: Kysely<Database>, ids: readonly string[]) {
  return db
    .selectFrom('commitments')
    .select(['conversation_id', 'id'])
    .where('conversation_id', 'in', ids)
    .where('class', '=', 'promise')
    .where('owner', '<>', 'customer')
    .where((eb) => eb.and(endings.map((table) => eb.not(eb.exists(endingIn(eb, table))))))
    .execute()
}

const endings = ['fulfilments', 'releases'] as const

function endingIn(eb: ExpressionBuilder<Database, 'commitments'>, table: (typeof endings)[number]) {
  return eb.selectFrom(table).select(`${table}.id`).whereRef(`${table}.commitment_id`, '=', 'commitments.id')
}

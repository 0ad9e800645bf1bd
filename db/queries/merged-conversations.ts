import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Merge } from './merges.ts'
import { isOpen } from './visibility.ts'

/** A conversation that came in after a merge, and whether its speakers go by what only the one who went is known by. */
export interface LaterConversation {
  readonly id: string
  readonly sortedAt: string
  readonly channel: string | null
  readonly speakers: readonly string[]
  readonly isLikely: boolean
}

const most = 500

/** What came in since two were made one, for whoever has it now; the latest first. */
export async function conversationsSince(
  db: Kysely<Database>,
  { gone, at, moved }: Merge,
  stands: string,
): Promise<readonly LaterConversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'sorted_at', 'channel'])
    .where('customer_id', '=', stands)
    .where('imported_at', '>', at)
    .where(isOpen)
    .orderBy('sorted_at', 'desc')
    .limit(most)
    .execute()
  const went = new Set(moved.conversations)
  const later = rows.filter((row) => !went.has(row.id))
  if (later.length === 0) return []
  const parties = await db
    .selectFrom('parties')
    .select(['conversation_id', 'name', 'email'])
    .where(
      'conversation_id',
      'in',
      later.map((row) => row.id),
    )
    .where('role', '=', 'customer')
    .orderBy('seq')
    .execute()
  const known = await addressesOnlyOf(db, gone, stands)
  const by = Map.groupBy(parties, (party) => party.conversation_id)
  return later.map(({ id, sorted_at, channel }) => {
    const speakers = by.get(id) ?? []
    return {
      id,
      sortedAt: sorted_at,
      channel,
      speakers: speakers.flatMap(({ name, email }) => name ?? email ?? []),
      isLikely: speakers.some(({ name, email }) =>
        [name, email].some((text) => known.has(text?.toLowerCase().trim() ?? '')),
      ),
    }
  })
}

/** How many conversations came in while two were one, by whose they are now. */
export async function conversationsMeanwhile(
  db: Kysely<Database>,
  { gone, at, moved, undone }: Merge,
  stands: string,
): Promise<{ readonly stayed: number; readonly went: number }> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'customer_id'])
    .where('customer_id', 'in', [gone, stands])
    .where('imported_at', '>', at)
    .where('imported_at', '<=', undone?.at ?? at)
    .where(isOpen)
    .execute()
  const before = new Set(moved.conversations)
  const came = rows.filter((row) => !before.has(row.id))
  const went = came.filter((row) => row.customer_id === gone).length
  return { stayed: came.length - went, went }
}

async function addressesOnlyOf(db: Kysely<Database>, gone: string, stands: string) {
  const rows = await db
    .selectFrom('customer_addresses')
    .select(['customer_id', 'address'])
    .where('customer_id', 'in', [gone, stands])
    .execute()
  const others = new Set(rows.flatMap((row) => (row.customer_id === stands ? [row.address] : [])))
  return new Set(
    rows.flatMap((row) => (row.customer_id === gone && !others.has(row.address) ? [row.address] : [])),
  )
}

import type { Kysely } from 'kysely'
import { cameBetween, findCustomer } from '../../db/queries/customers.ts'
import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import { conversationsMeanwhile, conversationsSince } from '../../db/queries/merged-conversations.ts'
import type { Merge, MergeKind } from '../../db/queries/merges.ts'
import type { Database } from '../../db/schema.ts'
import type { SinceMerge } from '../../views/customers/since-merge.tsx'
import { words } from '../../views/messages/words.ts'

interface Found {
  readonly merge: Merge
  readonly stands: string
  /** Who stands on the side that was kept, as far as the viewer knows them. */
  readonly side: readonly KnownCustomer[]
  readonly mayUndo: boolean
}

/** What one side of a merge is called. */
export async function shownSide(db: Kysely<Database>, kind: MergeKind, one: string): Promise<string> {
  if (kind === 'account') return one
  return (await findCustomer(db, one))?.name ?? words.customers.merged.unknown
}

/** What came in since two were made one, or while they were: nothing is told of what the viewer may not undo. */
export async function since(
  db: Kysely<Database>,
  { merge, stands, side, mayUndo }: Found,
): Promise<SinceMerge | null> {
  if (!mayUndo) return null
  if (merge.kind === 'account') return { people: await peopleSince(db, merge, side) }
  if (merge.undone) return { counts: await conversationsMeanwhile(db, merge, stands) }
  return { conversations: await conversationsSince(db, merge, stands) }
}

async function peopleSince(
  db: Kysely<Database>,
  { at, moved, undone }: Merge,
  side: readonly KnownCustomer[],
): Promise<readonly string[]> {
  const ids = side.map((one) => one.id)
  const came = await cameBetween(db, ids, { after: at, until: undone?.at ?? null })
  return side.filter((one) => came.has(one.id) && !moved.customers.includes(one.id)).map((one) => one.name)
}

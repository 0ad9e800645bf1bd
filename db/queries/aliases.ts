import type { Kysely, Transaction } from 'kysely'
import type { Alias, AliasKind } from '../../server/conversation/alias.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

/** A conversation that somebody got with an alias: what was put right for it, and whose team’s it was before. */
export interface GivenConversation {
  readonly id: string
  readonly teamId: string | null
  /** The revision that says that this speaker is ours; `null` where the file said so. */
  readonly repair: number | null
}

export interface KeptAlias {
  readonly id: string
  readonly personId: string
  /** As somebody typed it. */
  readonly alias: string
  readonly kind: AliasKind
  readonly key: string
  readonly given: readonly GivenConversation[]
  readonly by: string | null
  readonly at: string
  readonly removed: { readonly by: string | null; readonly at: string } | null
}

/** Everything somebody goes by or went by, the oldest first. */
export async function aliasesOf(db: Kysely<Database>, personId: string): Promise<readonly KeptAlias[]> {
  const rows = await db
    .selectFrom('person_aliases')
    .leftJoin('people as adders', 'adders.id', 'added_by')
    .leftJoin('people as removers', 'removers.id', 'removed_by')
    .selectAll('person_aliases')
    .select(['adders.name as added_name', 'removers.name as removed_name'])
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .orderBy('person_aliases.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    alias: row.alias,
    kind: row.kind as AliasKind,
    key: row.key,
    given: JSON.parse(row.given) as readonly GivenConversation[],
    by: row.added_name,
    at: row.added_at,
    removed: row.removed_at === null ? null : { by: row.removed_name, at: row.removed_at },
  }))
}

export interface NewAlias extends Alias {
  readonly personId: string
  readonly alias: string
  readonly given: readonly GivenConversation[]
}

/** Keeps an alias. `byId` is `null` where the command line says so. */
export async function saveAlias(
  trx: Transaction<Database>,
  { personId, alias, kind, key, given }: NewAlias,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('person_aliases')
    .values({
      ...{ id, person_id: personId, alias, kind, key, given: JSON.stringify(given) },
      ...{ added_by: byId, added_at: now, removed_by: null, removed_at: null },
    })
    .execute()
  return id
}

/** Says that somebody goes by it no more; it stays in the history. */
export async function endAlias(
  trx: Transaction<Database>,
  id: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  await trx
    .updateTable('person_aliases')
    .set({ removed_by: byId, removed_at: now })
    .where('id', '=', id)
    .execute()
}

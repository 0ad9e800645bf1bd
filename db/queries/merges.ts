import type { Kysely, Selectable, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { MergesTable } from '../tables/identity.ts'

export type MergeKind = 'customer' | 'account'

/** What went over with a merge, and goes back when it is undone. */
export interface Moved {
  /** Ids of conversations and cases, where customers were merged. */
  readonly conversations: readonly string[]
  readonly cases: readonly string[]
  /** And of all else that is of a customer, by table. */
  readonly others: Readonly<Record<string, readonly string[]>>
  /** The account that the customer who stayed took over; `null` where they had one or neither had. */
  readonly account: string | null
  /** Ids of customers, where accounts were merged. */
  readonly customers: readonly string[]
}

/** Two customers, or two accounts, that somebody made one. Customers are ids, accounts are names. */
export interface Merge {
  readonly id: string
  readonly kind: MergeKind
  readonly kept: string
  readonly gone: string
  readonly moved: Moved
  readonly by: string
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string } | null
}

export type NewMerge = Pick<Merge, 'kind' | 'kept' | 'gone' | 'moved'>

export async function saveMerge(
  trx: Transaction<Database>,
  merge: NewMerge,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<string> {
  const id = newId()
  const { kind, kept, gone } = merge
  await trx
    .insertInto('merges')
    .values({
      ...{ id, kind, kept, gone, moved: JSON.stringify(merge.moved) },
      ...{ by_id: byId, at: now, undone_by: null, undone_at: null },
    })
    .execute()
  return id
}

/** Says that a merge holds no more. Answers whether it still did. */
export async function endMerge(
  trx: Transaction<Database>,
  id: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('merges')
    .set({ undone_by: byId, undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findMerge(db: Kysely<Database>, id: string): Promise<Merge | undefined> {
  const row = await merges(db).where('merges.id', '=', id).executeTakeFirst()
  return row && toMerge(row)
}

/** Every merge there was, the latest first. */
export async function allMerges(db: Kysely<Database>): Promise<readonly Merge[]> {
  return (await merges(db).orderBy('at', 'desc').orderBy('merges.id').execute()).map(toMerge)
}

/** What an account is called now, after it was merged, however often. */
export async function accountNow(db: Kysely<Database>, name: string): Promise<string> {
  const been = new Set<string>()
  for (let now = name; ; ) {
    been.add(now)
    const row = await db
      .selectFrom('merges')
      .select('kept')
      .where('kind', '=', 'account')
      .where('gone', '=', now)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (!row || been.has(row.kept)) return now
    now = row.kept
  }
}

function merges(db: Kysely<Database>) {
  return db
    .selectFrom('merges')
    .innerJoin('people', 'people.id', 'merges.by_id')
    .leftJoin('people as undoers', 'undoers.id', 'merges.undone_by')
    .selectAll('merges')
    .select(['people.name as by_name', 'undoers.name as undone_name'])
}

function toMerge(
  row: Selectable<MergesTable> & { readonly by_name: string; readonly undone_name: string | null },
): Merge {
  return {
    id: row.id,
    kind: row.kind as MergeKind,
    kept: row.kept,
    gone: row.gone,
    moved: toMoved(row.moved),
    by: row.by_name,
    at: row.at,
    undone: row.undone_at === null ? null : { by: row.undone_name ?? '', at: row.undone_at },
  }
}

/** What was moved before other tables followed says nothing of them. */
function toMoved(text: string): Moved {
  const moved = JSON.parse(text) as Omit<Moved, 'others'> & Partial<Pick<Moved, 'others'>>
  return { ...moved, others: moved.others ?? {} }
}

/** What every account that was merged is called now. */
export async function accountsNow(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('merges')
    .select('gone')
    .where('kind', '=', 'account')
    .where('undone_at', 'is', null)
    .execute()
  const now = new Map<string, string>()
  for (const { gone } of rows) now.set(gone, await accountNow(db, gone))
  return now
}

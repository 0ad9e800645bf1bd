import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

export type ErasedKind = 'customer' | 'person'

/** Whose data were erased, when and by whom; nothing that tells who they were. */
export interface Erasure {
  readonly id: string
  readonly kind: ErasedKind
  readonly subject: string
  readonly by: string | null
  readonly at: string
  /** When nothing of it was left in the files of the database either. */
  readonly sweptAt: string | null
}

export async function saveErasure(
  trx: Transaction<Database>,
  erasure: { readonly kind: ErasedKind; readonly subject: string },
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('erasures')
    .values({ id, ...erasure, by_id: byId, at: now, swept_at: null })
    .execute()
  return id
}

/** Every erasure, the latest first. */
export async function allErasures(db: Kysely<Database>): Promise<readonly Erasure[]> {
  const rows = await db
    .selectFrom('erasures')
    .leftJoin('people', 'people.id', 'by_id')
    .selectAll('erasures')
    .select('people.name as by_name')
    .orderBy('at', 'desc')
    .orderBy('erasures.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ErasedKind,
    subject: row.subject,
    by: row.by_name,
    at: row.at,
    sweptAt: row.swept_at,
  }))
}

export async function isErased(db: Kysely<Database>, kind: ErasedKind, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('erasures')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row !== undefined
}

/** Erasures of which the files of the database may still hold bytes. */
export async function sweepsDue(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('erasures').select('id').where('swept_at', 'is', null).execute()
  return rows.map(({ id }) => id)
}

/** Says that these are gone from the files too. */
export async function saveSwept(db: Kysely<Database>, ids: readonly string[], now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('erasures').set({ swept_at: now }).where('id', 'in', ids).execute(),
  )
}

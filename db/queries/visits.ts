import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A visit as its rep sent it: once, however often their phone tried. */
export interface Visit {
  readonly id: string
  readonly customerId: string
  readonly conversationId: string | null
}

export interface VisitPhoto {
  readonly id: string
  readonly visitId: string
  readonly conversationId: string | null
  readonly path: string
  readonly mime: string
  readonly size: number
}

export async function findVisit(
  db: Kysely<Database>,
  repId: string,
  once: string,
): Promise<Visit | undefined> {
  const row = await db
    .selectFrom('visits')
    .select(['id', 'customer_id', 'conversation_id'])
    .where('rep_id', '=', repId)
    .where('once', '=', once)
    .executeTakeFirst()
  return row && { id: row.id, customerId: row.customer_id, conversationId: row.conversation_id }
}

/** Keeps that a visit became a conversation; the same one again stays the one that is there. */
export async function saveVisit(
  db: Kysely<Database>,
  one: {
    readonly customerId: string
    readonly repId: string
    readonly once: string
    readonly conversationId: string
    readonly now: string
  },
): Promise<Visit> {
  return inTransaction(db, async (trx) => {
    const { customerId, conversationId } = one
    await trx
      .insertInto('visits')
      .values({
        id: newId(),
        customer_id: customerId,
        rep_id: one.repId,
        once: one.once,
        conversation_id: conversationId,
        kept_at: one.now,
      })
      .onConflict((conflict) => conflict.columns(['rep_id', 'once']).doNothing())
      .execute()
    const kept = await findVisit(trx, one.repId, one.once)
    if (!kept) throw new Error('A visit was kept and is not there')
    return kept
  })
}

/** Keeps a photo of a visit. Answers whether it is new: the same bytes are kept once. */
export async function addPhoto(
  db: Kysely<Database>,
  visitId: string,
  photo: Pick<VisitPhoto, 'path' | 'mime' | 'size'> & { readonly sha256: string; readonly now: string },
): Promise<boolean> {
  const { now, ...file } = photo
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('visit_photos')
      .values({ id: newId(), visit_id: visitId, ...file, added_at: now })
      .onConflict((conflict) => conflict.columns(['visit_id', 'sha256']).doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

export async function findPhoto(db: Kysely<Database>, id: string): Promise<VisitPhoto | undefined> {
  const row = await photos(db).where('visit_photos.id', '=', id).executeTakeFirst()
  return row && toPhoto(row)
}

/** The photos that came with a visit that became this conversation, in the order they came. */
export async function photosOf(db: Kysely<Database>, conversationId: string): Promise<readonly VisitPhoto[]> {
  const rows = await photos(db)
    .where('visits.conversation_id', '=', conversationId)
    .orderBy('added_at')
    .orderBy('visit_photos.id')
    .execute()
  return rows.map(toPhoto)
}

/** The files of all photos that are known. */
export async function photoPaths(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.selectFrom('visit_photos').select('path').execute()).map((row) => row.path)
}

function photos(db: Kysely<Database>) {
  return db
    .selectFrom('visit_photos')
    .innerJoin('visits', 'visits.id', 'visit_photos.visit_id')
    .select(['visit_photos.id', 'visit_id', 'conversation_id', 'path', 'mime', 'size'])
}

function toPhoto(row: {
  readonly id: string
  readonly visit_id: string
  readonly conversation_id: string | null
  readonly path: string
  readonly mime: string
  readonly size: number
}): VisitPhoto {
  const { id, path, mime, size } = row
  return { id, visitId: row.visit_id, conversationId: row.conversation_id, path, mime, size: Number(size) }
}

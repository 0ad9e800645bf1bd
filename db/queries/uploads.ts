import type { ExpressionBuilder, Kysely, Selectable, Transaction } from 'kysely'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { UploadsTable } from '../tables/uploads.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { holdsNothingOf } from './upload-files.ts'
import { type UploadState, uploadStates } from './upload-states.ts'

export const ways = ['page', 'folder', 'mailbox', 'sender'] as const
/** How files come in: over a page, or by themselves from the watched folder, the mailbox and systems that send. */
export type Way = (typeof ways)[number]

/** Files that somebody brought together, or that came by themselves on one day. */
export interface Upload {
  readonly id: string
  readonly way: Way
  /** `null` for what came by itself. */
  readonly by: { readonly id: string; readonly name: string } | null
  /** Whose conversations they are, where the files do not tell. */
  readonly repId: string | null
  readonly zone: string | null
  readonly madeAt: string
}

export type UploadCounts = Readonly<Record<UploadState, number>>

/** Opens an upload whose files are still on their way; nobody sees it until it has arrived. */
export async function beginUpload(
  db: Kysely<Database>,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<string> {
  const id = newId()
  const row = { id, by_id: byId, rep_id: null, zone: null, made_at: now, arrived_at: null }
  await inTransaction(db, (trx) => trx.insertInto('uploads').values(row).execute())
  return id
}

/** The upload in which this day's files gather that come by themselves, a rep's own or nobody's; made if need be. */
export async function uploadOfDay(
  trx: Transaction<Database>,
  {
    way,
    repId,
    zone,
    now,
  }: { way: Exclude<Way, 'page'>; repId: string | null; zone: string | null; now: string },
): Promise<string> {
  await oneAtATime(trx, `upload of the ${way}`)
  const today = now.slice(0, 10)
  const row = await trx
    .selectFrom('uploads')
    .select('id')
    .where('way', '=', way)
    .where('made_at', '>=', today)
    .where('rep_id', repId === null ? 'is' : '=', repId)
    .where('zone', zone === null ? 'is' : '=', zone)
    .executeTakeFirst()
  if (row) return row.id
  const id = newId()
  await trx
    .insertInto('uploads')
    .values({ id, by_id: null, way, rep_id: repId, zone, made_at: now, arrived_at: now })
    .execute()
  return id
}

/** Every file of it is here: from now on they wait to be read. */
export async function uploadArrived(
  db: Kysely<Database>,
  id: string,
  { repId, zone, now }: { readonly repId: string | null; readonly zone: string | null; readonly now: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('uploads')
      .set({ rep_id: repId, zone, arrived_at: now })
      .where('id', '=', id)
      .execute()
    await trx
      .updateTable('upload_files')
      .set({ state: 'waiting' })
      .where('upload_id', '=', id)
      .where('state', '=', 'arriving')
      .execute()
  })
}

export async function forgetUpload(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('uploads').where('id', '=', id).execute())
}

/** Uploads that broke off on their way before this instant. */
export async function forgetBrokenUploads(db: Kysely<Database>, before: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('uploads').where('arrived_at', 'is', null).where('made_at', '<', before).execute(),
  )
}

/** An upload, for whoever brought it and for the admin. */
export async function findUpload(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<Upload | undefined> {
  const row = await uploadsFor(db, viewer).where('uploads.id', '=', id).executeTakeFirst()
  return row && toUpload(row)
}

/** The latest uploads of whoever asks, or of everybody for the admin, each with how far it is. */
export async function recentUploads(
  db: Kysely<Database>,
  viewer: Viewer,
  limit: number,
): Promise<readonly (Upload & { readonly counts: UploadCounts })[]> {
  const rows = await uploadsFor(db, viewer)
    .orderBy('made_at', 'desc')
    .orderBy('uploads.id')
    .limit(limit)
    .execute()
  const counts = await countsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...toUpload(row), counts: counts.get(row.id) ?? none }))
}

export async function countsOfUpload(db: Kysely<Database>, id: string): Promise<UploadCounts> {
  return (await countsOf(db, [id])).get(id) ?? none
}

/** How many bytes of somebody's files are kept to be read. */
export async function bytesKeptFor(db: Kysely<Database>, byId: string): Promise<number> {
  const row = await db
    .selectFrom('upload_bytes')
    .innerJoin('upload_files', 'upload_files.id', 'upload_bytes.file_id')
    .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
    .select((eb) => eb.fn.sum('upload_files.size').as('bytes'))
    .where('by_id', '=', byId)
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}

const none = Object.fromEntries(uploadStates.map((state) => [state, 0])) as UploadCounts

async function countsOf(db: Kysely<Database>, ids: readonly string[]) {
  const counts = new Map<string, UploadCounts>()
  if (ids.length === 0) return counts
  const rows = await db
    .selectFrom('upload_files')
    .select(['upload_id', 'state', (eb) => eb.fn.countAll().as('count')])
    .where('upload_id', 'in', ids)
    .groupBy(['upload_id', 'state'])
    .execute()
  for (const { upload_id, state, count } of rows)
    counts.set(upload_id, { ...(counts.get(upload_id) ?? none), [state]: Number(count) })
  return counts
}

function uploadsFor(db: Kysely<Database>, viewer: Viewer) {
  const query = db
    .selectFrom('uploads')
    .leftJoin('people', 'people.id', 'uploads.by_id')
    .selectAll('uploads')
    .select('people.name as by_name')
    .where('arrived_at', 'is not', null)
  if (viewer.role !== 'admin') return query.where('by_id', '=', viewer.id)
  return query.where((eb) =>
    eb.or([eb('by_id', 'is', null), eb('by_id', '=', viewer.id), eb.not(eb.exists(filesOfTheirs(eb)))]),
  )
}

/** What came over a page and is not read yet, or is somebody's alone: it is no business of the admin's. */
function filesOfTheirs(eb: ExpressionBuilder<Database, 'uploads'>) {
  return eb
    .selectFrom('upload_files')
    .select('upload_files.id')
    .whereRef('upload_files.upload_id', '=', 'uploads.id')
    .where((files) =>
      files.or([
        files('upload_files.state', 'in', ['waiting', 'reading']),
        files.not(holdsNothingOf('')(files)),
      ]),
    )
}

function toUpload(row: Selectable<UploadsTable> & { readonly by_name: string | null }): Upload {
  return {
    id: row.id,
    way: row.way as Way,
    by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
    repId: row.rep_id,
    zone: row.zone,
    madeAt: row.made_at,
  }
}

import type { Kysely } from 'kysely'
import { isDuplicate } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type Arrival, addArrival } from './arrivals.ts'
import { toFile, type UploadFile } from './upload-files.ts'
import type { UploadState } from './upload-states.ts'

/** A file as it lies in the watched folder: where, how large, and when it was last written. */
export interface Lying {
  readonly path: string
  readonly size: number
  readonly changedAt: string
}

/** A file that was taken from the watched folder and still lies there, with what came of it. */
export interface WatchedFile extends Lying {
  readonly id: string
  /** Everything that was in it has been read. */
  readonly isRead: boolean
  /** The file itself, and what an archive held. */
  readonly files: readonly UploadFile[]
}

const unread: readonly UploadState[] = ['arriving', 'waiting', 'reading']

/** Takes a file in that lies in the watched folder, once, whichever program sees it first. */
export async function takeWatched(
  db: Kysely<Database>,
  { path, size, changedAt }: Lying,
  arrival: Omit<Arrival, 'way' | 'name'>,
): Promise<void> {
  try {
    await inTransaction(db, async (trx) => {
      const file_id = await addArrival(trx, { ...arrival, way: 'folder', name: path })
      const row = { id: newId(), path, size, changed_at: changedAt, file_id, ended_at: null }
      await trx.insertInto('watched_files').values(row).execute()
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** The files that were taken in and have not been put away. */
export async function watchedFiles(db: Kysely<Database>): Promise<readonly WatchedFile[]> {
  const rows = await db.selectFrom('watched_files').selectAll().where('ended_at', 'is', null).execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.file_id)
  const files = await db
    .selectFrom('upload_files')
    .selectAll()
    .where((eb) => eb.or([eb('id', 'in', ids), eb('archive_id', 'in', ids)]))
    .orderBy('seq')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const own = files.filter((file) => file.id === row.file_id || file.archive_id === row.file_id)
    return {
      id: row.id,
      path: row.path,
      size: row.size,
      changedAt: row.changed_at,
      isRead: own.every((file) => !unread.includes(file.state as UploadState)),
      files: own.map(toFile),
    }
  })
}

/** It lies in the folder no more, or another one does in its place. */
export async function endWatched(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('watched_files').set({ ended_at: now }).where('id', '=', id).execute(),
  )
}

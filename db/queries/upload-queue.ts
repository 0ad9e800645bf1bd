import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type FileReport, toFile, type UploadFile } from './upload-files.ts'
import { readableAgain, type UploadState } from './upload-states.ts'

/** A file to be read now, and whose it is. */
export interface TakenFile extends UploadFile {
  /** `null` where it came by itself. */
  readonly byId: string | null
  readonly repId: string | null
  readonly zone: string | null
}

/**
 * Takes the next file that waits, for this reader alone. The first files of every upload come before the
 * second ones, so that three files do not wait for somebody's two hundred.
 */
export async function takeNextFile(db: Kysely<Database>, now: string): Promise<TakenFile | undefined> {
  return db.transaction().execute(async (trx) => {
    for (;;) {
      const next = await trx
        .selectFrom('upload_files')
        .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
        .selectAll('upload_files')
        .select(['by_id', 'rep_id', 'zone'])
        .where('state', '=', 'waiting')
        .orderBy('seq')
        .orderBy('made_at')
        .executeTakeFirst()
      if (!next) return undefined
      const { numUpdatedRows } = await trx
        .updateTable('upload_files')
        .set({ state: 'reading', taken_at: now, tries: next.tries + 1 })
        .where('id', '=', next.id)
        .where('state', '=', 'waiting')
        .executeTakeFirst()
      if (numUpdatedRows > 0n)
        return {
          ...toFile(next),
          state: 'reading',
          tries: next.tries + 1,
          byId: next.by_id,
          repId: next.rep_id,
          zone: next.zone,
        }
    }
  })
}

/** Says what came of a file. Its bytes go where nobody will read them again. */
export async function endFile(
  db: Kysely<Database>,
  id: string,
  { state, report, now }: { state: UploadState; report: FileReport; now: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('upload_files')
      .set({ state, ended_at: now, report: JSON.stringify(report) })
      .where('id', '=', id)
      .execute()
    if (!readableAgain.includes(state))
      await trx.deleteFrom('upload_bytes').where('file_id', '=', id).execute()
  })
}

/** Files that were being read when the program ended wait again. */
export async function takeUpAgain(db: Kysely<Database>, before: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('upload_files')
      .set({ state: 'waiting' })
      .where('state', '=', 'reading')
      .where('taken_at', '<', before)
      .execute(),
  )
}

/** Lets a file wait again that could not be read just now. */
export async function putBack(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('upload_files')
      .set({ state: 'waiting' })
      .where('id', '=', id)
      .where('state', '=', 'reading')
      .execute(),
  )
}

/** Reads the refused files of an upload once more, or one of them; how many. */
export async function tryAgain(
  db: Kysely<Database>,
  uploadId: string,
  fileId: string | null,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('upload_files')
      .set({ state: 'waiting', tries: 0, ended_at: null })
      .where('upload_id', '=', uploadId)
      .where('state', 'in', ['refused', 'needs-mapping'])
      .where('id', 'in', trx.selectFrom('upload_bytes').select('file_id'))
      .$if(fileId !== null, (some) => some.where('id', '=', fileId ?? ''))
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })
}

/** Files nobody has begun to read are read no more; how many. */
export async function cancelWaiting(db: Kysely<Database>, uploadId: string, now: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    const waiting = await trx
      .updateTable('upload_files')
      .set({ state: 'cancelled', ended_at: now })
      .where('upload_id', '=', uploadId)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    await trx
      .deleteFrom('upload_bytes')
      .where('file_id', 'in', (eb) =>
        eb
          .selectFrom('upload_files')
          .select('id')
          .where('upload_id', '=', uploadId)
          .where('state', '=', 'cancelled'),
      )
      .execute()
    return Number(waiting.numUpdatedRows)
  })
}

/** What an archive had begun to give before it was opened anew. */
export async function forgetMembers(db: Kysely<Database>, archiveId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('upload_files').where('archive_id', '=', archiveId).execute(),
  )
}

/** Every file of an archive is here: they wait, in the place of the archive. */
export async function membersArrived(trx: Transaction<Database>, archiveId: string): Promise<void> {
  await trx
    .updateTable('upload_files')
    .set({ state: 'waiting' })
    .where('archive_id', '=', archiveId)
    .where('state', '=', 'arriving')
    .execute()
}

/** Bytes nobody has asked for again since this instant. Their files stay in the list, with what was wrong. */
export async function forgetOldBytes(db: Kysely<Database>, before: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('upload_bytes')
      .where('file_id', 'in', (eb) =>
        eb.selectFrom('upload_files').select('id').where('ended_at', '<', before),
      )
      .execute(),
  )
}

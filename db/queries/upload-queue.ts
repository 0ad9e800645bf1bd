import type { Kysely, Transaction } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Lease } from '../lease.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { takeOverdue } from './job-leases.ts'
import { type Claim, leaseItem } from './jobs.ts'
import { type FileReport, toFile, type UploadFile } from './upload-files.ts'
import { readableAgain, type UploadState } from './upload-states.ts'

/** A file to be read now, and whose it is. */
export interface TakenFile extends UploadFile {
  /** `null` where it came by itself. */
  readonly byId: string | null
  readonly repId: string | null
  readonly zone: string | null
  readonly lease: Lease
}

/**
 * Takes the next file that waits, for this reader alone. The first files of every upload come before the
 * second ones, so that three files do not wait for somebody's two hundred.
 */
export async function takeNextFile(db: Kysely<Database>, claim: Claim): Promise<TakenFile | undefined> {
  return db.transaction().execute(async (trx) => {
    const next = await trx
      .selectFrom('upload_files')
      .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
      .selectAll('upload_files')
      .select(['by_id', 'rep_id', 'zone'])
      .where('state', '=', 'waiting')
      .orderBy('seq')
      .orderBy('made_at')
      .limit(1)
      .$if(!isSqlite(db), (rows) => rows.forUpdate('upload_files').skipLocked())
      .executeTakeFirst()
    if (!next) return undefined
    const tries = next.tries + 1
    await trx
      .updateTable('upload_files')
      .set({ state: 'reading', taken_at: claim.now, tries })
      .where('id', '=', next.id)
      .execute()
    return {
      ...toFile(next),
      state: 'reading',
      tries,
      byId: next.by_id,
      repId: next.rep_id,
      zone: next.zone,
      lease: await leaseItem(trx, { kind: 'uploads', about: next.id, tries }, claim),
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

/** Files that were being read by a process that ended wait again. */
export async function takeUpAgain(db: Kysely<Database>, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const begun = await takeOverdue(trx, 'uploads', now)
    if (begun.length > 0)
      await trx
        .updateTable('upload_files')
        .set({ state: 'waiting' })
        .where('state', '=', 'reading')
        .where('id', 'in', begun)
        .execute()
  })
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

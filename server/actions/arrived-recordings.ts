import type { Kysely } from 'kysely'
import {
  addRecording,
  deleteRecordings,
  pathsOfUpload,
  type Recording,
  recordingInUpload,
  recordingsInUploads,
} from '../../db/queries/recordings.ts'
import {
  addUploadFile,
  bytesOfUploadFile,
  dropBytes,
  filesOfUpload,
  type NewUploadFile,
} from '../../db/queries/upload-files.ts'
import type { TakenFile } from '../../db/queries/upload-queue.ts'
import { forgetUpload } from '../../db/queries/uploads.ts'
import type { Database } from '../../db/schema.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { type ArrivedRecording, beginArriving } from '../recordings/intake.ts'
import { HEAD_BYTES, recordingKind } from '../recordings/kind.ts'

interface Arrival {
  readonly file: Pick<NewUploadFile, 'uploadId' | 'seq' | 'name'>
  readonly kept: ArrivedRecording
  readonly dataDir: string
  readonly byId: string | null
  readonly now: string
}

/** Keeps a file of an upload whose bytes went to the folder of recordings as they came. */
export async function keepArrived(db: Kysely<Database>, arrival: Arrival): Promise<void> {
  const { file, kept, dataDir } = arrival
  await db
    .transaction()
    .execute(async (trx) => {
      const uploadFileId = await addUploadFile(trx, { ...file, bytes: null, size: kept.size })
      await addRecording(trx, {
        ...recordingOf(kept),
        ...arrival,
        name: file.name,
        addedBy: arrival.byId,
        uploadFileId,
      })
    })
    .catch(async (error) => {
      await removeRecordingFiles(dataDir, [kept.path])
      throw error
    })
}

/** The recording that a file of an upload is. One that came in an archive, or by itself, goes to its folder now. */
export async function recordingIn(
  db: Kysely<Database>,
  { id, name, byId }: TakenFile,
  { dataDir, now }: { readonly dataDir: string; readonly now: string },
): Promise<Recording | undefined> {
  const before = await recordingInUpload(db, id)
  if (before) return before
  const bytes = await bytesOfUploadFile(db, id)
  const kind = bytes && recordingKind(bytes.subarray(0, HEAD_BYTES))
  if (!kind) return undefined
  const arriving = await beginArriving(dataDir, kind)
  try {
    await arriving.write(bytes)
    const kept = await arriving.end()
    await db.transaction().execute(async (trx) => {
      await addRecording(trx, { ...recordingOf(kept), name, addedBy: byId, uploadFileId: id, now })
      await dropBytes(trx, id)
    })
  } catch (error) {
    await arriving.drop()
    throw error
  }
  return recordingInUpload(db, id)
}

/** Forgets an upload that broke off or cannot be, with the files of its recordings. */
export async function forgetArrived(db: Kysely<Database>, dataDir: string, uploadId: string): Promise<void> {
  const paths = await pathsOfUpload(db, uploadId)
  await forgetUpload(db, uploadId)
  await removeRecordingFiles(dataDir, paths)
}

/** Forgets the recordings of an upload that nobody is to read any more. */
export async function forgetCancelled(
  db: Kysely<Database>,
  dataDir: string,
  uploadId: string,
): Promise<void> {
  const files = await filesOfUpload(db, uploadId, { states: ['cancelled'] })
  const gone = await recordingsInUploads(
    db,
    files.map((file) => file.id),
  )
  await deleteRecordings(
    db,
    gone.map((one) => one.id),
  )
  await removeRecordingFiles(
    dataDir,
    gone.map((one) => one.path),
  )
}

/** A recording as it is kept, from the file that arrived. */
export function recordingOf({ path, size, sha256, kind }: ArrivedRecording) {
  return { path, size, sha256, container: kind.container, mime: kind.mime }
}

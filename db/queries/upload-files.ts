import { type ExpressionBuilder, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { ImportedFile } from '../../server/actions/import-files.ts'
import type { ExpectedKind } from '../../server/readers/expected.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { UploadFilesTable } from '../tables/uploads.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import type { UploadState } from './upload-states.ts'
import { readableBy } from './visibility.ts'

export interface UploadFile {
  readonly id: string
  readonly uploadId: string
  readonly seq: number
  /** With its folder, or with the archive it lay in. */
  readonly name: string
  readonly size: number
  readonly state: UploadState
  readonly tries: number
  readonly endedAt: string | null
  /** What came of it; `null` while it has not been read. */
  readonly report: FileReport | null
}

/** What came of a file, and who took it back since. */
export type FileReport = Omit<ImportedFile, 'name' | 'sha256'> & {
  readonly withdrawal?: { readonly by: string; readonly at: string }
  /** Nobody speaks in it, but it says which conversations to expect. */
  readonly expects?: ExpectedKind
  /** The recording that the file is. */
  readonly recording?: string
  /** What there is to say of it besides, in words. */
  readonly note?: string
}

export interface NewUploadFile {
  readonly uploadId: string
  readonly archiveId?: string
  readonly seq: number
  readonly name: string
  /** `null` where they lie elsewhere, as a recording’s do. */
  readonly bytes: Uint8Array | null
  readonly size?: number
}

/** Keeps a file that is on its way, bytes and all. */
export async function addUploadFile(db: Kysely<Database>, file: NewUploadFile): Promise<string> {
  const id = newId()
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('upload_files')
      .values({
        id,
        upload_id: file.uploadId,
        archive_id: file.archiveId ?? null,
        seq: file.seq,
        name: file.name,
        size: file.size ?? file.bytes?.byteLength ?? 0,
        state: 'arriving',
        tries: 0,
        taken_at: null,
        ended_at: null,
        report: null,
      })
      .execute()
    if (file.bytes === null) return
    await trx
      .insertInto('upload_bytes')
      .values({ file_id: id, bytes: Buffer.from(file.bytes) })
      .execute()
  })
  return id
}

interface Wanted {
  readonly states?: readonly UploadState[]
  /** The admin is told of no file whose conversation is somebody's alone. */
  readonly seenBy?: Viewer
  readonly from?: number
  readonly limit?: number
}

/** Files of an upload in their order, in one of these states or in any. */
export async function filesOfUpload(
  db: Kysely<Database>,
  uploadId: string,
  { states, seenBy, from = 0, limit }: Wanted = {},
): Promise<readonly UploadFile[]> {
  const query = db
    .selectFrom('upload_files')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .orderBy('seq')
    .orderBy('id')
    .$if(seenBy?.role === 'admin', (some) => some.where(holdsNothingOf(seenBy?.id ?? '')))
    .$if(states !== undefined, (some) => some.where('state', 'in', states ?? []))
    .$if(limit !== undefined, (some) => some.limit(limit ?? 0).offset(from))
  return (await query.execute()).map(toFile)
}

/** A file of an upload: for who brought it, for the admin, and for whoever may see a conversation in it. */
export async function findUploadFile(
  db: Kysely<Database>,
  viewer: Viewer,
  uploadId: string,
  id: string,
): Promise<UploadFile | undefined> {
  const row = await db
    .selectFrom('upload_files')
    .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
    .selectAll('upload_files')
    .select((eb) => ['uploads.by_id', holdsNothingOf(viewer.id)(eb).as('is_open')])
    .where('upload_files.id', '=', id)
    .where('upload_id', '=', uploadId)
    .where('arrived_at', 'is not', null)
    .executeTakeFirst()
  if (!row) return undefined
  const isTheirs = row.by_id === viewer.id || (viewer.role === 'admin' && Boolean(row.is_open))
  return isTheirs || (await seesSomethingIn(db, viewer, id)) ? toFile(row) : undefined
}

/** The file of an upload that a conversation's newest words came in with, if it came in that way. */
export async function uploadBehind(
  db: Kysely<Database>,
  conversationId: string,
): Promise<{ readonly uploadId: string; readonly fileId: string } | undefined> {
  const row = await db
    .selectFrom('conversation_files')
    .innerJoin('upload_files', 'upload_files.id', 'conversation_files.upload_file_id')
    .select(['upload_files.id', 'upload_id'])
    .where('conversation_id', '=', conversationId)
    .orderBy('revision', 'desc')
    .orderBy('brought_at', 'desc')
    .executeTakeFirst()
  return row && { uploadId: row.upload_id, fileId: row.id }
}

export async function bytesOfUploadFile(db: Kysely<Database>, id: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('upload_bytes').select('bytes').where('file_id', '=', id).executeTakeFirst()
  return row?.bytes
}

/** The bytes of a file are kept elsewhere now. */
export async function dropBytes(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('upload_bytes').where('file_id', '=', id).execute()
}

/** The other files of an upload whose bytes are still kept. */
export async function keptBeside(
  db: Kysely<Database>,
  { id, uploadId }: Pick<UploadFile, 'id' | 'uploadId'>,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('upload_files')
    .innerJoin('upload_bytes', 'upload_bytes.file_id', 'upload_files.id')
    .select(['upload_files.id', 'name'])
    .where('upload_id', '=', uploadId)
    .where('upload_files.id', '<>', id)
    .orderBy('seq')
    .execute()
}

/** Says that a conversation in this place of a file came in by this upload. */
export async function tieToUpload(
  trx: Transaction<Database>,
  { sha256, place, uploadFileId }: { sha256: string; place: number; uploadFileId: string },
): Promise<void> {
  await trx
    .updateTable('conversation_files')
    .set({ upload_file_id: uploadFileId })
    .where('sha256', '=', sha256)
    .where('place', '=', place)
    .execute()
}

/** Whether it was this file of an upload that brought what stands in this place of these bytes. */
export async function isBroughtBy(
  db: Kysely<Database>,
  { sha256, place, uploadFileId }: { sha256: string; place: number; uploadFileId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('conversation_files')
    .select('place')
    .where('sha256', '=', sha256)
    .where('place', '=', place)
    .where('upload_file_id', '=', uploadFileId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether no conversation of a file is somebody's alone, but for this person's own. */
export function holdsNothingOf(personId: string) {
  return (eb: ExpressionBuilder<Database, 'upload_files'>) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('conversation_files')
          .innerJoin('conversations', 'conversations.id', 'conversation_files.conversation_id')
          .select('conversation_files.place')
          .whereRef('conversation_files.upload_file_id', '=', 'upload_files.id')
          .where('conversations.rep_id', '<>', personId)
          .where('with_rep', '=', 1),
      ),
    )
}

async function seesSomethingIn(db: Kysely<Database>, viewer: Viewer, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .innerJoin('conversation_files', 'conversation_files.conversation_id', 'conversations.id')
    .select(sql<number>`1`.as('one'))
    .where('upload_file_id', '=', fileId)
    .where(readableBy(viewer))
    .executeTakeFirst()
  return row !== undefined
}

export function toFile(row: Selectable<UploadFilesTable>): UploadFile {
  return {
    id: row.id,
    uploadId: row.upload_id,
    seq: row.seq,
    name: row.name,
    size: row.size,
    state: row.state as UploadState,
    tries: row.tries,
    endedAt: row.ended_at,
    report: row.report === null ? null : (JSON.parse(row.report) as FileReport),
  }
}

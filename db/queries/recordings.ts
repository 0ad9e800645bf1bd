import type { Kysely, Selectable } from 'kysely'
import type { Container } from '../../server/recordings/kind.ts'
import type { Unheard } from '../../server/recordings/pcm-stream.ts'
import type { LaneOwners } from '../../server/recordings/sides.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { RecordingsTable } from '../tables/recordings.ts'
import { inTransaction } from '../transaction.ts'
import { isRefused } from './consents.ts'

/** Why nobody could listen to a recording, so that it has no waveform. */
export type RecordingProblem = Unheard | 'needs-ffmpeg' | 'stumbled' | 'lost'

/** How it is known which conversation a recording is of. */
export type MatchedHow = 'name' | 'time' | 'length' | 'said' | 'recognised'

export interface Recording {
  readonly id: string
  /** `null` while nobody knows which it is of. */
  readonly conversationId: string | null
  readonly uploadFileId: string | null
  /** As whoever brought it called it. Shown, and never a path. */
  readonly name: string
  /** The generated name of the file, within the folder of recordings. */
  readonly path: string
  readonly container: Container
  readonly mime: string
  readonly size: number
  readonly state: 'waiting' | 'reading' | 'ready' | 'failed'
  /** How far listening is, whole numbers to 100. */
  readonly percent: number
  readonly problem: RecordingProblem | null
  readonly tries: number
  /** `null` until it was listened to. */
  readonly durationMs: number | null
  readonly channels: number | null
  readonly matchedHow: MatchedHow | null
  /** Whose channels they are, as a person said. */
  readonly owners: LaneOwners | null
  readonly addedBy: string | null
  readonly addedAt: string
}

export interface NewRecording
  extends Pick<Recording, 'name' | 'path' | 'container' | 'mime' | 'size' | 'addedBy'> {
  readonly sha256: string
  readonly conversationId?: string
  readonly uploadFileId?: string
  readonly matchedHow?: MatchedHow
  readonly now: string
}

/** The recording of a conversation; one that somebody did not agree to is nobody’s to play, while a hold keeps it. */
export async function findRecording(
  db: Kysely<Database>,
  conversationId: string,
): Promise<Recording | undefined> {
  const row = await db
    .selectFrom('recordings')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row && !(await isRefused(db, conversationId)) ? toRecording(row) : undefined
}

/** The recording that a file of an upload is. */
export async function recordingInUpload(
  db: Kysely<Database>,
  uploadFileId: string,
): Promise<Recording | undefined> {
  const row = await db
    .selectFrom('recordings')
    .selectAll()
    .where('upload_file_id', '=', uploadFileId)
    .executeTakeFirst()
  return row && toRecording(row)
}

/** Keeps a recording whose file is in its place; nobody has listened to it yet. */
export async function addRecording(db: Kysely<Database>, one: NewRecording): Promise<string> {
  const id = newId()
  const row = {
    id,
    conversation_id: one.conversationId ?? null,
    upload_file_id: one.uploadFileId ?? null,
    name: one.name,
    path: one.path,
    container: one.container,
    mime: one.mime,
    size: one.size,
    sha256: one.sha256,
    state: 'waiting',
    percent: 0,
    tries: 0,
    matched_how: one.matchedHow ?? null,
    added_by: one.addedBy,
    added_at: one.now,
  }
  await inTransaction(db, (trx) => trx.insertInto('recordings').values(row).execute())
  return id
}

/** Says which conversation it is of. Answers whether that one had none before. */
export async function attachRecording(
  db: Kysely<Database>,
  id: string,
  { conversationId, how }: { readonly conversationId: string; readonly how: MatchedHow },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if ((await findRecording(trx, conversationId)) || (await isRefused(trx, conversationId))) return false
    const { numUpdatedRows } = await trx
      .updateTable('recordings')
      .set({ conversation_id: conversationId, matched_how: how })
      .where('id', '=', id)
      .where('conversation_id', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Says whose channels they are, because somebody knows. */
export async function saveOwners(
  db: Kysely<Database>,
  id: string,
  { owners, byId }: { readonly owners: LaneOwners; readonly byId: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('recordings')
      .set({ owners: owners.join('-'), owners_by: byId })
      .where('id', '=', id)
      .execute(),
  )
}

/** Forgets recordings; whoever asked for it removes their files. */
export async function deleteRecordings(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await inTransaction(db, (trx) => trx.deleteFrom('recordings').where('id', 'in', ids).execute())
}

/** A recording of the same bytes, which somebody brought before. */
export async function sameRecording(db: Kysely<Database>, id: string): Promise<Recording | undefined> {
  const row = await db
    .selectFrom('recordings')
    .selectAll()
    .where('id', '<>', id)
    .where('sha256', '=', (eb) => eb.selectFrom('recordings').select('sha256').where('id', '=', id))
    .orderBy('conversation_id', (order) => order.asc().nullsLast())
    .executeTakeFirst()
  return row && toRecording(row)
}

/** The files of every recording, within the folder of recordings. */
export async function recordingPaths(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.selectFrom('recordings').select('path').execute()).map((row) => row.path)
}

/** The files of the recordings that came by an upload, within the folder of recordings. */
export async function pathsOfUpload(db: Kysely<Database>, uploadId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('recordings')
    .innerJoin('upload_files', 'upload_files.id', 'recordings.upload_file_id')
    .select('path')
    .where('upload_id', '=', uploadId)
    .execute()
  return rows.map((row) => row.path)
}

/** The recordings that files of uploads are. */
export async function recordingsInUploads(
  db: Kysely<Database>,
  uploadFileIds: readonly string[],
): Promise<readonly Recording[]> {
  if (uploadFileIds.length === 0) return []
  const rows = await db
    .selectFrom('recordings')
    .selectAll()
    .where('upload_file_id', 'in', uploadFileIds)
    .execute()
  return rows.map(toRecording)
}

export function toRecording(row: Selectable<RecordingsTable>): Recording {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    uploadFileId: row.upload_file_id,
    name: row.name,
    path: row.path,
    container: row.container as Container,
    mime: row.mime,
    size: row.size,
    state: row.state as Recording['state'],
    percent: row.percent,
    problem: row.problem as RecordingProblem | null,
    tries: row.tries,
    durationMs: row.duration_ms,
    channels: row.channels,
    matchedHow: row.matched_how as MatchedHow | null,
    owners: row.owners === null ? null : (row.owners.split('-') as unknown as LaneOwners),
    addedBy: row.added_by,
    addedAt: row.added_at,
  }
}

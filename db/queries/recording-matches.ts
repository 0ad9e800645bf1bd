import { type Kysely, sql } from 'kysely'
import type { Candidate } from '../../server/recordings/match.ts'
import { isNamedAlike, stemOf } from '../../server/recordings/stem.ts'
import { instantAfter } from '../instants.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { type Recording, toRecording } from './recordings.ts'
import type { UploadState } from './upload-states.ts'
import { visibleTo } from './visibility.ts'

/** A recording nobody knows the conversation of, and the upload it came by. */
export interface LoneRecording extends Recording {
  readonly uploadId: string
  readonly fileId: string
  readonly fileState: UploadState
  readonly byId: string | null
  readonly repId: string | null
  readonly zone: string | null
}

const MOST = 200
const spoken = ['phone', 'video', 'in-person']
const AROUND_MS = 2 * 60 * 1000

/** Recordings that came by an upload and have no conversation, the newest first. */
export async function loneRecordings(db: Kysely<Database>): Promise<readonly LoneRecording[]> {
  const rows = await alone(db).orderBy('added_at', 'desc').limit(MOST).execute()
  return rows.map(toLone)
}

export async function findLoneRecording(
  db: Kysely<Database>,
  id: string,
): Promise<LoneRecording | undefined> {
  const row = await alone(db).where('recordings.id', '=', id).executeTakeFirst()
  return row && toLone(row)
}

/** How many bytes of somebody's recordings wait for their conversation. */
export async function bytesAlone(db: Kysely<Database>, byId: string): Promise<number> {
  const row = await db
    .selectFrom('recordings')
    .select((eb) => eb.fn.sum('size').as('bytes'))
    .where('conversation_id', 'is', null)
    .where('added_by', '=', byId)
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}

/** Whether files that came with it are still to be read, one of which may be its transcript. */
export async function isTranscriptComing(db: Kysely<Database>, uploadId: string): Promise<boolean> {
  const row = await db
    .selectFrom('upload_files')
    .leftJoin('recordings', 'recordings.upload_file_id', 'upload_files.id')
    .select('upload_files.id')
    .where('upload_id', '=', uploadId)
    .where('upload_files.state', 'in', ['arriving', 'waiting', 'reading'])
    .where('recordings.id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Conversations without a recording that one may be of: brought with it, or named alike, or begun when it did.
 * Only those that whoever brought it may see; `null` is what came by itself.
 */
export async function candidatesFor(
  db: Kysely<Database>,
  viewer: Viewer | null,
  recording: Pick<LoneRecording, 'name' | 'uploadId'>,
  startedAt: string | null,
): Promise<readonly Candidate[]> {
  const stem = stemOf(recording.name)
  const from = startedAt && instantAfter(startedAt, -AROUND_MS)
  const to = startedAt && instantAfter(startedAt, AROUND_MS)
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('conversation_files', 'conversation_files.conversation_id', 'conversations.id')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .leftJoin('upload_files', 'upload_files.id', 'conversation_files.upload_file_id')
    .leftJoin('recordings', 'recordings.conversation_id', 'conversations.id')
    .select(['conversations.id', 'started_at', 'files.name', 'upload_files.name as brought_as', 'upload_id'])
    .where('recordings.id', 'is', null)
    .$if(viewer !== null, (some) => some.where(visibleTo(viewer as Viewer)))
    .where((eb) =>
      eb.or([
        eb('upload_id', '=', recording.uploadId),
        sql<boolean>`files.name like ${`${stem.replace(/[\\%_]/g, '\\$&')}.%`} escape ${'\\'}`,
        ...(from && to ? [eb.and([eb('started_at', '>=', from), eb('started_at', '<=', to)])] : []),
      ]),
    )
    .orderBy('conversations.id')
    .limit(MOST * 5)
    .execute()
  const ends = await endsOf(db, [...new Set(rows.map((row) => row.id))])
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, places]) => ({
    id,
    isNamedAlike: places.some((row) => isNamedAlike(row.brought_as ?? row.name, stem)),
    isBeside: places.some((row) => row.upload_id === recording.uploadId),
    startedAt: places[0]?.started_at ?? null,
    endMs: ends.get(id) ?? null,
  }))
}

/** The latest conversations somebody may see that have no recording. */
export async function withoutRecording(
  db: Kysely<Database>,
  viewer: Viewer,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversations')
    .leftJoin('recordings', 'recordings.conversation_id', 'conversations.id')
    .select('conversations.id')
    .where('recordings.id', 'is', null)
    .where(visibleTo(viewer))
    .where((eb) => eb.or([eb('channel', 'is', null), eb('channel', 'in', spoken)]))
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

async function endsOf(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('utterances')
    .select(['conversation_id', sql<number | null>`max(coalesce(end_ms, start_ms))`.as('end_ms')])
    .where('conversation_id', 'in', ids)
    .groupBy('conversation_id')
    .execute()
  return new Map(rows.flatMap((row) => (row.end_ms === null ? [] : [[row.conversation_id, row.end_ms]])))
}

function alone(db: Kysely<Database>) {
  return db
    .selectFrom('recordings')
    .innerJoin('upload_files', 'upload_files.id', 'recordings.upload_file_id')
    .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
    .selectAll('recordings')
    .select([
      'upload_files.upload_id',
      'upload_files.id as file_id',
      'upload_files.state as file_state',
      'by_id',
      'rep_id',
      'zone',
    ])
    .where('conversation_id', 'is', null)
    .where('upload_files.state', 'in', ['reading', 'needs-mapping'])
}

type LoneRow = Awaited<ReturnType<ReturnType<typeof alone>['executeTakeFirstOrThrow']>>

function toLone(row: LoneRow): LoneRecording {
  return {
    ...toRecording(row),
    uploadId: row.upload_id,
    fileId: row.file_id,
    fileState: row.file_state as UploadState,
    byId: row.by_id,
    repId: row.rep_id,
    zone: row.zone,
  }
}

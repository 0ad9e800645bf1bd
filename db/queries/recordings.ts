import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

export interface Recording {
  /** The generated name of the file, within the folder of recordings. */
  readonly path: string
  readonly mime: string
  readonly size: number
  readonly durationMs: number
  readonly channels: number
  /** A list of peaks for each channel, 0 to 1. */
  readonly peaks: readonly (readonly number[])[]
}

export async function findRecording(
  db: Kysely<Database>,
  conversationId: string,
): Promise<Recording | undefined> {
  const row = await db
    .selectFrom('recordings')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return (
    row && {
      path: row.path,
      mime: row.mime,
      size: row.size,
      durationMs: row.duration_ms,
      channels: row.channels,
      peaks: JSON.parse(row.peaks) as readonly (readonly number[])[],
    }
  )
}

export async function saveRecording(
  db: Kysely<Database>,
  conversationId: string,
  recording: Recording,
  now: string,
): Promise<void> {
  const row = {
    path: recording.path,
    mime: recording.mime,
    size: recording.size,
    duration_ms: recording.durationMs,
    channels: recording.channels,
    peaks: JSON.stringify(recording.peaks),
    added_at: now,
  }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('recordings')
      .values({ conversation_id: conversationId, ...row })
      .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(row))
      .execute(),
  )
}

/** The files of every recording, within the folder of recordings. */
export async function recordingPaths(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.selectFrom('recordings').select('path').execute()).map((row) => row.path)
}

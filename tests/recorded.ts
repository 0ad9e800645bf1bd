import type { Kysely } from 'kysely'
import { saveSound } from '../db/queries/recording-sounds.ts'
import { addRecording } from '../db/queries/recordings.ts'
import type { Database } from '../db/schema.ts'
import type { Interval } from '../server/measures/intervals.ts'
import { packedPeaks } from '../server/recordings/peaks.ts'

interface Recorded {
  readonly path: string
  readonly mime: string
  readonly size: number
  readonly durationMs: number
  readonly peaks: readonly (readonly number[])[]
  readonly voices?: readonly (readonly Interval[])[]
}

/** A recording of a conversation that was listened to already; its file is somebody else’s affair. */
export async function saveRecording(
  db: Kysely<Database>,
  conversationId: string,
  { path, mime, size, durationMs, peaks, voices = [] }: Recorded,
  now: string,
): Promise<string> {
  const container = mime === 'audio/wav' ? 'wav' : 'mp3'
  const sha256 = path.padEnd(64, '0')
  const row = { name: path, path, mime, size, sha256, container, addedBy: null, conversationId } as const
  const id = await addRecording(db, { ...row, matchedHow: 'name', now })
  const lanes = peaks.map((lane) => ({ peaks: lane, power: new Float32Array() }))
  const packed = packedPeaks({ durationMs, lanes })
  await saveSound(db, id, { durationMs, channels: peaks.length, mime, peaks: packed, voices })
  return id
}

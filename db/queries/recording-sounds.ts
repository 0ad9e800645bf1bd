import type { Kysely } from 'kysely'
import type { Interval } from '../../server/measures/intervals.ts'
import { isSqlite } from '../dialect.ts'
import type { Lease } from '../lease.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { takeOverdue } from './job-leases.ts'
import { type Claim, leaseItem } from './jobs.ts'
import { type Recording, type RecordingProblem, toRecording } from './recordings.ts'

/** What listening to a recording found. */
export interface Sound {
  readonly durationMs: number
  readonly channels: number
  readonly mime: string
  /** The peaks as they are sent: JSON, packed with gzip. */
  readonly peaks: Uint8Array
  /** When there is speech on each lane. */
  readonly voices: readonly (readonly Interval[])[]
}

/** Takes the next recording nobody has listened to, for this listener alone. */
export async function takeNextRecording(
  db: Kysely<Database>,
  claim: Claim,
): Promise<TakenRecording | undefined> {
  return db.transaction().execute(async (trx) => {
    const next = await trx
      .selectFrom('recordings')
      .selectAll()
      .where('state', '=', 'waiting')
      .orderBy('added_at')
      .orderBy('id')
      .limit(1)
      .$if(!isSqlite(db), (rows) => rows.forUpdate().skipLocked())
      .executeTakeFirst()
    if (!next) return undefined
    const tries = next.tries + 1
    const to = { state: 'reading', percent: 0, taken_at: claim.now, tries }
    await trx.updateTable('recordings').set(to).where('id', '=', next.id).execute()
    const lease = await leaseItem(trx, { kind: 'recordings', about: next.id, tries }, claim)
    return { ...toRecording({ ...next, ...to }), lease }
  })
}

/** A recording to be listened to now, for as long as the lease counts. */
export interface TakenRecording extends Recording {
  readonly lease: Lease
}

/** Recordings that were being listened to by a process that ended wait again. */
export async function hearAgain(db: Kysely<Database>, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const begun = await takeOverdue(trx, 'recordings', now)
    if (begun.length > 0)
      await trx
        .updateTable('recordings')
        .set({ state: 'waiting' })
        .where('state', '=', 'reading')
        .where('id', 'in', begun)
        .execute()
  })
}

/** What nobody could unpack for want of a program waits again, now that it is there. */
export async function hearWithHelp(db: Kysely<Database>): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('recordings')
      .set({ state: 'waiting', percent: 0, tries: 0, problem: null })
      .where('state', '=', 'failed')
      .where('problem', 'in', ['needs-ffmpeg', 'unknown-packing'])
      .execute(),
  )
}

/** Lets one wait again that could not be listened to just now. */
export async function putRecordingBack(
  db: Kysely<Database>,
  { id, tries }: Pick<Recording, 'id' | 'tries'>,
): Promise<void> {
  const set = { state: 'waiting', percent: 0, tries }
  await inTransaction(db, (trx) =>
    trx.updateTable('recordings').set(set).where('id', '=', id).where('state', '=', 'reading').execute(),
  )
}

export async function saveProgress(db: Kysely<Database>, id: string, percent: number): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('recordings')
      .set({ percent })
      .where('id', '=', id)
      .where('state', '=', 'reading')
      .execute(),
  )
}

/** Keeps what was heard, unless the recording was taken away meanwhile. */
export async function saveSound(db: Kysely<Database>, id: string, sound: Sound): Promise<void> {
  const { durationMs, channels, mime, voices } = sound
  const row = { peaks: Buffer.from(sound.peaks), voices: JSON.stringify(voices) }
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('recordings')
      .set({ state: 'ready', percent: 100, problem: null, duration_ms: durationMs, channels, mime })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await trx
      .insertInto('recording_sounds')
      .values({ recording_id: id, ...row })
      .onConflict((conflict) => conflict.column('recording_id').doUpdateSet(row))
      .execute()
  })
}

export async function saveUnheard(
  db: Kysely<Database>,
  id: string,
  problem: RecordingProblem,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('recordings').set({ state: 'failed', problem }).where('id', '=', id).execute(),
  )
}

/** The peaks of a recording as they are sent, packed with gzip. */
export async function peaksOfRecording(db: Kysely<Database>, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('recording_sounds')
    .select('peaks')
    .where('recording_id', '=', id)
    .executeTakeFirst()
  return row?.peaks
}

/** When there is speech on each lane of a recording. */
export async function voicesOfRecording(
  db: Kysely<Database>,
  id: string,
): Promise<readonly (readonly Interval[])[]> {
  const row = await db
    .selectFrom('recording_sounds')
    .select('voices')
    .where('recording_id', '=', id)
    .executeTakeFirst()
  return row ? (JSON.parse(row.voices) as readonly (readonly Interval[])[]) : []
}

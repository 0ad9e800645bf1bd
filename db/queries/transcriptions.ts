import type { Kysely, Selectable } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Lease } from '../lease.ts'
import type { Database } from '../schema.ts'
import type { TranscriptionsTable } from '../tables/recordings.ts'
import { inTransaction } from '../transaction.ts'
import { takeOverdue } from './job-leases.ts'
import { type Claim, leaseItem } from './jobs.ts'

/** Why an engine wrote no words; each has its sentence in the messages. */
export type TranscriptionProblem =
  | 'unreachable'
  | 'too-slow'
  | 'not-let-in'
  | 'too-large'
  | 'refused'
  | 'unreadable'
  | 'no-speech'
  | 'twice'
  | 'lost'

/** The words of a recording, asked of an engine. */
export interface Transcription {
  readonly recordingId: string
  /** Its model and where it runs, as people are told. */
  readonly engine: string
  readonly state: 'waiting' | 'asking' | 'done' | 'failed'
  /** Of the last time it was asked, also while it will be asked again. */
  readonly problem: TranscriptionProblem | null
  readonly tries: number
  readonly nextAt: string
  readonly askedBy: string | null
}

export async function findTranscription(
  db: Kysely<Database>,
  recordingId: string,
): Promise<Transcription | undefined> {
  const row = await db
    .selectFrom('transcriptions')
    .selectAll()
    .where('recording_id', '=', recordingId)
    .executeTakeFirst()
  return row && toTranscription(row)
}

/** Has the words of a recording written, or written once more where that failed. */
export async function askForWords(
  db: Kysely<Database>,
  recordingId: string,
  { engine, byId, now }: { readonly engine: string; readonly byId: string | null; readonly now: string },
): Promise<void> {
  const row = { engine, state: 'waiting', problem: null, tries: 0, next_at: now, taken_at: null }
  const asked = { asked_by: byId, asked_at: now, ended_at: null }
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('transcriptions')
      .values({ recording_id: recordingId, ...row, ...asked })
      .onConflict((conflict) =>
        conflict
          .column('recording_id')
          .doUpdateSet({ ...row, ...asked })
          .where('transcriptions.state', '=', 'failed'),
      )
      .execute()
  })
}

/** Takes the next recording whose words are due, for this asker alone. */
export async function takeNextTranscription(
  db: Kysely<Database>,
  claim: Claim,
): Promise<TakenTranscription | undefined> {
  return db.transaction().execute(async (trx) => {
    const next = await trx
      .selectFrom('transcriptions')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('next_at', '<=', claim.now)
      .orderBy('next_at')
      .orderBy('recording_id')
      .limit(1)
      .$if(!isSqlite(db), (rows) => rows.forUpdate().skipLocked())
      .executeTakeFirst()
    if (!next) return undefined
    const about = next.recording_id
    const to = { state: 'asking', taken_at: claim.now, tries: next.tries + 1 }
    await trx.updateTable('transcriptions').set(to).where('recording_id', '=', about).execute()
    const lease = await leaseItem(trx, { kind: 'transcriptions', about, tries: to.tries }, claim)
    return { ...toTranscription({ ...next, ...to }), lease }
  })
}

/** One to be asked now, for as long as the lease counts. */
export interface TakenTranscription extends Transcription {
  readonly lease: Lease
}

/** What was being asked by a process that ended is asked again. */
export async function askAgain(db: Kysely<Database>, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const begun = await takeOverdue(trx, 'transcriptions', now)
    if (begun.length > 0)
      await trx
        .updateTable('transcriptions')
        .set({ state: 'waiting' })
        .where('state', '=', 'asking')
        .where('recording_id', 'in', begun)
        .execute()
  })
}

/** It went wrong: it is asked again at `nextAt`, or never, where that is `null`. */
export async function saveNoWords(
  db: Kysely<Database>,
  recordingId: string,
  { problem, nextAt, now }: { problem: TranscriptionProblem; nextAt: string | null; now: string },
): Promise<void> {
  const set =
    nextAt === null
      ? { state: 'failed', problem, ended_at: now }
      : { state: 'waiting', problem, next_at: nextAt }
  await inTransaction(db, (trx) =>
    trx.updateTable('transcriptions').set(set).where('recording_id', '=', recordingId).execute(),
  )
}

export async function saveWordsCame(db: Kysely<Database>, recordingId: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('transcriptions')
      .set({ state: 'done', problem: null, ended_at: now })
      .where('recording_id', '=', recordingId)
      .execute(),
  )
}

function toTranscription(row: Selectable<TranscriptionsTable>): Transcription {
  return {
    recordingId: row.recording_id,
    engine: row.engine,
    state: row.state as Transcription['state'],
    problem: row.problem as TranscriptionProblem | null,
    tries: row.tries,
    nextAt: row.next_at,
    askedBy: row.asked_by,
  }
}

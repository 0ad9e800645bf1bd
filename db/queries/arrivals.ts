import type { Kysely, Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { addUploadFile, type FileReport, holdsNothingOf, type UploadFile } from './upload-files.ts'
import { endFile } from './upload-queue.ts'
import { type UploadCounts, uploadOfDay, type Way } from './uploads.ts'

/** The ways in that are looked at again and again. */
export type WayIn = Exclude<Way, 'page' | 'sender'>

/** A file that came by itself: to be read, or refused before it was looked into. */
export interface Arrival {
  readonly way: WayIn
  readonly name: string
  readonly content: Uint8Array | { readonly refused: FileReport }
  /** Whose it is, where the file does not tell. */
  readonly repId: string | null
  readonly zone: string | null
  readonly now: string
}

/** Puts a file that came by itself into the upload of its day, where it waits to be read. Answers its id. */
export async function addArrival(trx: Transaction<Database>, arrival: Arrival): Promise<string> {
  const { content, name, now } = arrival
  const uploadId = await uploadOfDay(trx, arrival)
  const bytes = 'refused' in content ? new Uint8Array() : content
  const id = await addUploadFile(trx, { uploadId, seq: await nextIn(trx, uploadId), name, bytes })
  if ('refused' in content) await endFile(trx, id, { state: 'refused', report: content.refused, now })
  else await trx.updateTable('upload_files').set({ state: 'waiting' }).where('id', '=', id).execute()
  return id
}

/** A file that a system sent, and that was read at once. */
export interface Sent {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly report: FileReport
  readonly zone: string | null
  readonly now: string
}

/** Puts what a system sent into the upload of its day, so that it can be taken back like any other. */
export async function saveSent(db: Kysely<Database>, sent: Sent): Promise<void> {
  const { name, size, sha256, report, now } = sent
  const brought = report.conversations.flatMap(({ id, outcome }) =>
    id === null || outcome === 'already-here' ? [] : [id],
  )
  if (brought.length === 0) return
  await inTransaction(db, async (trx) => {
    const uploadId = await uploadOfDay(trx, { ...sent, way: 'sender', repId: null })
    const id = await addUploadFile(trx, {
      ...{ uploadId, seq: await nextIn(trx, uploadId), name, bytes: null, size },
    })
    await endFile(trx, id, { state: 'done', report, now })
    await inBatches(brought, (ids) =>
      trx
        .updateTable('conversation_files')
        .set({ upload_file_id: id })
        .where('sha256', '=', sha256)
        .where('conversation_id', 'in', ids)
        .where('upload_file_id', 'is', null)
        .execute(),
    )
  })
}

async function nextIn(trx: Transaction<Database>, uploadId: string): Promise<number> {
  const { seq } = await trx
    .selectFrom('upload_files')
    .select((eb) => eb.fn.countAll().as('seq'))
    .where('upload_id', '=', uploadId)
    .executeTakeFirstOrThrow()
  return Number(seq)
}

/** How many files of a way in wait to be read. */
export async function waitingOfWay(db: Kysely<Database>, way: WayIn): Promise<number> {
  const row = await db
    .selectFrom('upload_files')
    .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('way', '=', way)
    .where('state', 'in', ['waiting', 'reading'])
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Where a way in stands: when it was last looked at, and what is wrong with it since when. */
export interface WayStanding {
  readonly way: WayIn
  readonly lookedAt: string
  readonly problem: { readonly code: string; readonly detail: string | null; readonly since: string } | null
}

export interface WayProblem {
  readonly code: string
  readonly detail?: string
}

const MINUTE_MS = 60_000

/** Says how a way in was found just now, to the minute. Answers whether that is news. */
export async function saveWay(
  db: Kysely<Database>,
  way: WayIn,
  problem: WayProblem | null,
  now: string,
): Promise<boolean> {
  const before = await db.selectFrom('ways_in').selectAll().where('way', '=', way).executeTakeFirst()
  const isNews = (before?.problem ?? null) !== (problem?.code ?? null)
  if (before && !isNews && Date.parse(now) - Date.parse(before.looked_at) < MINUTE_MS) return false
  return inTransaction(db, async (trx) => {
    const found = {
      looked_at: now,
      problem: problem?.code ?? null,
      detail: problem?.detail ?? null,
      since: problem === null ? null : isNews ? now : (before?.since ?? now),
    }
    await trx
      .insertInto('ways_in')
      .values({ way, ...found })
      .onConflict((conflict) => conflict.column('way').doUpdateSet(found))
      .execute()
    return isNews
  })
}

export async function wayStandings(db: Kysely<Database>): Promise<readonly WayStanding[]> {
  const rows = await db.selectFrom('ways_in').selectAll().orderBy('way').execute()
  return rows.map((row) => ({
    way: row.way as WayIn,
    lookedAt: row.looked_at,
    problem:
      row.problem === null
        ? null
        : { code: row.problem, detail: row.detail, since: row.since ?? row.looked_at },
  }))
}

/** What came in by a way: how many files stand how, the last one, and the last that were refused. */
export interface WayCounts {
  readonly counts: Partial<UploadCounts>
  readonly last: Pick<UploadFile, 'id' | 'uploadId' | 'name' | 'state' | 'endedAt'> | null
  readonly refused: readonly (Pick<UploadFile, 'id' | 'uploadId' | 'name'> & { readonly why: string })[]
}

export async function countsOfWay(db: Kysely<Database>, way: WayIn, refused: number): Promise<WayCounts> {
  const files = () =>
    db
      .selectFrom('upload_files')
      .innerJoin('uploads', 'uploads.id', 'upload_files.upload_id')
      .where('way', '=', way)
  const rows = await files()
    .select(['state', (eb) => eb.fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  const latest = () =>
    files()
      .select(['upload_files.id', 'upload_id as uploadId', 'name', 'state', 'ended_at as endedAt', 'report'])
      .where('ended_at', 'is not', null)
      .orderBy('ended_at', 'desc')
      .orderBy('upload_files.id')
  const last = await latest().where(holdsNothingOf('')).executeTakeFirst()
  const lost = await latest().where('state', 'in', ['refused', 'needs-mapping']).limit(refused).execute()
  return {
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
    last: last ? { ...last, state: last.state as UploadFile['state'] } : null,
    refused: lost.map(({ id, uploadId, name, report }) => ({
      id,
      uploadId,
      name,
      why: (JSON.parse(report ?? '{}') as Partial<FileReport>).refused?.[0]?.message ?? '',
    })),
  }
}

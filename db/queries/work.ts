import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Everything done behind the pages, each in the table its work stands in. */
export const workKinds = [
  'uploads',
  'recordings',
  'transcriptions',
  'regrading',
  'webhooks',
  'digests',
  'case-mails',
] as const
export type WorkKind = (typeof workKinds)[number]

export interface Work {
  readonly kind: WorkKind
  readonly waiting: number
  readonly running: number
  readonly failed: number
  /** Since when the first that waits has been due; `null` where nothing is. */
  readonly since: string | null
  readonly mayBeRetried: boolean
}

interface Standing {
  readonly table: string
  readonly waiting: string
  readonly running: string
  readonly failed: string
  /** When something that waits was due. */
  readonly due: string
}

const standing: Readonly<Record<WorkKind, Standing>> = {
  uploads: {
    table: 'upload_files join uploads on uploads.id = upload_files.upload_id',
    waiting: `state = 'waiting'`,
    running: `state = 'reading'`,
    failed: `state = 'refused' and tries > 3`,
    due: 'arrived_at',
  },
  recordings: {
    table: 'recordings',
    waiting: `state = 'waiting'`,
    running: `state = 'reading'`,
    failed: `state = 'failed' and problem in ('stumbled', 'lost')`,
    due: 'added_at',
  },
  transcriptions: {
    table: 'transcriptions',
    waiting: `state = 'waiting'`,
    running: `state = 'asking'`,
    failed: `state = 'failed'`,
    due: 'next_at',
  },
  regrading: {
    table: 'pay_runs',
    waiting: '1 = 0',
    running: 'ended_at is null',
    failed: '1 = 0',
    due: 'began_at',
  },
  webhooks: {
    table: 'deliveries',
    waiting: `state = 'waiting'`,
    running: '1 = 0',
    failed: `state = 'failed'`,
    due: 'next_at',
  },
  digests: {
    table: 'digests',
    waiting: `state = 'waiting'`,
    running: `state = 'sending'`,
    failed: `state = 'failed'`,
    due: 'next_at',
  },
  'case-mails': {
    table: 'case_mails',
    waiting: `state = 'wanted'`,
    running: `state = 'sending'`,
    failed: `state = 'failed'`,
    due: 'made_at',
  },
}

/** What waits, runs and has failed, in numbers alone: whose it is stands nowhere here. */
export async function workBehind(db: Kysely<Database>): Promise<readonly Work[]> {
  const all: Work[] = []
  for (const kind of workKinds) {
    const { table, waiting, running, failed, due } = standing[kind]
    const { rows } = await sql<Omit<Work, 'kind' | 'mayBeRetried'>>`select
        sum(case when ${sql.raw(waiting)} then 1 else 0 end) as waiting,
        sum(case when ${sql.raw(running)} then 1 else 0 end) as running,
        sum(case when ${sql.raw(failed)} then 1 else 0 end) as failed,
        min(case when ${sql.raw(waiting)} then ${sql.raw(due)} end) as since
      from ${sql.raw(table)}`.execute(db)
    const [row] = rows
    const [waits, runs, fails] = [row?.waiting, row?.running, row?.failed].map((count) => Number(count ?? 0))
    all.push({
      kind,
      waiting: waits ?? 0,
      running: runs ?? 0,
      failed: fails ?? 0,
      since: row?.since ?? null,
      mayBeRetried: retried.some((one) => one === kind),
    })
  }
  return all
}

/** What can be tried again by whoever runs Heard. A digest is not: the next morning has one of its own. */
export const retried = ['uploads', 'recordings', 'transcriptions', 'webhooks', 'case-mails'] as const
export type Retried = (typeof retried)[number]

/** Lets what has failed of one kind wait again, from the beginning. Answers how much that is. */
export async function retryFailed(db: Kysely<Database>, kind: Retried, now: string): Promise<number> {
  const { failed } = standing[kind]
  const { numAffectedRows } = await db
    .transaction()
    .execute((trx) => sql`${again(kind, now)} where ${sql.raw(failed)}`.execute(trx))
  return Number(numAffectedRows ?? 0)
}

function again(kind: Retried, now: string) {
  const sets = {
    uploads: sql`update upload_files set state = 'waiting', tries = 0, ended_at = null`,
    recordings: sql`update recordings set state = 'waiting', percent = 0, tries = 0, problem = null`,
    transcriptions: sql`update transcriptions set state = 'waiting', tries = 0, next_at = ${now}, ended_at = null`,
    webhooks: sql`update deliveries set state = 'waiting', tries = 0, next_at = ${now}`,
    'case-mails': sql`update case_mails set state = 'wanted', problem = null`,
  }
  return sets[kind]
}

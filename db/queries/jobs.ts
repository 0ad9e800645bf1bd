import type { Kysely } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { apart, type Lease, LeaseLost } from '../lease.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Which work: of a kind there is one piece, or one for each thing it is about. */
export interface JobName {
  readonly kind: string
  readonly about?: string
}

/** Who takes work, and until when it is theirs unless they renew it. */
export interface Claim {
  readonly owner: string
  readonly now: string
  readonly until: string
}

/** What stands in the table of jobs; whatever else has a row there is called other work. */
export const jobKinds = [
  'uploads',
  'recordings',
  'transcriptions',
  'regrade',
  'remeasure',
  'plan-trials',
  'webhooks',
  'digests',
  'clocks',
  'due-promises',
  'own-time',
  'old-notices',
  'said-words',
  'reach-out',
  'folder',
  'mailbox',
] as const
export type JobKind = (typeof jobKinds)[number]

/** A piece of work that is begun, that waits, or that is tried no more; instants, `null` where it is not so. */
export interface JobRow {
  readonly kind: JobKind | null
  readonly tries: number
  readonly nextAt: string | null
  readonly leaseUntil: string | null
  readonly deadAt: string | null
}

/** So many of them, first what is tried no more. What they are about is told to nobody. */
export async function jobRows(db: Kysely<Database>, most: number): Promise<readonly JobRow[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(['kind', 'tries', 'next_at', 'lease_until', 'dead_at'])
    .orderBy((eb) => eb.case().when('dead_at', 'is', null).then(1).else(0).end())
    .orderBy('made_at')
    .limit(most)
    .execute()
  return rows.map(({ kind, tries, next_at, lease_until, dead_at }) => ({
    kind: jobKinds.find((one) => one === kind) ?? null,
    tries,
    nextAt: next_at,
    leaseUntil: lease_until,
    deadAt: dead_at,
  }))
}

/** There is something to do at `at`. Asked for while it is being done, it is done once more after. */
export async function wantJob(
  db: Kysely<Database>,
  { kind, about = '' }: JobName,
  at: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('jobs')
      .values({ ...blank, kind, about, made_at: at, next_at: at })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'about']).doUpdateSet((eb) => ({
          next_at: eb.fn.coalesce(
            eb.case().when('jobs.next_at', '<', at).then(eb.ref('jobs.next_at')).end(),
            eb.val(at),
          ),
          tries: eb.case().when('jobs.dead_at', 'is', null).then(eb.ref('jobs.tries')).else(0).end(),
          dead_at: null,
        })),
      )
      .execute(),
  )
}

const blank = {
  next_at: null,
  owner: null,
  lease: null,
  lease_until: null,
  tries: 0,
  problem: null,
  dead_at: null,
}

/** Takes the next piece of a kind that is due, or whose lease has ended, past whatever others are taking. */
export async function takeJob(db: Kysely<Database>, kind: string, claim: Claim): Promise<Lease | undefined> {
  return inTransaction(db, async (trx) => {
    const next = await due(trx, claim.now)
      .select(['about', 'tries'])
      .where('kind', '=', kind)
      .orderBy('made_at')
      .orderBy('about')
      .limit(1)
      .$if(!isSqlite(db), (rows) => rows.forUpdate().skipLocked())
      .executeTakeFirst()
    if (!next) return undefined
    const lease = { kind, about: next.about, token: newId(), tries: next.tries + 1 }
    await trx
      .updateTable('jobs')
      .set({ ...taken(lease, claim), next_at: null })
      .where('kind', '=', kind)
      .where('about', '=', next.about)
      .execute()
    return lease
  })
}

/** Takes this one at once, whether or not it was asked for; where another has it, it is done there once more after, or not. */
export async function takeJobNow(
  db: Kysely<Database>,
  { kind, about = '' }: JobName,
  claim: Claim,
  { onceMore = true } = {},
): Promise<Lease | undefined> {
  const lease = { kind, about, token: newId(), tries: 1 }
  const row = { ...blank, ...taken(lease, claim) }
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('jobs')
      .values({ ...row, kind, about, made_at: claim.now })
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'about'])
          .doUpdateSet(row)
          .where((eb) => eb.or([eb('jobs.lease', 'is', null), eb('jobs.lease_until', '<', claim.now)])),
      )
      .executeTakeFirstOrThrow()
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return lease
    if (onceMore) await wantJob(trx, { kind, about }, claim.now)
    return undefined
  })
}

/** What stands in a table of its own and was just taken there is this process’s, under a lease. */
export async function leaseItem(
  trx: Kysely<Database>,
  { kind, about, tries }: Pick<Lease, 'kind' | 'about' | 'tries'>,
  claim: Claim,
): Promise<Lease> {
  const lease = { kind, about, token: newId(), tries }
  const row = { ...blank, ...taken(lease, claim) }
  await trx
    .insertInto('jobs')
    .values({ ...row, kind, about, made_at: claim.now })
    .onConflict((conflict) => conflict.columns(['kind', 'about']).doUpdateSet(row))
    .execute()
  return lease
}

function taken({ token, tries }: Lease, { owner, until }: Claim) {
  return { owner, lease: token, lease_until: until, tries }
}

/** It is done. Answers whether it was asked for once more meanwhile. Throws `LeaseLost` where others do it by now. */
export async function endJob(db: Kysely<Database>, lease: Lease): Promise<boolean> {
  return ended(db, lease, async (trx) => {
    const { numDeletedRows } = await named(trx.deleteFrom('jobs'), lease)
      .where('next_at', 'is', null)
      .executeTakeFirst()
    if (numDeletedRows > 0n) return false
    await named(trx.updateTable('jobs').set({ ...free, tries: 0, problem: null }), lease).execute()
    return true
  })
}

/** It went wrong: it is tried again at `nextAt`, or no more where that is `null`, until somebody asks for it. */
export async function failJob(
  db: Kysely<Database>,
  lease: Lease,
  {
    problem,
    nextAt,
    now,
  }: { readonly problem: string; readonly nextAt: string | null; readonly now: string },
): Promise<void> {
  const to = nextAt === null ? { next_at: null, dead_at: now } : { next_at: nextAt }
  await ended(db, lease, async (trx) => {
    await named(trx.updateTable('jobs').set({ ...free, ...to, problem }), lease).execute()
  })
}

const free = { owner: null, lease: null, lease_until: null }

/** Looks whether the lease still counts, and lets nobody take it meanwhile. It is begun apart, as it is the lease itself that ends. */
async function ended<T>(
  db: Kysely<Database>,
  lease: Lease,
  end: (trx: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return apart(() =>
    inTransaction(db, async (trx) => {
      const row = await trx
        .selectFrom('jobs')
        .select('lease')
        .where('kind', '=', lease.kind)
        .where('about', '=', lease.about)
        .$if(!isSqlite(db), (rows) => rows.forUpdate())
        .executeTakeFirst()
      if (row?.lease !== lease.token) throw new LeaseLost(lease)
      return end(trx)
    }),
  )
}

function named<Q extends { where(column: 'kind' | 'about', is: '=', value: string): Q }>(
  query: Q,
  { kind, about }: Lease,
): Q {
  return query.where('kind', '=', kind).where('about', '=', about)
}

/** The kinds of which something is due, or was begun by a process that is gone. */
export async function kindsDue(db: Kysely<Database>, now: string): Promise<readonly string[]> {
  const rows = await due(db, now).select('kind').distinct().execute()
  return rows.map((row) => row.kind)
}

/** Work that is tried no more waits again, from its first try; how much. */
export async function retryJobs(db: Kysely<Database>, kind: string, now: string): Promise<number> {
  const { numUpdatedRows } = await inTransaction(db, (trx) =>
    trx
      .updateTable('jobs')
      .set({ dead_at: null, problem: null, tries: 0, next_at: now })
      .where('kind', '=', kind)
      .where('dead_at', 'is not', null)
      .executeTakeFirst(),
  )
  return Number(numUpdatedRows)
}

function due(db: Kysely<Database>, now: string) {
  return db
    .selectFrom('jobs')
    .where((eb) =>
      eb.or([
        eb.and([eb('lease', 'is', null), eb('next_at', '<=', now), eb('dead_at', 'is', null)]),
        eb('lease_until', '<', now),
      ]),
    )
}

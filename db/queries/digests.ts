import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

export const rhythms = ['none', 'daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** How often somebody wants a digest, and between which times of day ("20:00") they want to hear nothing. */
export interface DigestWish {
  readonly rhythm: Rhythm
  readonly quiet: { readonly from: string; readonly to: string } | null
}

export const noDigest: DigestWish = { rhythm: 'none', quiet: null }

/** One mail to one person on one day of theirs. Its id names the mail, too, however often it is tried. */
export interface Digest {
  readonly id: string
  readonly personId: string
  readonly forOn: string
  readonly rhythm: Rhythm
  readonly tries: number
  readonly madeAt: string
}

export async function digestWish(db: Kysely<Database>, personId: string): Promise<DigestWish> {
  const row = await db
    .selectFrom('digest_wishes')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? toWish(row) : noDigest
}

/** Everybody who wants digests and is still here. */
export async function digestWishes(db: Kysely<Database>): Promise<ReadonlyMap<string, DigestWish>> {
  const rows = await db
    .selectFrom('digest_wishes')
    .innerJoin('people', 'people.id', 'person_id')
    .selectAll('digest_wishes')
    .where('rhythm', '<>', 'none')
    .where('people.deactivated_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.person_id, toWish(row)]))
}

export async function saveDigestWish(
  db: Kysely<Database>,
  personId: string,
  { rhythm, quiet }: DigestWish,
  now: string,
): Promise<void> {
  const row = { rhythm, quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null, wished_at: now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('digest_wishes')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute(),
  )
}

/** Stops digests, and leaves the times of day as they are. */
export async function stopDigests(db: Kysely<Database>, personId: string, now: string): Promise<void> {
  await saveDigestWish(db, personId, { ...(await digestWish(db, personId)), rhythm: 'none' }, now)
}

/** When the last digest of somebody was made that had something in it. */
export async function lastDigestAt(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('digests')
    .select((eb) => eb.fn.max('made_at').as('at'))
    .where('person_id', '=', personId)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return row?.at ?? null
}

/** Somebody's digest of a day, made once; one without anything in it is made too, and never sent. */
export async function makeDigest(
  db: Kysely<Database>,
  one: {
    readonly personId: string
    readonly forOn: string
    readonly rhythm: Rhythm
    readonly isEmpty: boolean
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('digests')
      .values({
        id: newId(),
        person_id: one.personId,
        for_on: one.forOn,
        rhythm: one.rhythm,
        state: one.isEmpty ? 'empty' : 'waiting',
        tries: 0,
        next_at: one.now,
        made_at: one.now,
        claimed_at: null,
        sent_at: null,
        problem: null,
      })
      .onConflict((conflict) => conflict.columns(['person_id', 'for_on']).doNothing())
      .execute(),
  )
}

/** Whose digests of these days were made, as "person day". */
export async function digestsMade(
  db: Kysely<Database>,
  personIds: readonly string[],
  days: readonly string[],
): Promise<ReadonlySet<string>> {
  const made = new Set<string>()
  await inBatches(personIds, async (ids) => {
    const rows = await db
      .selectFrom('digests')
      .select(['person_id', 'for_on'])
      .where('person_id', 'in', ids)
      .where('for_on', 'in', days)
      .execute()
    for (const { person_id, for_on } of rows) made.add(`${person_id} ${for_on}`)
  })
  return made
}

/** What waits to be sent, each taken before it is sent, so that no two programs send the same. */
export async function claimDigests(db: Kysely<Database>, now: string): Promise<readonly Digest[]> {
  const due = await db
    .selectFrom('digests')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  const claimed: Digest[] = []
  for (const row of due) {
    if (!(await moveDigest(db, row.id, 'waiting', { state: 'sending', claimed_at: now }))) continue
    const { id, person_id: personId, for_on: forOn, tries, made_at: madeAt } = row
    claimed.push({ id, personId, forOn, tries, madeAt, rhythm: row.rhythm as Rhythm })
  }
  return claimed
}

const AT_ONCE = 50

export async function saveSent(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await moveDigest(db, id, 'sending', { state: 'sent', sent_at: now, problem: null })
}

/** It could not be sent; without `nextAt` it is not tried again. */
export async function saveNotSent(
  db: Kysely<Database>,
  { id, tries }: Digest,
  to: { readonly problem: string; readonly nextAt: string | null; readonly now: string },
): Promise<void> {
  const { problem, nextAt, now } = to
  const state = nextAt === null ? 'failed' : 'waiting'
  await moveDigest(db, id, 'sending', { state, problem, tries: tries + 1, next_at: nextAt ?? now })
}

/** Whatever was being sent when the program ended may have gone out, so it is not sent again. */
export async function endInterrupted(db: Kysely<Database>, before: string, problem: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('digests')
      .set({ state: 'failed', problem })
      .where('state', '=', 'sending')
      .where('claimed_at', '<', before)
      .execute(),
  )
}

/** Digests that were not sent lately, for the admin: whose, and why. */
export async function failedDigests(db: Kysely<Database>, since: string) {
  const rows = await db
    .selectFrom('digests')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['people.name', 'for_on', 'problem', 'state'])
    .where('problem', 'is not', null)
    .where('state', 'in', ['failed', 'waiting'])
    .where('made_at', '>=', since)
    .orderBy('made_at', 'desc')
    .orderBy('digests.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({
    name: row.name,
    on: row.for_on,
    problem: row.problem ?? '',
    isOver: row.state === 'failed',
  }))
}

async function moveDigest(
  db: Kysely<Database>,
  id: string,
  from: string,
  change: Partial<Database['digests']>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('digests')
      .set(change)
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

function toWish(row: Database['digest_wishes']): DigestWish {
  const { quiet_from: from, quiet_to: to } = row
  return { rhythm: row.rhythm as Rhythm, quiet: from === null || to === null ? null : { from, to } }
}

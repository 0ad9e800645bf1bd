import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

/** Who decides an appeal in place of whoever was asked first. */
export interface Handing {
  readonly id: string
  readonly appealId: string
  /** `null` for somebody outside, who holds a link. */
  readonly personId: string | null
  readonly name: string
  readonly byId: string
  readonly byName: string
}

interface NewHanding {
  readonly appealId: string
  readonly byId: string
  readonly now: string
}

/** Hands an appeal to one of us; whoever had it before has it no longer. */
export async function handToColleague(
  trx: Transaction<Database>,
  one: NewHanding & { readonly personId: string },
): Promise<void> {
  await handOver(trx, { ...one, name: '', hash: null })
}

const TOKEN_BYTES = 32

/** Hands an appeal to somebody outside, and answers the token of their link, which nobody can be told a second time. */
export async function handOutside(
  trx: Transaction<Database>,
  one: NewHanding & { readonly name: string },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await handOver(trx, { ...one, personId: null, hash: hashOf(token) })
  return token
}

async function handOver(
  trx: Transaction<Database>,
  {
    appealId,
    byId,
    now,
    ...to
  }: NewHanding & { readonly personId: string | null; readonly name: string; readonly hash: string | null },
): Promise<void> {
  await endHanding(trx, appealId, now)
  await trx
    .insertInto('appeal_handings')
    .values({
      id: newId(),
      appeal_id: appealId,
      person_id: to.personId,
      name: to.name,
      hash: to.hash,
      by_id: byId,
      at: now,
      decided_at: null,
      ended_at: null,
    })
    .execute()
}

/** Takes an appeal back from whoever it was handed to. Their link works no longer. */
export async function endHanding(db: Kysely<Database>, appealId: string, now: string): Promise<void> {
  await db
    .updateTable('appeal_handings')
    .set({ ended_at: now })
    .where('appeal_id', '=', appealId)
    .where('ended_at', 'is', null)
    .execute()
}

/** That it was they who decided. */
export async function noteDecidedBy(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await db.updateTable('appeal_handings').set({ decided_at: now }).where('id', '=', id).execute()
}

export async function handingOf(db: Kysely<Database>, appealId: string): Promise<Handing | undefined> {
  const row = await handings(db).where('appeal_id', '=', appealId).executeTakeFirst()
  return row && toHanding(row)
}

/** What a link was made for, as long as the appeal is open and was not handed to somebody else. */
export async function handingByLink(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<Handing | undefined> {
  const row = await handings(db)
    .where('hash', '=', hashOf(token))
    .where('appeals.decided_at', 'is', null)
    .where('appeals.due_at', '>', now)
    .executeTakeFirst()
  return row && toHanding(row)
}

function handings(db: Kysely<Database>) {
  return db
    .selectFrom('appeal_handings')
    .innerJoin('appeals', 'appeals.id', 'appeal_handings.appeal_id')
    .innerJoin('people as givers', 'givers.id', 'appeal_handings.by_id')
    .leftJoin('people', 'people.id', 'appeal_handings.person_id')
    .selectAll('appeal_handings')
    .select(['people.name as person_name', 'givers.name as by_name'])
    .where('ended_at', 'is', null)
}

function toHanding(row: Awaited<ReturnType<ReturnType<typeof handings>['execute']>>[number]): Handing {
  return {
    id: row.id,
    appealId: row.appeal_id,
    personId: row.person_id,
    name: row.person_name ?? row.name,
    byId: row.by_id,
    byName: row.by_name,
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

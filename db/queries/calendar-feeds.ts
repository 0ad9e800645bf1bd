import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

const TOKEN_BYTES = 32

/** Makes somebody's calendar a new address, and answers its secret, which nobody is told twice; the old one ends. */
export async function renewCalendarFeed(
  db: Kysely<Database>,
  personId: string,
  now: string,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = { hash: hashOf(token), made_at: now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('calendar_feeds')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute(),
  )
  return token
}

export async function revokeCalendarFeed(db: Kysely<Database>, personId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('calendar_feeds').where('person_id', '=', personId).execute(),
  )
}

/** When somebody's calendar got the address it has; `null` without one. */
export async function calendarFeedOf(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select('made_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.made_at ?? null
}

/** Whose calendar has this secret. */
export async function personOfFeed(db: Kysely<Database>, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select('person_id')
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  return row?.person_id
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

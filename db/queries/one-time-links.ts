import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What a link is good for: to choose a password, or to open the first page of an empty installation. */
export type LinkKind = 'password' | 'welcome'

interface Link {
  readonly kind: LinkKind
  readonly token: string
  readonly now: string
}

const TOKEN_BYTES = 24

/** Makes a link and answers its secret, which is kept as a hash. A newer link of somebody ends their older ones. */
export async function makeLink(
  db: Kysely<Database>,
  {
    kind,
    personId,
    expiresAt,
  }: { readonly kind: LinkKind; readonly personId: string | null; readonly expiresAt: string },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await inTransaction(db, async (trx) => {
    if (personId !== null) await forgetLinks(trx, personId)
    await trx
      .insertInto('one_time_links')
      .values({ hash: hashOf(token), kind, person_id: personId, expires_at: expiresAt })
      .execute()
  })
  return token
}

/** Whose link this is, while it works; nothing is used up by looking. */
export async function findLink(
  db: Kysely<Database>,
  { kind, token, now }: Link,
): Promise<{ readonly personId: string | null } | undefined> {
  const row = await db
    .selectFrom('one_time_links')
    .select('person_id')
    .where('hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { personId: row.person_id }
}

/** Uses a link up. Of many who do so at once only one is told whose it was. */
export async function useLink(db: Kysely<Database>, { kind, token, now }: Link): Promise<string | undefined> {
  const used = await inTransaction(db, (trx) =>
    trx
      .deleteFrom('one_time_links')
      .where('hash', '=', hashOf(token))
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .returning('person_id')
      .executeTakeFirst(),
  )
  return used?.person_id ?? undefined
}

export async function forgetLinks(db: Kysely<Database>, personId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('one_time_links').where('person_id', '=', personId).execute(),
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

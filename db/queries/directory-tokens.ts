import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

type Store = Kysely<Database>

/** A key the organisation’s directory comes in with. The secret itself is not kept. */
export interface DirectoryToken {
  readonly id: string
  readonly name: string
  /** Who made it, by name. */
  readonly madeBy: string
  readonly madeAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

const SECRET_BYTES = 32

/** Makes one and answers its secret, which nobody can be told a second time. */
export async function createDirectoryToken(
  db: Store,
  { name, byId, now }: { readonly name: string; readonly byId: string; readonly now: string },
): Promise<string> {
  const secret = `heard_directory_${randomBytes(SECRET_BYTES).toString('base64url')}`
  await inTransaction(db, (trx) =>
    trx
      .insertInto('directory_tokens')
      .values({
        ...{ id: newId(), name, hash: hashOf(secret), made_by: byId, made_at: now },
        ...{ last_used_at: null, revoked_at: null, revoked_by: null },
      })
      .execute(),
  )
  return secret
}

/** The token with this secret, while it works. */
export async function findDirectoryToken(
  db: Store,
  secret: string,
): Promise<Pick<DirectoryToken, 'id' | 'lastUsedAt'> | undefined> {
  const row = await db
    .selectFrom('directory_tokens')
    .select(['id', 'last_used_at'])
    .where('hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, lastUsedAt: row.last_used_at }
}

/** All of them, the newest first, those that were taken back too. */
export async function directoryTokens(db: Store): Promise<readonly DirectoryToken[]> {
  const rows = await db
    .selectFrom('directory_tokens')
    .innerJoin('people', 'people.id', 'made_by')
    .select(['directory_tokens.id', 'directory_tokens.name', 'people.name as by'])
    .select(['made_at', 'last_used_at', 'revoked_at'])
    .orderBy('made_at', 'desc')
    .orderBy('directory_tokens.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    madeBy: row.by,
    madeAt: row.made_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }))
}

export async function saveDirectoryTokenUse(db: Store, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('directory_tokens').set({ last_used_at: now }).where('id', '=', id).execute(),
  )
}

/** Takes it back for ever. Answers whether it is there; a second time changes nothing. */
export async function revokeDirectoryToken(
  db: Store,
  id: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const row = await trx.selectFrom('directory_tokens').select('id').where('id', '=', id).executeTakeFirst()
    await trx
      .updateTable('directory_tokens')
      .set({ revoked_at: now, revoked_by: byId })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute()
    return row !== undefined
  })
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

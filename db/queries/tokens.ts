import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { TokensTable } from '../tables/tokens.ts'
import { inTransaction } from '../transaction.ts'

/** What a token may be used for: to read conversations, to bring them in, to read grades and pay. */
export const scopes = ['read', 'import', 'pay'] as const
export type Scope = (typeof scopes)[number]

/** A key a program comes in with, for one person and never for more than they may do. The secret itself is not kept. */
export interface Token {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

export interface NewToken {
  readonly personId: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly now: string
}

const SECRET_BYTES = 32

/** Makes a token and answers its secret, which nobody can be told a second time. */
export async function createToken(db: Kysely<Database>, given: NewToken): Promise<string> {
  const secret = newSecret()
  await insert(db, newId(), given, secret)
  return secret
}

/** The same for a form that may come twice: `null` where there is a token with this id already, and nothing is made. */
export async function createTokenOnce(
  db: Kysely<Database>,
  id: string,
  given: NewToken,
): Promise<string | null> {
  const secret = newSecret()
  return (await insert(db, id, given, secret)) ? secret : null
}

async function insert(db: Kysely<Database>, id: string, given: NewToken, secret: string): Promise<boolean> {
  const made = await inTransaction(db, (trx) =>
    trx
      .insertInto('tokens')
      .values({
        id,
        person_id: given.personId,
        name: given.name,
        hash: hashOf(secret),
        scopes: JSON.stringify(given.scopes),
        created_at: given.now,
        last_used_at: null,
        revoked_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst(),
  )
  return made.numInsertedOrUpdatedRows === 1n
}

function newSecret(): string {
  return `heard_${randomBytes(SECRET_BYTES).toString('base64url')}`
}

/** The token with this secret, while it works. */
export async function findToken(db: Kysely<Database>, secret: string): Promise<Token | undefined> {
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && toToken(row)
}

/** Somebody's tokens, the newest first, those that were taken back too. */
export async function tokensOf(db: Kysely<Database>, personId: string): Promise<readonly Token[]> {
  const rows = await db
    .selectFrom('tokens')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toToken)
}

export async function saveTokenUse(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('tokens').set({ last_used_at: now }).where('id', '=', id).execute(),
  )
}

/** Takes a token back for ever. Answers whether it was this person's; a second time changes nothing. */
export async function revokeToken(
  db: Kysely<Database>,
  personId: string,
  id: string,
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('tokens')
      .select('id')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!row) return false
    await trx
      .updateTable('tokens')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute()
    return true
  })
}

/** Takes every token of somebody back who leaves. */
export async function revokeTokensOf(db: Kysely<Database>, personId: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('tokens')
      .set({ revoked_at: now })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .execute(),
  )
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function toToken(row: Selectable<TokensTable>): Token {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    scopes: JSON.parse(row.scopes) as readonly Scope[],
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}

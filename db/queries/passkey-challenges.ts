import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What is to be signed: to come in, to add a passkey, or to show once more who one is. */
export type ChallengeKind = 'enter' | 'add' | 'prove'

/** A text to sign, for whoever holds the session or the cookie it was made for. */
export interface Challenge {
  readonly kind: ChallengeKind
  readonly challenge: string
  readonly holder: string
}

/** Keeps it as a hash, and forgets those that are over. */
export async function saveChallenge(
  db: Kysely<Database>,
  { kind, challenge, holder }: Challenge,
  { now, expiresAt }: { readonly now: string; readonly expiresAt: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
    await trx
      .insertInto('passkey_challenges')
      .values({ hash: hashOf(challenge), kind, holder: hashOf(holder), expires_at: expiresAt })
      .execute()
  })
}

/** Uses it up; of many at once one is told yes. In other hands, for another use or too late it is used up for nothing. */
export async function useChallenge(
  db: Kysely<Database>,
  { kind, challenge, holder }: Challenge,
  now: string,
): Promise<boolean> {
  const used = await inTransaction(db, (trx) =>
    trx
      .deleteFrom('passkey_challenges')
      .where('hash', '=', hashOf(challenge))
      .returning(['kind', 'holder', 'expires_at'])
      .executeTakeFirst(),
  )
  return used?.kind === kind && used.holder === hashOf(holder) && used.expires_at > now
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import type { Kysely } from 'kysely'
import { forgetLinks } from '../../db/queries/one-time-links.ts'
import { forgetPasskeys } from '../../db/queries/passkeys.ts'
import { deactivatePerson } from '../../db/queries/people.ts'
import { endSessionsOf } from '../../db/queries/sessions.ts'
import { revokeTokensOf } from '../../db/queries/tokens.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'

/** Somebody leaves: from the next request on nothing of theirs opens anything. What they did stays as it is. */
export async function leave(db: Kysely<Database>, personId: string, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await deactivatePerson(trx, personId, now)
    await endSessionsOf(trx, personId)
    await forgetLinks(trx, personId)
    await forgetPasskeys(trx, personId)
    await revokeTokensOf(trx, personId, now)
  })
}

import type { Kysely, Transaction } from 'kysely'
import { letGo } from '../../db/queries/own-time.ts'
import { forgetUnsent } from '../../db/queries/unsent.ts'
import type { Database } from '../../db/schema.ts'

/**
 * What somebody else would see of a conversation once it is open: it is opened, looked at, and closed again before
 * anybody could notice. What they write themselves and have not sent is theirs, and left out.
 */
export async function asIfOpen<T>(
  db: Kysely<Database>,
  { conversationId, toId }: { readonly conversationId: string | null; readonly toId: string },
  look: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  let seen: { readonly it: T } | undefined
  try {
    await db.transaction().execute(async (trx) => {
      if (conversationId !== null) await letGo(trx, conversationId)
      await forgetUnsent(trx, toId)
      seen = { it: await look(trx) }
      throw new Closed()
    })
  } catch (error) {
    if (!(error instanceof Closed)) throw error
  }
  if (!seen) throw new Error('Nothing was looked at')
  return seen.it
}

class Closed extends Error {}

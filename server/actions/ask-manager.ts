import type { Kysely } from 'kysely'
import { askToListen } from '../../db/queries/listening-requests.ts'
import { tell } from '../../db/queries/notices.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { paths } from '../../views/paths.ts'
import { share } from './own-time.ts'
import { managersOf } from './queue/queue.ts'

interface Asked {
  readonly conversationId: string
  readonly question: string
  readonly now: string
}

/** Puts a rep’s question about their own conversation into their managers’ queue. Asking shares the conversation. */
export async function askManager(
  db: Kysely<Database>,
  rep: Viewer,
  { conversationId, question, now }: Asked,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await share(trx, { conversationId, byId: rep.id, how: 'asked', now })
    const request = await askToListen(trx, { conversationId, byId: rep.id, question, now })
    const managers = rep.teamId === null ? [] : await managersOf(trx, rep.teamId)
    const about = { kind: 'listening-asked', about: request, conversationId, path: paths.queue } as const
    for (const { id } of managers) await tell(trx, { ...about, to: id, repId: rep.id, byId: rep.id, now })
  })
}

import type { Kysely } from 'kysely'
import { assignConversation, findPlace } from '../../db/queries/conversations.ts'
import { findPersonFor, type Viewer } from '../../db/queries/people.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { ungradableOf } from './measure-conversation.ts'
import { settleFindings } from './settled-findings.ts'

/**
 * Says whose conversation it is; `null` takes it back from everybody, so that it is graded for nobody.
 * A manager may give it to one of the team, a rep may take what they brought themselves, but
 * not free themselves of what is theirs: it counts for their pay.
 */
export async function giveConversation(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
  repId: string | null,
): Promise<'given' | 'missing' | 'forbidden'> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, conversationId)
    const words = place && (await findWords(trx, conversationId))
    if (!place || !words) return 'missing'
    if (repId === null && viewer.role === 'rep') return 'forbidden'
    const rep = repId === null ? null : await findPersonFor(trx, viewer, repId)
    if (rep === undefined || (rep && rep.role !== 'rep')) return 'forbidden'
    const given = await assignConversation(trx, conversationId, place.revision, {
      repId,
      teamId: rep ? rep.teamId : place.teamId,
      ungradable: ungradableOf(words, repId),
    })
    if (!given) return 'missing'
    await settleFindings(trx, conversationId)
    return 'given'
  })
}

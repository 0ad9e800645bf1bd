import type { Kysely } from 'kysely'
import { instantAfter } from '../../db/instants.ts'
import { findPlace, referenceZoneOf } from '../../db/queries/conversations.ts'
import { takeRevision } from '../../db/queries/parties.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { saveMeasures } from '../../db/queries/save-conversation.ts'
import { saveStart, startCorrectionsOf } from '../../db/queries/starts.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { measureConversation } from './measure-conversation.ts'
import type { RepairAnswer } from './repair-conversation.ts'
import { settleFindings } from './settled-findings.ts'

export interface Start {
  readonly conversationId: string
  /** The revision the person was looking at. */
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly startedAt: string
}

/**
 * Says when a conversation took place whose file does not, and works everything out again: deadlines above all.
 * A date that the file gave is not anybody's to change: that answers `missing`, too. Whoever is graded for it says it
 * once, and somebody else puts it right: a day decides which period it counts in, and whether its note was in time.
 */
export async function correctStart(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, revision, startedAt }: Start,
  now: string,
): Promise<RepairAnswer | { readonly problem: 'forbidden' }> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, conversationId)
    const words = place && (await findWords(trx, conversationId))
    if (!place || !words) return { problem: 'missing' }
    const isSaid = (await startCorrectionsOf(trx, conversationId)).length > 0
    if (words.startedAt !== null && !isSaid) return { problem: 'missing' }
    if (isSaid && place.repId === viewer.id) return { problem: 'forbidden' }

    const dated = { ...words, startedAt }
    const zone = await referenceZoneOf(trx, conversationId)
    const measured = measureConversation(dated, { zone, repId: place.repId })
    if (!(await takeRevision(trx, conversationId, revision, measured.ungradable))) return { problem: 'stale' }

    const lengthMs = words.utterances.reduce((most, one) => Math.max(most, one.endMs ?? one.startMs ?? 0), 0)
    await saveStart(trx, {
      conversationId,
      revision: revision + 1,
      old: words.startedAt,
      startedAt,
      endedAt: instantAfter(startedAt, lengthMs),
      byId: viewer.id,
      now,
    })
    await saveMeasures(trx, conversationId, revision + 1, measured, now)
    await settleFindings(trx, conversationId)
    return { revision: revision + 1 }
  })
}

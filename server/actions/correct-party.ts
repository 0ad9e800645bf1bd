import type { Kysely } from 'kysely'
import { findPlace, referenceZoneOf } from '../../db/queries/conversations.ts'
import { saveCorrection, takeRevision, updateParties } from '../../db/queries/parties.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { saveMeasures } from '../../db/queries/save-conversation.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { type Role, withoutGuesses, withParty } from '../conversation/conversation.ts'
import { measureConversation } from './measure-conversation.ts'
import { settleFindings } from './settled-findings.ts'

export interface PartyCorrection {
  readonly conversationId: string
  /** The revision the person was looking at. */
  readonly revision: number
  readonly party: string
  readonly role?: Role
  readonly name?: string
}

export type CorrectionAnswer = { readonly revision: number } | { readonly problem: 'missing' | 'stale' }

/**
 * Puts right who somebody is, and everything that follows from it at once. The old value and the old measures
 * stay in the history. `missing` is what the viewer may not see, too; `stale` is what somebody changed meanwhile.
 */
export async function correctParty(
  db: Kysely<Database>,
  viewer: Viewer,
  correction: PartyCorrection,
  now: string,
): Promise<CorrectionAnswer> {
  return db.transaction().execute(async (trx) => {
    const { conversationId, party, revision } = correction
    const place = await findPlace(trx, viewer, conversationId)
    const words = place && (await findWords(trx, conversationId))
    const old = words?.parties.find((one) => one.key === party)
    if (!place || !words || !old) return { problem: 'missing' }

    // A person's word changes what may be inferred of everybody else.
    const corrected = withParty(withoutGuesses(words), party, correction)
    const zone = await referenceZoneOf(trx, conversationId)
    const measured = measureConversation(corrected, { zone, repId: place.repId })
    if (!(await takeRevision(trx, conversationId, revision, measured.ungradable))) return { problem: 'stale' }

    const changed = measured.conversation.parties.find((one) => one.key === party) ?? old
    await saveCorrection(trx, conversationId, revision + 1, { old, new: changed, byId: viewer.id, now })
    await updateParties(trx, conversationId, measured.conversation.parties)
    await saveMeasures(trx, conversationId, revision + 1, measured, now)
    await settleFindings(trx, conversationId)
    return { revision: revision + 1 }
  })
}

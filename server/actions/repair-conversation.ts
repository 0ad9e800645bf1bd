import type { Kysely, Transaction } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { asRead, endRepair, keepReading, repairsOf, saveRepair } from '../../db/queries/repairs.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { laidOver, type Repair, repaired } from '../conversation/repaired.ts'
import { told } from '../conversation/told-repair.ts'
import { rewriteConversation } from './rewrite-conversation.ts'

export interface WantedRepair {
  readonly conversationId: string
  /** The revision the person was looking at. */
  readonly revision: number
  readonly repair: Repair
}

export type RepairAnswer =
  | { readonly revision: number }
  | { readonly problem: 'missing' | 'stale' | 'misfit' }

/**
 * Puts right how a conversation was read, and everything that follows from it at once. What was read, the old
 * measures and who did it stay. `missing` is what the viewer may not see, too; `stale` is what somebody changed
 * meanwhile; `misfit` is what cannot be done there.
 */
export async function repairConversation(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, revision, repair }: WantedRepair,
  now: string,
): Promise<RepairAnswer> {
  return db.transaction().execute(async (trx) => {
    const found = await foundFor(trx, viewer, conversationId)
    if (!found || (repair.is === 'who' && !found.today.parties.some(({ key }) => key === repair.party)))
      return { problem: 'missing' }
    if (found.place.revision !== revision) return { problem: 'stale' }
    const { conversation: before } = laidOver(
      found.reading,
      found.live.map((one) => one.repair),
    )
    const after = repaired(before, repair)
    if (!after) return { problem: 'misfit' }

    const written = await rewriteConversation(trx, { ...found, conversation: after, now })
    const says = written && told(repair, found.today, written)
    if (!written) return { problem: 'stale' }
    if (!says) throw new Error(`A repair of ${conversationId} cannot be told`)
    await keepReading(trx, conversationId, found.reading)
    await saveRepair(trx, conversationId, revision + 1, { repair, told: says, byId: viewer.id, now })
    return { revision: revision + 1 }
  })
}

/** Takes back what was put right last; once more, what was before it. Both stay in the history. */
export async function undoRepair(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, revision }: Omit<WantedRepair, 'repair'>,
  now: string,
): Promise<RepairAnswer> {
  return db.transaction().execute(async (trx) => {
    const found = await foundFor(trx, viewer, conversationId)
    if (!found) return { problem: 'missing' }
    if (found.place.revision !== revision) return { problem: 'stale' }
    const last = found.live.at(-1)
    if (!last) return { problem: 'misfit' }

    const { conversation } = laidOver(
      found.reading,
      found.live.slice(0, -1).map((one) => one.repair),
    )
    if (!(await rewriteConversation(trx, { ...found, conversation, now }))) return { problem: 'stale' }
    await keepReading(trx, conversationId, found.reading)
    await endRepair(trx, conversationId, last.revision, { revision: revision + 1, byId: viewer.id, now })
    return { revision: revision + 1 }
  })
}

async function foundFor(trx: Transaction<Database>, viewer: Viewer, conversationId: string) {
  const place = await findPlace(trx, viewer, conversationId)
  const today = place && (await findWords(trx, conversationId))
  if (!place || !today) return undefined
  const live = (await repairsOf(trx, conversationId)).filter((one) => one.ended === null)
  return { place, today, live, reading: await asRead(trx, today) }
}

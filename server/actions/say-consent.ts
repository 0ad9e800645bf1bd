import type { Kysely, Transaction } from 'kysely'
import { revokeLinksOf } from '../../db/queries/clip-links.ts'
import { noteConsent } from '../../db/queries/consents.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { heldAmong } from '../../db/queries/holds.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { dropRecording } from '../../db/queries/retention.ts'
import type { Database } from '../../db/schema.ts'
import type { ConsentHow, ConsentState } from '../conversation/consent.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'

export interface SaidConsent {
  readonly conversationId: string
  readonly state: ConsentState
  readonly how: ConsentHow
  readonly reason: string
}

/**
 * Somebody who may put a conversation right says whether everybody agreed to being recorded. Where somebody did not,
 * it counts for nothing, links to clips of it end, and its recording goes at once; what is held stays, and is played
 * to nobody.
 */
export async function sayConsent(
  { db, dataDir }: { readonly db: Kysely<Database>; readonly dataDir: string },
  viewer: Viewer,
  said: SaidConsent,
  now: string,
): Promise<'said' | 'missing' | 'forbidden'> {
  const { conversationId, state } = said
  const left = await db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, conversationId)
    if (!place) return 'missing'
    const isOwn = place.repId === viewer.id || place.broughtBy === viewer.id
    if (viewer.role !== 'manager' && !isOwn) return 'forbidden'
    await noteConsent(trx, { ...said, byId: viewer.id, now })
    return state === 'refused' || state === 'withdrawn' ? closed(trx, conversationId, viewer.id, now) : []
  })
  if (typeof left === 'string') return left
  await removeRecordingFiles(dataDir, left)
  return 'said'
}

async function closed(
  trx: Transaction<Database>,
  conversationId: string,
  byId: string,
  now: string,
): Promise<readonly string[]> {
  await revokeLinksOf(trx, conversationId, { byId, now })
  const isHeld = (await heldAmong(trx, [conversationId])).has(conversationId)
  return isHeld ? [] : dropRecording(trx, conversationId)
}

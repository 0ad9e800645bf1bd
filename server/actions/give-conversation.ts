import type { Kysely, Transaction } from 'kysely'
import { assignConversation, findPlace } from '../../db/queries/conversations.ts'
import { findPersonFor, type Person, type Viewer } from '../../db/queries/people.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { ungradableOf } from './measure-conversation.ts'
import { beginOwnTime } from './own-time.ts'
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
  now: string,
): Promise<'given' | 'missing' | 'forbidden'> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, conversationId)
    if (!place) return 'missing'
    if (repId === null && viewer.role === 'rep') return 'forbidden'
    const rep = repId === null ? null : await repToGive(trx, viewer, repId)
    if (rep === undefined) return 'forbidden'
    const to = { repId, teamId: rep ? rep.teamId : place.teamId }
    const given = await giveTo(trx, place, to, now)
    return given ? 'given' : 'missing'
  })
}

/** A rep to whom this viewer may give conversations. */
export async function repToGive(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
): Promise<Person | undefined> {
  const rep = await findPersonFor(db, viewer, repId)
  return rep?.role === 'rep' ? rep : undefined
}

/** Writes whose a conversation is, and what follows from it; `false` where it was changed meanwhile. */
export async function giveTo(
  trx: Transaction<Database>,
  place: { readonly id: string; readonly revision: number },
  to: { readonly repId: string | null; readonly teamId: string | null },
  now: string,
): Promise<boolean> {
  const words = await findWords(trx, place.id)
  if (!words) return false
  const ungradable = ungradableOf(words, to.repId)
  if (!(await assignConversation(trx, place.id, place.revision, { ...to, ungradable }))) return false
  await beginOwnTime(trx, place.id, now)
  await settleFindings(trx, place.id)
  return true
}

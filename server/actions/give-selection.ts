import type { Kysely } from 'kysely'
import { newId } from '../../db/new-id.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { findGiving, saveGiving, saveUndone } from '../../db/queries/givings.ts'
import { findPerson, type Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { giveTo, repToGive } from './give-conversation.ts'
import { holdsTheirOwn } from './own-time.ts'

export type GivingAnswer =
  | { readonly id: string }
  /** Nobody to give them to, one of them gone or out of sight by now, or all of them theirs already. */
  | { readonly problem: 'no-rep' | 'changed' | 'theirs' }

/** Gives a rep many conversations, all or none: each as if it were given alone. Those that are theirs stay theirs. */
export async function giveSelection(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversations, repId }: { readonly conversations: readonly string[]; readonly repId: string },
  now: string,
): Promise<GivingAnswer> {
  try {
    return await db.transaction().execute(async (trx): Promise<GivingAnswer> => {
      const rep = await repToGive(trx, viewer, repId)
      if (!rep) return { problem: 'no-rep' }
      const moved = []
      for (const id of new Set(conversations)) {
        const place = await findPlace(trx, viewer, id)
        if (!place) throw new ChangedMeanwhile()
        if (place.repId === rep.id) continue
        if (!(await giveTo(trx, place, { repId: rep.id, teamId: rep.teamId }, now)))
          throw new ChangedMeanwhile()
        moved.push(place)
      }
      if (moved.length === 0) return { problem: 'theirs' }
      const id = newId()
      await saveGiving(trx, { id, repId: rep.id, byId: viewer.id, now, conversations: moved })
      return { id }
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { problem: 'changed' }
    throw error
  }
}

/**
 * Takes back what somebody gave, also what is its new rep's alone for now. What went on to somebody else since,
 * became practice, was marked private, or holds what its rep has written for themselves alone, stays where it is.
 */
export async function takeBackSelection(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
  now: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const giving = await findGiving(trx, viewer.id, id)
    if (!giving) return false
    if (giving.undoneAt !== null) return true
    const rep = await findPerson(trx, giving.rep.id)
    const back: string[] = []
    for (const { id: conversation, repBefore, teamBefore } of giving.conversations) {
      const place = rep && (await findPlace(trx, rep, conversation))
      if (place?.repId !== giving.rep.id || place.isPractice) continue
      if (await holdsTheirOwn(trx, conversation)) continue
      const to = { repId: repBefore?.id ?? null, teamId: teamBefore }
      if (await giveTo(trx, place, to, now)) back.push(conversation)
    }
    await saveUndone(trx, id, back, now)
    return true
  })
}

/** Rolls back what was given before it was seen. */
class ChangedMeanwhile extends Error {}

import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { newId } from '../../db/new-id.ts'
import { saveGiving } from '../../db/queries/givings.ts'
import { activePeople, type Person, type Viewer } from '../../db/queries/people.ts'
import { namedInNobodys } from '../../db/queries/unassigned-speakers.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { withoutGuesses } from '../conversation/conversation.ts'
import { nameKey } from '../conversation/name-key.ts'
import { giveAsBrought } from './give-as-brought.ts'
import { recognisedIn, repOf } from './whose.ts'

/**
 * Gives a rep whatever is nobody's, may be seen by this viewer and names the rep, and nobody else of ours, by the full
 * name or the work mail: as if the rep had been here when it came in. Answers what was given, to be looked at and undone.
 */
export async function giveNamed(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
  now: string,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const people = await activePeople(trx)
    const rep = people.find((person) => person.id === repId && person.role === 'rep')
    if (!rep) return undefined
    const given: string[] = []
    for (const conversationId of await talksNaming(trx, viewer, rep)) {
      const words = await findWords(trx, conversationId)
      const around = { people, viewer, repId: null }
      if (!words || repOf(recognisedIn(withoutGuesses(words), around), around)?.id !== rep.id) continue
      await giveAsBrought(trx, conversationId, { rep, people }, now)
      given.push(conversationId)
    }
    if (given.length === 0) return undefined
    const id = newId()
    const conversations = given.map((one) => ({ id: one, repId: null, teamId: viewer.teamId }))
    await saveGiving(trx, { id, repId: rep.id, byId: viewer.id, now, conversations })
    return id
  })
}

async function talksNaming(db: Kysely<Database>, viewer: Viewer, rep: Person): Promise<ReadonlySet<string>> {
  const named = await namedInNobodys(db, viewer)
  const isRep = (name: string | null) => name !== null && nameKey(name) === nameKey(rep.name)
  const theirs = named.filter(({ name, email }) => isRep(name) || email?.toLowerCase() === rep.email)
  return new Set(theirs.map((one) => one.conversationId))
}

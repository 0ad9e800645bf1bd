import type { Transaction } from 'kysely'
import type { GivenConversation } from '../../db/queries/aliases.ts'
import { assignConversation } from '../../db/queries/conversations.ts'
import { keptAs } from '../../db/queries/files.ts'
import type { Person } from '../../db/queries/people.ts'
import { asRead, endRepair, keepReading, repairsOf, saveRepair } from '../../db/queries/repairs.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { laidOver, repaired } from '../conversation/repaired.ts'
import { told } from '../conversation/told-repair.ts'
import { ungradableOf } from './measure-conversation.ts'
import { beginOwnTime, holdsTheirOwn } from './own-time.ts'
import { rewriteConversation } from './rewrite-conversation.ts'
import { settleFindings } from './settled-findings.ts'

interface Said {
  readonly byId: string
  readonly now: string
}

/**
 * Gives somebody a conversation that is nobody's, and says that this speaker is them; `undefined` where it is
 * somebody's by now.
 */
export async function giveByAlias(
  trx: Transaction<Database>,
  { conversationId, party, person }: { conversationId: string; party: string; person: Person },
  said: Said,
): Promise<GivenConversation | undefined> {
  const found = await foundIn(trx, conversationId)
  if (found?.place.repId !== null) return undefined
  const { place, today, reading, live } = found
  const speaker = today.parties.find(({ key }) => key === party)
  if (!speaker) return undefined
  const isSaid = speaker.role === 'rep' && speaker.roleHow !== 'inferred'
  const before = laidOver(
    reading,
    live.map((one) => one.repair),
  ).conversation
  const repair = { is: 'who', party, role: 'rep' } as const
  const after = isSaid ? undefined : repaired(before, repair)
  if (!isSaid && !after) return undefined
  const revision = place.revision + (after ? 1 : 0)
  if (after) {
    const mine = { ...place, repId: person.id }
    const written = await rewriteConversation(trx, { place: mine, today, conversation: after, now: said.now })
    const says = written && told(repair, today, written)
    if (!says) throw new Error(`${conversationId} cannot be given`)
    await keepReading(trx, conversationId, reading)
    await saveRepair(trx, conversationId, revision, { repair, told: says, ...said })
  }
  await assign(trx, conversationId, revision, { repId: person.id, teamId: person.teamId }, said.now)
  return { id: conversationId, teamId: place.teamId, repair: after ? revision : null }
}

/** Takes a conversation back that somebody got by an alias, unless it is somebody else's by now, or holds what is theirs alone. Answers whether. */
export async function takeBackGiven(
  trx: Transaction<Database>,
  { id, teamId, repair }: GivenConversation,
  person: Person,
  said: Said,
): Promise<boolean> {
  const found = await foundIn(trx, id)
  if (found?.place.repId !== person.id || (await holdsTheirOwn(trx, id))) return false
  const { place, today, reading, live } = found
  const others = live.filter((one) => one.revision !== repair)
  const isSaid = others.length < live.length
  const revision = place.revision + (isSaid ? 1 : 0)
  if (isSaid) {
    const { conversation } = laidOver(
      reading,
      others.map((one) => one.repair),
    )
    const nobodys = { ...place, repId: null }
    await rewriteConversation(trx, { place: nobodys, today, conversation, now: said.now })
    await keepReading(trx, id, reading)
    await endRepair(trx, id, repair ?? 0, { revision, ...said })
  }
  await assign(trx, id, revision, { repId: null, teamId }, said.now)
  return true
}

async function assign(
  trx: Transaction<Database>,
  id: string,
  revision: number,
  to: { readonly repId: string | null; readonly teamId: string | null },
  now: string,
): Promise<void> {
  const words = await findWords(trx, id)
  const ungradable = words ? ungradableOf(words, to.repId) : []
  if (!(await assignConversation(trx, id, revision, { ...to, ungradable })))
    throw new Error(`${id} was changed meanwhile`)
  await beginOwnTime(trx, id, now)
  await settleFindings(trx, id)
}

async function foundIn(trx: Transaction<Database>, id: string) {
  const kept = await keptAs(trx, id)
  const today: Conversation | undefined = kept && (await findWords(trx, id))
  if (!kept || !today) return undefined
  const live = (await repairsOf(trx, id)).filter((one) => one.ended === null)
  return { place: kept, today, live, reading: await asRead(trx, today) }
}

import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { type GivenConversation, saveAlias } from '../../db/queries/aliases.ts'
import { assignConversation } from '../../db/queries/conversations.ts'
import { keptAs } from '../../db/queries/files.ts'
import { saveHandover } from '../../db/queries/handovers.ts'
import { isNobodys } from '../../db/queries/nobodys.ts'
import { activePeople, type Person } from '../../db/queries/people.ts'
import { asRead, keepReading, repairsOf } from '../../db/queries/repairs.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { partyOf } from '../conversation/conversation.ts'
import { laidOver } from '../conversation/repaired.ts'
import { giveByAlias } from './give-by-alias.ts'
import { matchCustomer } from './match-customer.ts'
import { ungradableOf } from './measure-conversation.ts'
import { beginOwnTime } from './own-time.ts'
import { type AliasProblem, foreseenAlias } from './person-aliases.ts'
import { rewriteConversation } from './rewrite-conversation.ts'
import { settleFindings } from './settled-findings.ts'
import { recognisedIn } from './whose.ts'

/** Why nothing was given: nobody to give it to, no speaker to remember, or what speaks against the alias. */
export type GivingProblem = AliasProblem | 'no-rep' | 'no-speaker' | 'shared'

export interface Giving {
  readonly conversations: readonly string[]
  readonly repId: string
  /** Who of the speakers the rep is, where the admin says so of one conversation. */
  readonly party: string | null
  /** Whether the rep goes by that label from now on. */
  readonly remember: boolean
}

interface Said {
  readonly byId: string
  readonly now: string
}

/**
 * Gives a rep conversations that nobody sees, as if the rep had brought them in, all or none. Those that are
 * somebody's by now are left alone; `given` says how many were not.
 */
export async function giveNobodys(
  db: Kysely<Database>,
  { conversations, repId, party, remember }: Giving,
  said: Said,
): Promise<{ readonly given: number } | { readonly problem: GivingProblem }> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const people = await activePeople(trx)
    const rep = people.find((person) => person.id === repId && person.role === 'rep')
    if (!rep) return { problem: 'no-rep' }
    const open: string[] = []
    for (const id of new Set(conversations)) if (await isNobodys(trx, id)) open.push(id)
    const [only] = open
    if (only === undefined) return { given: 0 }
    if (party === null && remember) return { problem: 'no-speaker' }
    if (party !== null) return giveSpeaker(trx, { conversationId: only, party, rep, remember }, said)
    for (const id of open) await giveAsBrought(trx, id, { rep, people }, said)
    return { given: open.length }
  })
}

async function giveSpeaker(
  trx: Transaction<Database>,
  wanted: { conversationId: string; party: string; rep: Person; remember: boolean },
  said: Said,
): Promise<{ readonly given: number } | { readonly problem: GivingProblem }> {
  const { conversationId, party, rep, remember } = wanted
  const words = await findWords(trx, conversationId)
  if (!words?.parties.some(({ key }) => key === party)) return { problem: 'no-speaker' }
  const { name, email } = partyOf(words, party)
  const label = (name ?? email ?? '').trim()
  const alias = remember ? await foreseenAlias(trx, rep, label) : null
  if (alias && 'problem' in alias) return alias
  if (alias && alias.shared.length > 0) return { problem: 'shared' }

  const one: GivenConversation | undefined = await giveByAlias(
    trx,
    { conversationId, party, person: rep },
    said,
  )
  if (!one) return { given: 0 }
  await matchOpenCustomer(trx, conversationId, rep, said)
  await saveHandover(trx, { conversationId, repId: rep.id, ...said })
  if (alias) await saveAlias(trx, { ...alias.alias, personId: rep.id, alias: label, given: [one] }, said)
  return { given: 1 }
}

/** What an upload by the rep would have made of it: our people are looked for again, the rep by a first name too. */
async function giveAsBrought(
  trx: Transaction<Database>,
  id: string,
  { rep, people }: { readonly rep: Person; readonly people: readonly Person[] },
  said: Said,
): Promise<void> {
  const [kept, today, repairs] = [await keptAs(trx, id), await findWords(trx, id), await repairsOf(trx, id)]
  if (!kept || !today) throw new Error(`${id} is not kept`)
  const reading = recognisedIn(await asRead(trx, today), { people, viewer: rep, repId: rep.id }).conversation
  const live = repairs.filter((one) => one.ended === null)
  const { conversation } = laidOver(
    reading,
    live.map((one) => one.repair),
  )
  const written = await rewriteConversation(trx, {
    ...{ place: { ...kept, repId: rep.id }, today, conversation, now: said.now },
  })
  if (!written) throw new Error(`${id} was changed meanwhile`)
  if (repairs.length > 0) await keepReading(trx, id, reading)
  await assignConversation(trx, id, kept.revision + 1, {
    repId: rep.id,
    teamId: rep.teamId,
    ungradable: ungradableOf(written, rep.id),
  })
  await beginOwnTime(trx, id, said.now)
  await matchOpenCustomer(trx, id, rep, said)
  await settleFindings(trx, id)
  await saveHandover(trx, { conversationId: id, repId: rep.id, ...said })
}

/** A rep's own customers are known by less than anybody's. */
async function matchOpenCustomer(
  trx: Transaction<Database>,
  id: string,
  rep: Person,
  { now }: Said,
): Promise<void> {
  const kept = await keptAs(trx, id)
  const words = kept?.customerId === null ? await findWords(trx, id) : undefined
  const customer = words && (await matchCustomer(trx, words, { repId: rep.id, now, conversationId: id }))
  if (kept && customer) await assignConversation(trx, id, kept.revision, { customerId: customer.id })
}

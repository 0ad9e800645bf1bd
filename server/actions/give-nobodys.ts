import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { type GivenConversation, saveAlias } from '../../db/queries/aliases.ts'
import { saveHandover } from '../../db/queries/handovers.ts'
import { isNobodys } from '../../db/queries/nobodys.ts'
import { activePeople, type Person } from '../../db/queries/people.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { partyOf } from '../conversation/conversation.ts'
import { giveAsBrought, matchOpenCustomer } from './give-as-brought.ts'
import { giveByAlias } from './give-by-alias.ts'
import { type AliasProblem, foreseenAlias } from './person-aliases.ts'

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
    for (const id of open) {
      await giveAsBrought(trx, id, { rep, people }, said.now)
      await saveHandover(trx, { conversationId: id, repId: rep.id, ...said })
    }
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
  await matchOpenCustomer(trx, conversationId, rep, said.now)
  await saveHandover(trx, { conversationId, repId: rep.id, ...said })
  if (alias) await saveAlias(trx, { ...alias.alias, personId: rep.id, alias: label, given: [one] }, said)
  return { given: 1 }
}

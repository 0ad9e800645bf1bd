import type { Transaction } from 'kysely'
import { assignConversation } from '../../db/queries/conversations.ts'
import { keptAs } from '../../db/queries/files.ts'
import type { Person } from '../../db/queries/people.ts'
import { asRead, keepReading, repairsOf } from '../../db/queries/repairs.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { withoutGuesses } from '../conversation/conversation.ts'
import { laidOver } from '../conversation/repaired.ts'
import { matchCustomer } from './match-customer.ts'
import { ungradableOf } from './measure-conversation.ts'
import { beginOwnTime } from './own-time.ts'
import { rewriteConversation } from './rewrite-conversation.ts'
import { settleFindings } from './settled-findings.ts'
import { recognisedIn } from './whose.ts'

/** What an upload by the rep would have made of it: our people are looked for again, the rep by a first name too. */
export async function giveAsBrought(
  trx: Transaction<Database>,
  id: string,
  { rep, people }: { readonly rep: Person; readonly people: readonly Person[] },
  now: string,
): Promise<void> {
  const [kept, today, repairs] = [await keptAs(trx, id), await findWords(trx, id), await repairsOf(trx, id)]
  if (!kept || !today) throw new Error(`${id} is not kept`)
  const read = withoutGuesses(await asRead(trx, today))
  const reading = recognisedIn(read, { people, viewer: rep, repId: rep.id }).conversation
  const live = repairs.filter((one) => one.ended === null)
  const { conversation } = laidOver(
    reading,
    live.map((one) => one.repair),
  )
  const written = await rewriteConversation(trx, {
    ...{ place: { ...kept, repId: rep.id }, today, conversation, now },
  })
  if (!written) throw new Error(`${id} was changed meanwhile`)
  if (repairs.length > 0) await keepReading(trx, id, reading)
  await assignConversation(trx, id, kept.revision + 1, {
    repId: rep.id,
    teamId: rep.teamId,
    ungradable: ungradableOf(written, rep.id),
  })
  await beginOwnTime(trx, id, now)
  await matchOpenCustomer(trx, id, rep, now)
  await settleFindings(trx, id)
}

/** A rep's own customers are known by less than anybody's. */
export async function matchOpenCustomer(
  trx: Transaction<Database>,
  id: string,
  rep: Person,
  now: string,
): Promise<void> {
  const kept = await keptAs(trx, id)
  const words = kept?.customerId === null ? await findWords(trx, id) : undefined
  const customer = words && (await matchCustomer(trx, words, { repId: rep.id, now, conversationId: id }))
  if (kept && customer) await assignConversation(trx, id, kept.revision, { customerId: customer.id })
}

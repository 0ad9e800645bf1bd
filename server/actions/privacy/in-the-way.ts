import type { Kysely } from 'kysely'
import { conversationsWith, everybodyIn } from '../../../db/queries/erase-customer.ts'
import { conversationsOf } from '../../../db/queries/erase-person.ts'
import type { ErasedKind } from '../../../db/queries/erasures.ts'
import { heldAmong, heldNow } from '../../../db/queries/holds.ts'
import { neededAmong, openAmong } from '../../../db/queries/needed.ts'
import type { Database } from '../../../db/schema.ts'

/** What an erasure would take, and what stands in its way; conversations that are a rep’s alone are not counted. */
export interface InTheWay {
  readonly conversations: number
  /** Customers, reps and conversations that are held, of these. Nothing is erased before their holds end. */
  readonly held: number
  /** Conversations about which an appeal is open. */
  readonly appeals: number
  /** Conversations of a period that is not frozen. */
  readonly unfrozen: number
}

/** What there is to say before somebody is erased. */
export async function inTheWay(
  db: Kysely<Database>,
  {
    kind,
    subject,
    timeZone,
  }: { readonly kind: ErasedKind; readonly subject: string; readonly timeZone: string },
): Promise<InTheWay> {
  const who = kind === 'customer' ? await everybodyIn(db, subject) : [subject]
  const all = await (kind === 'customer' ? conversationsWith(db, who) : conversationsOf(db, subject))
  const held = await heldNow(db)
  const open = await openAmong(db, all)
  const holding = new Set([
    ...who.filter((id) => held[kind].has(id)),
    ...(await heldAmong(db, open)).values(),
  ])
  const needs = [...(await neededAmong(db, open, timeZone)).values()]
  return {
    conversations: open.length,
    held: Math.max(holding.size, Math.min((await heldAmong(db, all)).size, 1)),
    appeals: needs.filter((need) => need === 'appeal').length,
    unfrozen: needs.filter((need) => need === 'period').length,
  }
}

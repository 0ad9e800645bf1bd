import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { caseOpenedBy, saveAdvocacyCase } from '../../../db/queries/advocacy-cases.ts'
import { saveCaseAct } from '../../../db/queries/case-acts.ts'
import { caseDays } from '../../../db/queries/case-days.ts'
import { type FullConversation, findConversation } from '../../../db/queries/conversations.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { partyOf, type Utterance } from '../../conversation/conversation.ts'
import { ask, dueAfter, type Whom } from './asking.ts'

export interface NewCase {
  readonly conversationId: string
  readonly utterance: string
  /** The customer's words that are shown, as they stand in the line; all of it where it is empty. */
  readonly quote: string
  readonly need: string
  readonly whom: Whom
  readonly value: { readonly amountMinor: number; readonly currency: string } | null
  readonly once: string
}

/** `missing` is what the viewer may not see, too; `own` what is still its rep's alone; `words` what the customer did not say. */
export type OpenProblem = 'missing' | 'forbidden' | 'own' | 'nobody' | 'not-customers' | 'words'

export type Opened = { readonly id: string } | { readonly problem: OpenProblem }

/** What a case can be opened from: a customer's line in one's own conversation that others may see. */
export interface CaseSource {
  readonly full: FullConversation
  readonly utterance: Utterance
  readonly customer: NonNullable<FullConversation['customer']>
}

export async function sourceOfCase(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, utterance: id }: Pick<NewCase, 'conversationId' | 'utterance'>,
): Promise<CaseSource | { readonly problem: OpenProblem }> {
  const full = await findConversation(db, viewer, conversationId)
  const utterance = full?.conversation.utterances.find((one) => one.id === id)
  if (!full || !utterance) return { problem: 'missing' }
  if (full.rep?.id !== viewer.id) return { problem: 'forbidden' }
  if (full.withRep || full.isPractice) return { problem: 'own' }
  if (!full.customer) return { problem: 'nobody' }
  if (partyOf(full.conversation, utterance.party).role !== 'customer') return { problem: 'not-customers' }
  return { full, utterance, customer: full.customer }
}

/** Opens a case in the customer's words and asks somebody for an answer; the same form opens one. */
export async function openCase(
  db: Kysely<Database>,
  viewer: Viewer,
  one: NewCase,
  { now, canMail }: { readonly now: string; readonly canMail: boolean },
): Promise<Opened> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `case of ${viewer.id}`)
    const there = await caseOpenedBy(trx, viewer.id, one.once)
    if (there) return { id: there }
    const source = await sourceOfCase(trx, viewer, one)
    if ('problem' in source) return source
    const quote = one.quote.trim() || source.utterance.text.trim()
    if (!source.utterance.text.includes(quote)) return { problem: 'words' }
    const { whom, need, value, once, conversationId, utterance } = one
    const id = await saveAdvocacyCase(trx, {
      ...{ customerId: source.customer.id, repId: viewer.id, conversationId, utterance, quote, need },
      ...{ raisedAt: now, askedWhom: calledAs(whom), answeredAt: null, answer: null, toldCustomerAt: null },
      ...{ departmentId: whom.department?.id ?? null, value, once },
      dueAt: await dueAfter(trx, now, await caseDays(trx)),
    })
    await saveCaseAct(trx, { caseId: id, act: 'opened', byId: viewer.id, now })
    await saveCaseAct(trx, { caseId: id, act: 'asked', byId: viewer.id, words: calledAs(whom), now })
    await ask(trx, { caseId: id, whom, byId: viewer.id, now, canMail })
    return { id }
  })
}

/** A colleague with their department, or whichever of the two is known. */
export function calledAs({ department, name }: Whom): string {
  if (department === null || department.name === name) return name
  return `${name}, ${department.name}`
}

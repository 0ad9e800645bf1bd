import { saveAdvocacyCase } from '../../queries/advocacy-cases.ts'
import type { Brought, Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'
import { casesTold } from './stories/cases.ts'

/** What reps asked the company for on a customer’s behalf, and what came of it. */
export async function raiseCases(
  { services: { db }, team, customers }: Stage,
  calendar: Calendar,
  told: readonly Brought[],
): Promise<void> {
  for (const one of casesTold(calendar)) {
    const said = told.find(({ id }) => id === one.telling)
    const customerId = customers.get(said?.account ?? '')
    if (!said || !customerId) throw new Error(`The demo has no conversation ${one.telling}`)
    await saveAdvocacyCase(db, {
      customerId,
      repId: team[said.rep].id,
      conversationId: said.conversationId,
      utterance: `u${one.line}`,
      need: one.need,
      raisedAt: instantOn(one.raisedOn, '15:30'),
      askedWhom: one.askedWhom,
      answeredAt: one.answeredOn === null ? null : instantOn(one.answeredOn, '11:45'),
      answer: one.answer,
      toldCustomerAt: one.toldOn === null ? null : instantOn(one.toldOn, '09:20'),
    })
  }
}

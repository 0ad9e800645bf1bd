import { ask, dueAfter } from '../../../server/actions/advocacy/asking.ts'
import { saveAdvocacyCase } from '../../queries/advocacy-cases.ts'
import { saveCaseAct } from '../../queries/case-acts.ts'
import { caseDays } from '../../queries/case-days.ts'
import { saveDepartment } from '../../queries/departments.ts'
import { findWords } from '../../queries/words.ts'
import type { Brought, Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'
import { type CaseTold, casesTold } from './stories/cases.ts'

/** What reps asked the company for on a customer’s behalf, and what came of it. */
export async function raiseCases(stage: Stage, calendar: Calendar, told: readonly Brought[]): Promise<void> {
  const { services, team } = stage
  const made = { byId: team.ada.id, now: instantOn(calendar.closed.from, '09:00') }
  for (const one of casesTold(calendar)) {
    const departmentId = await saveDepartment(services.db, { name: one.department, email: null }, made)
    await raise(stage, one, told, departmentId)
  }
}

async function raise(
  { services: { db }, team, customers }: Stage,
  one: CaseTold,
  told: readonly Brought[],
  departmentId: string,
): Promise<void> {
  const said = told.find(({ id }) => id === one.telling)
  const customerId = customers.get(said?.account ?? '')
  if (!said || !customerId) throw new Error(`The demo has no conversation ${one.telling}`)
  const utterance = `u${one.line}`
  const lines = (await findWords(db, said.conversationId))?.utterances ?? []
  const rep = team[said.rep]
  const raisedAt = instantOn(one.raisedOn, '15:30')
  const isOpen = one.answeredOn === null
  await db.transaction().execute(async (trx) => {
    const caseId = await saveAdvocacyCase(trx, {
      ...{ customerId, repId: rep.id, conversationId: said.conversationId, utterance, need: one.need },
      ...{ quote: lines.find(({ id }) => id === utterance)?.text ?? null, departmentId, raisedAt },
      ...{ askedWhom: one.askedWhom, answer: one.answer, answerIs: one.answerIs },
      ...{ answeredBy: isOpen ? null : one.askedWhom, answeredHow: isOpen ? null : ('app' as const) },
      answeredAt: one.answeredOn === null ? null : instantOn(one.answeredOn, '11:45'),
      toldCustomerAt: one.toldOn === null ? null : instantOn(one.toldOn, '09:20'),
      dueAt: isOpen ? await dueAfter(trx, raisedAt, await caseDays(trx)) : null,
    })
    await saveCaseAct(trx, { caseId, act: 'opened', byId: rep.id, now: raisedAt })
    if (!isOpen) return
    const [name = '', department = ''] = one.askedWhom.split(', ')
    await saveCaseAct(trx, { caseId, act: 'asked', byId: rep.id, words: one.askedWhom, now: raisedAt })
    const whom = {
      department: { id: departmentId, name: department, email: null },
      person: null,
      name,
      email: null,
    }
    await ask(trx, { caseId, whom, byId: rep.id, now: raisedAt, canMail: false })
  })
}

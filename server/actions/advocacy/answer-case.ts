import type { Kysely } from 'kysely'
import { type AdvocacyCase, type AnsweredHow, caseAsked } from '../../../db/queries/advocacy-cases.ts'
import { changeOpenCase, saveCaseAct } from '../../../db/queries/case-acts.ts'
import { type CaseAsking, endAsking } from '../../../db/queries/case-askings.ts'
import { tell } from '../../../db/queries/notices.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { paths } from '../../../views/paths.ts'
import type { CaseAnswer } from '../../conversation/advocacy-case.ts'
import { promiseToTell } from './promise-to-tell.ts'

export interface Answering {
  readonly answerIs: CaseAnswer
  readonly words: string
  /** Who answers: whoever is signed in, or the name somebody gave. */
  readonly by: { readonly id: string | null; readonly name: string }
  readonly how: AnsweredHow
}

/** `over` is what was answered, withdrawn or taken elsewhere meanwhile: nothing changes then. */
export type AnswerProblem = 'over' | 'own'

/** Keeps the company's answer, promises the customer to hear of it, and tells the rep. */
export async function answerCase(
  db: Kysely<Database>,
  { caseId }: Pick<CaseAsking, 'caseId'>,
  answering: Answering,
  now: string,
): Promise<{ readonly problem: AnswerProblem } | { readonly answered: AdvocacyCase }> {
  const { by, answerIs, words, how } = answering
  return inTransaction(db, async (trx) => {
    const one = await caseAsked(trx, caseId)
    if (!one) return { problem: 'over' }
    if (one.repId === by.id) return { problem: 'own' }
    const change = { answer_is: answerIs, answer: words, answered_at: now }
    const who = { answered_by: by.name, answered_how: how }
    if (!(await changeOpenCase(trx, one, { ...change, ...who }))) return { problem: 'over' }
    await endAsking(trx, one.id, now)
    await saveCaseAct(trx, { caseId, act: 'answered', byId: by.id, byName: by.name, words, now })
    const answered = { ...one, answerIs, answer: words, answeredAt: now, answeredBy: by.name }
    await promiseToTell(trx, answered, { byId: by.id, now })
    await tell(trx, {
      to: one.repId,
      kind: 'case-answered',
      about: caseId,
      conversationId: one.conversationId,
      repId: one.repId,
      byId: by.id,
      path: paths.advocacyCase(caseId),
      now,
    })
    return { answered }
  })
}

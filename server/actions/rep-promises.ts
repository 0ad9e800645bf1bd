import { type LedgerPromise, promiseState } from '../../db/queries/promises.ts'
import type { Outcome, PromiseDue } from '../grading/follow-up.ts'

/** A rep's promises as grading counts them. `today` is the day the counting is done. */
export function promisesDue(promises: readonly LedgerPromise[], today: string): readonly PromiseDue[] {
  return promises.flatMap((promise) => {
    const { id, dueOn, owner, verdict, conversationId, utterance, customer } = promise
    if (dueOn === null || owner === 'customer' || verdict === 'no') return []
    return [
      {
        id,
        customer: customer?.account ?? customer?.id ?? conversationId,
        dueOn,
        outcome: outcomeOf(promise, today),
        topic: null,
        encounter: null,
        confirmed: verdict === 'yes' || promise.outcome !== null,
        evidence: [{ conversation: conversationId, utterance }],
      },
    ]
  })
}

/** Nothing is broken on a date that we assumed and nobody has confirmed. */
function outcomeOf(promise: LedgerPromise, today: string): Outcome {
  const state = promiseState(promise, today)
  if (state === 'open') return 'undecided'
  if (state !== 'overdue') return state
  return promise.dueHow === 'stated' || promise.verdict === 'yes' ? 'broken' : 'undecided'
}

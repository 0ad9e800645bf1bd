import { type LedgerPromise, type Reckoning, stateOf } from '../../db/queries/promises.ts'
import type { Outcome, PromiseDue } from '../grading/follow-up.ts'

/** A rep's promises as grading counts them: a day is over when it is over where the customer lives. */
export function promisesDue(promises: readonly LedgerPromise[], reckoning: Reckoning): readonly PromiseDue[] {
  return promises.flatMap((promise) => {
    const { id, dueOn, owner, verdict, waits, conversationId, utterance, customer } = promise
    if (dueOn === null || owner === 'customer' || verdict === 'no' || waits) return []
    return [
      {
        id,
        customer: customer?.account ?? customer?.id ?? conversationId,
        dueOn,
        outcome: outcomeOf(promise, reckoning),
        topic: null,
        encounter: null,
        confirmed: verdict === 'yes' || promise.outcome !== null,
        evidence: [{ conversation: conversationId, utterance }],
      },
    ]
  })
}

/** Nothing is broken on a date that we assumed and nobody has confirmed. */
function outcomeOf(promise: LedgerPromise, reckoning: Reckoning): Outcome {
  if (!promise.isGradable) return 'ungradable'
  const state = stateOf(promise, reckoning)
  return state === 'made' || state === 'due' || state === 'never-due' ? 'undecided' : state
}

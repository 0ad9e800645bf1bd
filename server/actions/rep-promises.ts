import { type LedgerPromise, type Reckoning, stateOf } from '../../db/queries/promises.ts'
import type { Outcome, PromiseDue } from '../grading/follow-up.ts'

/** Something owed that fell due, with what it was about and when it was said. */
export interface SaidDue extends PromiseDue {
  readonly action: string
  readonly saidAt: string | null
}

/** A rep's promises as grading counts them: a day is over when it is over where the customer lives. */
export function promisesDue(promises: readonly LedgerPromise[], reckoning: Reckoning): readonly SaidDue[] {
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
        action: promise.action,
        saidAt: promise.saidAt,
        ...keptBy(promise),
      },
    ]
  })
}

function keptBy({ outcome }: LedgerPromise): Pick<PromiseDue, 'keptBy'> {
  const deed = outcome?.proof?.deed
  return deed && outcome.keptOn !== null ? { keptBy: { deed: deed.kind, on: outcome.keptOn } } : {}
}

/** Nothing is broken on a date that we assumed and nobody has confirmed. */
function outcomeOf(promise: LedgerPromise, reckoning: Reckoning): Outcome {
  if (!promise.isGradable) return 'ungradable'
  const state = stateOf(promise, reckoning)
  return state === 'made' || state === 'due' || state === 'never-due' ? 'undecided' : state
}

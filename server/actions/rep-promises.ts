import { type LedgerPromise, promiseState } from '../../db/queries/promises.ts'
import type { Outcome, PromiseDue } from '../grading/follow-up.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'

/** The instant the counting is done at, and the house's zone, for customers whose own nobody knows. */
interface Reckoning {
  readonly now: string
  readonly timeZone: string
}

/** A rep's promises as grading counts them: a day is over when it is over where the customer lives. */
export function promisesDue(
  promises: readonly LedgerPromise[],
  { now, timeZone }: Reckoning,
): readonly PromiseDue[] {
  return promises.flatMap((promise) => {
    const { id, dueOn, owner, verdict, waits, conversationId, utterance, customer } = promise
    if (dueOn === null || owner === 'customer' || verdict === 'no' || waits) return []
    return [
      {
        id,
        customer: customer?.account ?? customer?.id ?? conversationId,
        dueOn,
        outcome: outcomeOf(promise, dateOf(localTime(now, promise.timeZone ?? timeZone)?.day ?? 0)),
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
  if (!promise.isGradable) return 'ungradable'
  const state = promiseState(promise, today)
  if (state === 'open') return 'undecided'
  if (state !== 'overdue') return state
  return promise.dueHow === 'stated' || promise.verdict === 'yes' ? 'broken' : 'undecided'
}

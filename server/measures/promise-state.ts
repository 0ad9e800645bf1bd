import { isCivilDate } from './civil-date.ts'

/** Where a promise may stand, in the order in which it comes there. */
export const promiseStates = ['made', 'due', 'kept', 'late', 'broken', 'released', 'never-due'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What decides where a promise stands. Dates are civil dates YYYY-MM-DD in the customer's zone. */
export interface Owed {
  readonly dueOn: string | null
  /** Its day was said, or a person confirmed the one that was assumed. */
  readonly isDayCertain: boolean
  /** The day of its proof, as it was accepted; `null` without one. */
  readonly keptOn: string | null
  readonly isReleased: boolean
}

/**
 * Where a promise stands on a civil date of the customer's calendar (YYYY-MM-DD).
 *
 * `made` until its day, `due` on that day; afterwards `broken`, but only `due` while its day is one that we assumed
 * and nobody confirmed. With a proof it is `kept`, or `late` where the proof is of a later day than the one it was
 * due; without a day nothing is late. What the customer let go of is `released`, whatever came after. `never-due` has
 * no day that the calendar knows. Source: issue 7, "Promise ledger"; ux.md: an assumed date carries no pay.
 */
export function promiseState({ dueOn, isDayCertain, keptOn, isReleased }: Owed, today: string): PromiseState {
  const due = isCivilDate(dueOn) ? dueOn : null
  if (isReleased) return 'released'
  if (keptOn !== null) return due !== null && keptOn > due ? 'late' : 'kept'
  if (due === null) return 'never-due'
  if (today <= due) return today === due ? 'due' : 'made'
  return isDayCertain ? 'broken' : 'due'
}

/** Whether a promise in this state still waits for its proof. */
export function isUnproved(state: PromiseState): boolean {
  return state === 'made' || state === 'due' || state === 'broken' || state === 'never-due'
}

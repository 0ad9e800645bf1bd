import type { StandingPromise } from '../../db/queries/promises.ts'
import { civilDay, dateIn } from '../format.ts'
import { words } from '../messages/words.ts'

const DAY_MS = 86_400_000

/** Where a promise stands, in a sentence: when it was made and kept, or when its day is. */
export function saidOfPromise(
  { state, saidAt, dueOn, outcome }: StandingPromise,
  { today, timeZone }: { readonly today: string; readonly timeZone: string },
): string {
  const say = words.silence
  const keptOn = outcome?.keptOn ?? null
  if ((state === 'kept' || state === 'late') && saidAt !== null && keptOn !== null) {
    const made = dateIn(saidAt, timeZone)
    const took = Math.max(0, Math.round((Date.parse(keptOn) - Date.parse(made)) / DAY_MS))
    return state === 'late' && dueOn !== null
      ? say.keptLate(civilDay(made, today), took, civilDay(dueOn, today))
      : say.keptAfter(civilDay(made, today), took)
  }
  if (dueOn === null) return say.states[state]
  const day = civilDay(dueOn, today)
  return `${say.states[state]} ${dueOn < today ? say.wasDueBy(day) : say.dueBy(day)}`
}

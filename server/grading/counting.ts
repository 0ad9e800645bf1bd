import { type AdvocacyDue, advocacyUnits } from './advocacy.ts'
import { type BehaviourName, behaviourNames } from './behaviours.ts'
import type { Encounter } from './encounter.ts'
import { type PromiseDue, promiseUnits } from './follow-up.ts'
import type { Scorecard } from './scorecard.ts'
import { encounterUnits, type Units } from './unit.ts'

/** Everything of a rep's period that a grade may count. */
export interface Counting {
  readonly encounters: readonly Encounter[]
  readonly promises: readonly PromiseDue[]
  readonly cases: readonly AdvocacyDue[]
}

/**
 * The units of every behaviour: encounters, for follow-up promises, for advocacy cases. `coachingOnly` are behaviours
 * whose detector is not good enough to be believed alone.
 */
export function unitsFrom(
  { encounters, promises, cases }: Counting,
  scorecard: Pick<Scorecard, 'settings'>,
  coachingOnly: readonly BehaviourName[],
): Readonly<Record<BehaviourName, Units>> {
  const counted = behaviourNames.map((behaviour) => {
    if (behaviour === 'follow-up')
      return [behaviour, promiseUnits(promises, scorecard.settings, coachingOnly.includes(behaviour))]
    if (behaviour === 'advocacy') return [behaviour, advocacyUnits(cases)]
    return [behaviour, encounterUnits(behaviour, encounters, scorecard)]
  })
  return Object.fromEntries(counted) as Readonly<Record<BehaviourName, Units>>
}

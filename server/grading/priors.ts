import { type Anova, anova } from './anova.ts'
import type { BehaviourName } from './behaviours.ts'
import { type Baseline, type Prior, peerOf, priorFrom } from './prior.ts'
import { type Unit, unitsThatCount } from './unit.ts'

/** What a grade is drawn towards, and what a hint for coaching is: `null` where nothing is known. */
export interface Priors {
  readonly prior: Prior | null
  readonly hintPrior: Prior | null
}

/**
 * The priors of one behaviour from every peer's units.
 *
 * A grade's rests on the units that count: where the detector is for coaching only, what nobody confirmed moves
 * no peer's grade either. A hint's rests on all of them. Source: measures.md, "Honesty".
 */
export function priorsOf(
  behaviour: BehaviourName,
  peers: readonly (readonly Unit[])[],
  baseline: Baseline | null,
  coachingOnly: readonly BehaviourName[],
): Priors {
  const counting = peers.map((units) => peerOf(unitsThatCount(behaviour, units, coachingOnly)))
  return { prior: priorFrom(counting, baseline), hintPrior: priorFrom(peers.map(peerOf), baseline) }
}

/** The moments of the units of every peer that count: all that a grade's prior is made from. */
export function momentsOf(
  behaviour: BehaviourName,
  peers: readonly (readonly Unit[])[],
  coachingOnly: readonly BehaviourName[],
): Anova {
  return anova(peers.map((units) => peerOf(unitsThatCount(behaviour, units, coachingOnly))))
}

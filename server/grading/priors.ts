import { type Anova, anova, type Group } from './anova.ts'
import { type BehaviourName, behaviours } from './behaviours.ts'
import { type Baseline, type Prior, peerOf, priorFrom } from './prior.ts'
import { type Strata, strataOf, strataTogether, strataWithout } from './strata.ts'
import { type Unit, unitsThatCount } from './unit.ts'
import { type LowQuarters, lowQuartersOf, type Spread, spreadOf } from './withheld.ts'

/** What a grade is drawn towards, and what a hint for coaching is: `null` where nothing is known. */
export interface Priors {
  readonly prior: Prior | null
  readonly hintPrior: Prior | null
  /** What missing conversations count as; absent where units are no encounters. */
  readonly lowQuarters?: LowQuarters
  /** What everybody reaches by stratum, of those with enough of it; absent where units are no encounters. */
  readonly strata?: Strata
}

/** One peer's units of one behaviour, summed up: those that count, and all that were found. */
export interface Peer {
  readonly counting: Group
  readonly found: Group
  /** Of encounters that count. */
  readonly spread?: Spread
  /** Of encounters that count. */
  readonly strata?: Strata
}

/**
 * A rep as a peer of the others, in sums that hold none of their units.
 *
 * Where the detector is for coaching only, what nobody confirmed does not count. Source: measures.md, "Honesty".
 */
export function asPeer(
  behaviour: BehaviourName,
  units: readonly Unit[],
  coachingOnly: readonly BehaviourName[],
): Peer {
  const found = peerOf(units)
  const counting = unitsThatCount(behaviour, units, coachingOnly)
  const isEncounter = behaviours[behaviour].unit === 'encounter'
  const spread = isEncounter ? { spread: spreadOf(counting), strata: strataOf(counting) } : {}
  if (!coachingOnly.includes(behaviour)) return { counting: found, found, ...spread }
  return { counting: peerOf(counting), found, ...spread }
}

/**
 * The priors of one behaviour from every peer.
 *
 * A grade's rests on the units that count, so that what nobody confirmed moves no peer's grade; a hint's rests on all of
 * them. Source: measures.md, "Honesty".
 */
export function priorsFrom(peers: readonly Peer[], baseline: Baseline | null): Priors {
  const spreads = peers.flatMap(({ spread }) => (spread ? [spread] : []))
  const strata = peers.flatMap((peer) => (peer.strata ? [peer.strata] : []))
  return {
    ...(spreads.length === 0 ? {} : { lowQuarters: lowQuartersOf(spreads) }),
    ...(strata.length === 0 ? {} : { strata: strataTogether(strata) }),
    prior: priorFrom(
      peers.map((peer) => peer.counting),
      baseline,
    ),
    hintPrior: priorFrom(
      peers.map((peer) => peer.found),
      baseline,
    ),
  }
}

/** The moments of the units of every peer that count: all that a grade's prior is made from. */
export function momentsFrom(peers: readonly Peer[]): Anova {
  return anova(peers.map((peer) => peer.counting))
}

/**
 * What one rep's colleagues reach by stratum, without the rep's own units; `null` with fewer than two strata to tell
 * apart, or where units have none. Source: pay.md, "Case mix" (leave-own-out).
 */
export function colleaguesOf(
  behaviour: BehaviourName,
  units: readonly Unit[],
  coachingOnly: readonly BehaviourName[],
  { strata }: Priors,
): Strata | null {
  if (!strata) return null
  const left = strataWithout(strata, strataOf(unitsThatCount(behaviour, units, coachingOnly)))
  return Object.keys(left).length < 2 ? null : left
}

import { groupOf } from './anova.ts'
import { type BehaviourName, behaviours } from './behaviours.ts'
import { type CaseMix, caseMix } from './case-mix.ts'
import { type EffectiveSize, effectiveSize } from './effective-size.ts'
import type { Estimate } from './estimate.ts'
import { type Gate, type GateFacts, type GateRules, gateRules, gatesOf } from './gates.ts'
import { type Prior, reliabilityOf } from './prior.ts'
import { roundToFour } from './rounding.ts'
import type { Strata } from './strata.ts'
import { type Unit, unitsThatCount } from './unit.ts'
import { type Weighing, weigh } from './weigh.ts'
import { type LowQuarters, sumWith, type Upside, worthOf } from './withheld.ts'

/** How many units came out alike: 31 kept in time, 1 each. */
export interface Tally {
  readonly words: string
  readonly count: number
  readonly each: number
}

/** What was counted, whether or not it may be graded. */
export interface Counted {
  readonly behaviour: BehaviourName
  readonly size: EffectiveSize
  /** Sum of the units' values. */
  readonly sum: number
  /** For proportions; empty for means. */
  readonly tally: readonly Tally[]
  readonly units: readonly Unit[]
  readonly gates: readonly Gate[]
}

/** A grade that may touch pay. `kEff` is the sum weighed by n_eff / n; `weight` is w, for means. */
export interface MeasurableGrade extends Counted, Estimate {
  readonly measurable: true
  readonly kEff: number
  readonly weight: number | null
  readonly prior: Prior
  readonly alpha: number
  readonly reliability: number
  readonly caseMix: CaseMix | null
  /** What it adds by, where expected conversations are missing; absent where that changes nothing. */
  readonly upside?: Upside
  /** Which way it may move pay: downward takes more reliability. */
  readonly allows: { readonly up: boolean; readonly down: boolean }
}

/**
 * No grade, and why, in words. `hint` is for coaching, from three units on: what little there is, or, where the
 * detector is for coaching only, what it found unconfirmed; `hintFrom` is how much that rests on.
 */
export interface NotMeasurable extends Counted {
  readonly measurable: false
  readonly reasons: readonly string[]
  /** The same for other languages: which gates stand against it, and whether there is nobody to go by. */
  readonly lacks?: Lacks
  readonly hint: Estimate | null
  readonly hintFrom: EffectiveSize
}

/** What stands against a grade: gates that did not hold, and having fewer than six peers and no baseline. */
export interface Lacks {
  readonly gates: readonly Gate[]
  readonly colleagues: boolean
}

export type Grade = MeasurableGrade | NotMeasurable

/** What a grade is made of. */
export interface Grading {
  readonly behaviour: BehaviourName
  readonly units: readonly Unit[]
  /** `null` with fewer than six peers and no baseline. */
  readonly prior: Prior | null
  /** What hints are drawn towards, where it is another (see `priorsFrom`). */
  readonly hintPrior?: Prior | null
  /** What missing conversations count as. */
  readonly lowQuarters?: LowQuarters
  /** 0.10 / K for K paid behaviours, measurable or not. */
  readonly alpha: number
  readonly facts: GateFacts
  readonly rules?: GateRules
  /** What colleagues in the same role reach by stratum, where the case mix is to be taken into account. */
  readonly mixOf?: Strata
}

const fewestForAHint = 3

/**
 * A rep's grade for one behaviour and period, with how sure it is; or why there is none.
 *
 * Unit: share, 0 to 1. The same units in any order give the same grade. Source: pay.md, "From conversations
 * to a grade".
 */
export function gradeOf(grading: Grading): Grade {
  const { behaviour, prior, alpha, facts, rules = gateRules } = grading
  const units = unitsThatCount(behaviour, grading.units, facts.coachingOnly).toSorted(byTime)
  const size = effectiveSize(units)
  const reliability = prior ? reliabilityOf(prior, size.nEff) : 0
  const gates = gatesOf({ behaviour, found: grading.units.length, units, size, reliability, facts, rules })
  const values = units.map((unit) => unit.value)
  const sum = roundToFour(groupOf(values).sum)
  const counted = { behaviour, size, sum, tally: tallyOf(behaviour, units), units, gates }

  const failed = decisive(gates.filter((gate) => !gate.passed))
  const reasons = failed.map((gate) => gate.words)
  if (!prior) reasons.push('There are fewer than six colleagues in the role, and no earlier period to go by.')
  const mix = grading.mixOf ? caseMix(units, grading.mixOf) : null
  const weighing = prior && { behaviour, size, values, sum: mix?.adjusted ?? sum, prior, alpha }
  const weighed = weighing && weigh(weighing)
  if (reasons.length > 0 || !prior || !weighed) {
    return {
      ...counted,
      measurable: false,
      reasons,
      lacks: { gates: failed, colleagues: !prior },
      ...hintOf(grading),
    }
  }
  const upside = weighing && upsideOf(weighing, grading)
  return {
    ...counted,
    ...weighed.estimate,
    ...(upside ? { upside } : {}),
    measurable: true,
    kEff: weighed.kEff,
    weight: weighed.weight,
    prior,
    alpha,
    reliability,
    caseMix: mix,
    allows: { up: reliability >= rules.reliabilityUp, down: reliability >= rules.reliabilityDown },
  }
}

/** A random sample that was brought whole stands for what was not. */
function upsideOf(weighing: Weighing, { facts, lowQuarters }: Grading): Upside | null {
  const { isValidSample, withheld } = facts.coverage
  const worth = isValidSample ? null : worthOf(withheld, lowQuarters)
  if (!worth) return null
  const sum = sumWith(weighing.sum, weighing.size.n, worth)
  const weighed = sum < weighing.sum ? weigh({ ...weighing, sum }) : null
  return weighed && { ...worth, sum, kEff: weighed.kEff, grade: weighed.estimate.grade }
}

function hintOf(grading: Grading): Pick<NotMeasurable, 'hint' | 'hintFrom'> {
  const { behaviour, units, alpha, hintPrior: prior = grading.prior } = grading
  const size = effectiveSize(units)
  if (!prior || units.length < fewestForAHint) return { hint: null, hintFrom: size }
  const values = units.toSorted(byTime).map((unit) => unit.value)
  const sum = roundToFour(groupOf(values).sum)
  return { hint: weigh({ behaviour, size, values, sum, prior, alpha })?.estimate ?? null, hintFrom: size }
}

function tallyOf(behaviour: BehaviourName, units: readonly Unit[]): readonly Tally[] {
  if (behaviours[behaviour].shape === 'mean') return []
  const words = (unit: Unit) =>
    behaviours[behaviour].unit === 'encounter' ? (unit.value > 0 ? 'that count' : 'that do not') : unit.words
  return [...Map.groupBy(units, words)]
    .map(([words, alike]) => ({ words, count: alike.length, each: alike[0]?.value ?? 0 }))
    .toSorted((a, b) => b.each - a.each || (a.words < b.words ? -1 : 1))
}

/** Where a weight is frozen, findings cannot be believed yet or nobody settled them, how few are left says nothing more. */
function decisive(failed: readonly Gate[]): readonly Gate[] {
  const alone = failed.find(({ name }) => name === 'alarm') ?? failed.find(({ name }) => name === 'trust')
  return alone ? [alone] : failed
}

function byTime(a: Unit, b: Unit): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}

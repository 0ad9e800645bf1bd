import type { Anova } from '../grading/anova.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import { type Counting, unitsFrom } from '../grading/counting.ts'
import type { EffectiveSize } from '../grading/effective-size.ts'
import { type Contact, encountersOf } from '../grading/encounter.ts'
import type { GateFacts, GateRules } from '../grading/gates.ts'
import type { Grade, MeasurableGrade } from '../grading/grade.ts'
import type { Scorecard } from '../grading/scorecard.ts'
import type { Strata } from '../grading/strata.ts'
import type { Units } from '../grading/unit.ts'
import type { LowQuarters } from '../grading/withheld.ts'
import type { Version } from '../measures/version.ts'
import type { Plan } from './plan.ts'
import type { Payee } from './statement.ts'

/** When what is cited was said: milliseconds from the beginning, by conversation and utterance. */
export type OffsetsMs = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What came of one behaviour: figures alone. */
export type Result = EffectiveSize &
  Pick<
    MeasurableGrade,
    'grade' | 'interval' | 'upper' | 'drawn' | 'raw' | 'kEff' | 'weight' | 'prior' | 'alpha' | 'reliability'
  >

/**
 * What a statement rests on, and enough to compute it again when recordings and people are gone: ids, offsets,
 * timings, measures, versions and results. No words of anybody and no names: customers and topics are numbered.
 * Source: pay.md, "Workflow" (Freeze).
 */
export interface Capsule {
  /** Which arithmetic gave the statement (see `arithmetics`). */
  readonly arithmetic: string
  readonly program: Version
  readonly rep: string
  readonly payee: Omit<Payee, 'capsule'>
  /** SHA-256 of the plan as it was signed. */
  readonly planHash: string
  /** The plan, with the amount of this employee alone. */
  readonly plan: Plan
  readonly scorecard: Pick<Scorecard, 'id' | 'version' | 'settings'>
  readonly contacts: readonly Contact[]
  readonly promises: Counting['promises']
  readonly cases: Counting['cases']
  readonly offsetsMs: OffsetsMs
  readonly facts: Omit<GateFacts, 'unitsUnderAppeal'>
  readonly unitsUnderAppeal: Readonly<Partial<Record<BehaviourName, number>>>
  readonly rules: GateRules
  /** Moments of all the peers' units together, which no peer can be told from. */
  readonly peers: Readonly<Partial<Record<BehaviourName, Anova>>>
  /** What missing conversations count as, from everybody's units; absent where the rep's are all there. */
  readonly lowQuarters?: Readonly<Partial<Record<BehaviourName, LowQuarters>>>
  /**
   * What all colleagues together reach by stratum, of six reps or more with the rep, which none of them can be told from;
   * absent where the mix of customers was not taken into account.
   */
  readonly strata?: Readonly<Partial<Record<BehaviourName, Strata>>>
  /** `null` where it could not be measured. */
  readonly results: Readonly<Partial<Record<BehaviourName, Result | null>>>
}

/** What a rep did, as it was counted one by one: nearly all of a capsule. */
export type CapsuleCounts = Pick<Capsule, 'contacts' | 'promises' | 'cases' | 'offsetsMs'>

/** What of a capsule is worked out once everybody has been counted. */
export type CapsuleFigures = Omit<Capsule, keyof CapsuleCounts>

/** What those figures are made from. */
export interface Figured extends Omit<CapsuleFigures, 'scorecard' | 'results'> {
  readonly scorecard: Scorecard
  readonly grades: Readonly<Partial<Record<BehaviourName, Grade>>>
}

/** What a capsule is made from: everything as it was counted, names still in it. */
export interface Counted extends Figured {
  readonly counting: Counting
  readonly offsetsMs: OffsetsMs
}

/** The evidence of one statement, without words and names. */
export function capsuleOf({ counting, offsetsMs, ...figured }: Counted): Capsule {
  return { ...capsuleFigures(figured), ...capsuleCounts(counting, offsetsMs) }
}

/** What was counted of a rep as a capsule holds it: customers and topics are numbered in the order they come. */
export function capsuleCounts(
  { encounters, promises, cases }: Counting,
  offsetsMs: OffsetsMs,
): CapsuleCounts {
  const numberOf = numbering()
  return {
    contacts: encounters.flatMap((one) => one.contacts).map((one) => unnamed(one, numberOf)),
    promises: promises.map((one) => ({
      ...one,
      customer: numberOf(one.customer),
      topic: one.topic && numberOf(one.topic),
    })),
    cases: cases.map((one) => ({ ...one, customer: numberOf(one.customer) })),
    offsetsMs,
  }
}

/** The plan, the facts and the results, as a capsule holds them. */
export function capsuleFigures({ grades, scorecard, plan, ...figures }: Figured): CapsuleFigures {
  const { id, version, settings } = scorecard
  const { employee } = figures.payee
  const paid = plan.components.flatMap(({ behaviour }) => behaviour ?? [])
  return {
    ...figures,
    plan: {
      ...plan,
      atTargetMinor: only(plan.atTargetMinor, employee),
      manyBehavioursBecause: null,
      ...(plan.gates ? { gates: { rules: plan.gates.rules, laxBecause: null } } : {}),
    },
    scorecard: { id, version, settings },
    results: Object.fromEntries(paid.map((behaviour) => [behaviour, resultOf(grades[behaviour])])),
  }
}

/** Grades as they are kept for ever: their units' customers are numbered, as those of a capsule are. */
export function withoutNames(grades: Counted['grades']): Counted['grades'] {
  const numberOf = numbering()
  return Object.fromEntries(
    Object.entries(grades).map(([behaviour, grade]) => [
      behaviour,
      { ...grade, units: grade.units.map((unit) => ({ ...unit, customer: numberOf(unit.customer) })) },
    ]),
  )
}

/** Everything a capsule's statement counted, one by one. */
export function unitsIn({
  contacts,
  promises,
  cases,
  scorecard,
  facts,
}: Capsule): Readonly<Record<BehaviourName, Units>> {
  return unitsFrom({ encounters: encountersOf(contacts), promises, cases }, scorecard, facts.coachingOnly)
}

/** The figures of a grade, as a capsule keeps them. */
export function resultOf(grade: Grade | undefined): Result | null {
  if (!grade?.measurable) return null
  const { interval, upper, drawn, raw, kEff, weight, prior, alpha, reliability, size } = grade
  return { grade: grade.grade, interval, upper, drawn, raw, kEff, weight, prior, alpha, reliability, ...size }
}

/** A sentence about somebody who spoke may name them; that it may not be graded is enough. */
function unnamed(contact: Contact, numberOf: (name: string) => string): Contact {
  return {
    ...contact,
    customer: numberOf(contact.customer),
    notGradable: contact.notGradable.length === 0 ? [] : ['It may not be graded.'],
  }
}

/** The same name has the same number throughout, in the order they come. */
function numbering(): (name: string) => string {
  const numbers = new Map<string, string>()
  return (name) => {
    const number = numbers.get(name) ?? String(numbers.size + 1)
    numbers.set(name, number)
    return number
  }
}

function only(amounts: Plan['atTargetMinor'], employee: string): Plan['atTargetMinor'] {
  const amount = amounts[employee]
  return amount === undefined ? {} : { [employee]: amount }
}

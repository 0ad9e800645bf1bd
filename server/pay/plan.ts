import type { BehaviourName } from '../grading/behaviours.ts'
import { type GateRules, gateRules } from '../grading/gates.ts'
import type { Baseline } from '../grading/prior.ts'
import type { PayRule } from './multiplier.ts'
import type { PackName } from './policy-packs.ts'
import { compare, minus, plus, type Ratio, ratioOf, times, toFour } from './ratio.ts'

/** One part of variable pay: tied to a behaviour by a rule, or, with `behaviour` null, paid in full to everybody. */
export type Component =
  | {
      readonly behaviour: BehaviourName
      readonly share: number
      readonly rule: PayRule
      /** What it asks for, as the people of this plan say it. */
      readonly label?: string
    }
  | { readonly behaviour: null; readonly share: number; readonly rule: null }

/** What a component may move in the first, second, ... period under a plan; the last goes on. `null` is a shadow period. */
export type Stages = readonly (number | null)[]

/** A promise to pay for grades. A version never changes; a change is a new version with its own dates. */
export interface Plan {
  readonly id: string
  readonly name: string
  readonly version: number
  /** ISO 4217. */
  readonly currency: string
  /** Civil dates, both included; `null` while nobody has ended it. */
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly components: readonly Component[]
  /** Variable pay at target for one period, by employee id, in minor units. */
  readonly atTargetMinor: Readonly<Record<string, number>>
  /** Why more than three behaviours are paid; `null` where there is no reason. */
  readonly manyBehavioursBecause: string | null
  /** What to expect of a behaviour before there are six colleagues. */
  readonly baselines: Readonly<Partial<Record<BehaviourName, Baseline>>>
  /** One-sided error over all paid behaviours together. */
  readonly error: number
  readonly stages: Stages
  /** Facts that need no detector may add from the first period on. */
  readonly paysFactsAtOnce: boolean
  /** What it is for, in its author’s words; absent from the first plans. */
  readonly purpose?: string
  /** The law and agreements it was written under; absent from the first plans. */
  readonly terms?: PlanTerms
  /** What it takes to be measurable, where this plan asks for something else than the defaults. */
  readonly gates?: PlanGates
  /**
   * `never`: the mix of customers is left out of account. Absent: it is taken into account, stratum by stratum, as soon
   * as 200 encounters of everybody lie in one (`strataRules`), and until then it is off. Source: pay.md, "Case mix" ("off
   * by default until a stratum has 200 encounters").
   */
  readonly caseMix?: 'never'
}

/** Gate constants that differ from the defaults, and why, where one asks for less. */
export interface PlanGates {
  readonly rules: Readonly<Partial<Record<GateName, number>>>
  readonly laxBecause: string | null
}

/** Constants of the gates that a plan may set, in the order a plan shows them. Shares are 0 to 1. */
export const gateNames = [
  'effective',
  'customers',
  'weeks',
  'coverage',
  'reliabilityUp',
  'reliabilityDown',
  'agreement',
  'agreementLow',
  'doubleCoded',
  'settled',
  'openAppeals',
] as const
/** One of `gateNames`. */
export type GateName = (typeof gateNames)[number]

const counted: readonly GateName[] = ['effective', 'customers', 'weeks', 'doubleCoded']

/** Whether a constant is a whole number of things; the others are shares. */
export function isCounted(name: GateName): boolean {
  return counted.includes(name)
}

/** What it takes to be measurable under a plan: the defaults, and what the plan says instead. Source: pay.md, "Gates". */
export function gateRulesOf({ gates }: Pick<Plan, 'gates'>): GateRules {
  return { ...gateRules, ...gates?.rules }
}

/** Whether a plan asks for less than the default: of open appeals a gate bears the fewer the stricter it is. */
export function isLax(name: GateName, value: number): boolean {
  const usual = gateRules[name]
  return name === 'openAppeals' ? value > usual : value < usual
}

/** Which policy packs a plan follows, and the works council’s agreement it rests on. */
export interface PlanTerms {
  readonly packs: readonly PackName[]
  readonly agreement: string | null
}

/** Two periods on paper, one at 5%, then 10%. Source: pay.md, "Stakes". */
export const defaultStages: Stages = [null, null, 0.05, 0.1]

/** The target, stretch, floor and moves of pay.md's golden values. */
export const defaultRule: PayRule = { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 }

/** The behaviours a plan pays, in its order. */
export function paidBehaviours(plan: Plan): readonly BehaviourName[] {
  return plan.components.map((component) => component.behaviour).filter((name) => name !== null)
}

/**
 * The error one behaviour may have: a = error / K, K behaviours paid, measurable or not. Unit: share.
 * Five measures at 5% each would dock a blameless rep 22.6% of the time. Source: pay.md, "Grade".
 */
export function alphaOf(plan: Plan): number {
  return plan.error / Math.max(1, paidBehaviours(plan).length)
}

/** Shares of all components together, exactly. */
export function sharesOf(components: readonly Component[]): Ratio {
  return components.map((component) => ratioOf(component.share)).reduce(plus, ratioOf(0))
}

/** Whether a plan is in force on a civil date. */
export function isEffective({ effectiveFrom, effectiveTo }: Plan, on: string): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo)
}

/** Whether two plans both pay somebody on one day, which no two may. */
export function overlap(a: Plan, b: Plan): boolean {
  const together =
    a.effectiveFrom <= (b.effectiveTo ?? '9999-12-31') && b.effectiveFrom <= (a.effectiveTo ?? '9999-12-31')
  return together && Object.keys(a.atTargetMinor).some((id) => Object.hasOwn(b.atTargetMinor, id))
}

/** Whether all shares together are exactly the whole. */
export function isWhole(components: readonly Component[]): boolean {
  return compare(sharesOf(components), ratioOf(1)) === 0
}

/** What the plan pays at the very least, as a share of the amount at target: every behaviour at its floor. */
export function leastOf({ components }: Plan): number {
  const lost = components.map(({ share, rule }) => times(ratioOf(share), ratioOf(rule?.down ?? 0)))
  return toFour(lost.reduce(minus, ratioOf(1)))
}

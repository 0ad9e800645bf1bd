import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import type { Grade, Lacks, MeasurableGrade } from '../grading/grade.ts'
import { type Mixed, mixedEach } from './mixed.ts'
import { type Money, timesDecimal } from './money.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'
import type { Component, Plan } from './plan.ts'
import { type OnLadder, onLadder, type Stakes, stakesOf } from './stakes.ts'
import { type Step, tapeOf } from './tape.ts'
import { type Counterfactual, counterfactual } from './what-if.ts'

/** The grade as a line shows it. */
export interface LineGrade {
  readonly grade: number
  readonly interval: readonly [number, number]
  readonly upper: number
  readonly drawn: readonly [number, number]
  readonly raw: number
  readonly n: number
  readonly nEff: number
  readonly customers: number
  readonly reliability: number
  /** What it adds by, and how many conversations are missing; absent where none is. */
  readonly upside?: { readonly grade: number; readonly missing: number }
  /** What a unit came to and counts as, where the mix of customers was taken into account; else absent. */
  readonly mix?: Mixed
}

/** What a line rests on: a unit's id and value, no words and no names. */
export interface LineEvidence {
  readonly unit: string
  readonly value: number
}

/** One line of a statement. Shares and multipliers have four decimals at most, money is minor units. */
export interface StatementLine {
  readonly number: number
  readonly behaviour: BehaviourName | null
  readonly title: string
  readonly share: number
  readonly atTargetMinor: number
  /** How much of variable pay may hang on it, where that is less than its share; else absent. */
  readonly carries?: number
  /** How manieth period it is for a behaviour that the plan began to pay later; else absent. */
  readonly nthPeriod?: number
  readonly multiplier: number
  readonly amountMinor: number
  /** In a shadow period: what it would have been. */
  readonly wouldHaveBeen: { readonly multiplier: number; readonly amountMinor: number } | null
  readonly why: string
  /** Why it could not be measured, for other languages than that of `why`. */
  readonly lacks?: Lacks
  /** The rule as it stood for this line: capped by the plan's age, by what the grade allows and by the stake ladder. */
  readonly rule: PayRule | null
  readonly grade: LineGrade | null
  readonly steps: readonly Step[]
  readonly counterfactual: Counterfactual | null
  readonly evidence: readonly LineEvidence[]
}

/** Whether a tape holds every step there is, as the first arithmetic told it, or those that lead to the amount. */
export type Tells = 'everything' | 'what-counts'

/** What arithmetics do differently. */
export interface PayWay {
  readonly tells: Tells
  /** Whether the stake ladder holds when something is paid, and not only when a plan is published. */
  readonly ladder: boolean
}

/** As it is done today. */
export const currentWay: PayWay = { tells: 'what-counts', ladder: true }

/** Where somebody's period stands under the plan, and what their period before told. */
export interface OnPlan {
  /** The plan's first period is 1. */
  readonly nthPeriod: number
  /** The same for behaviours that the plan began to pay later; absent for those it paid from the first. */
  readonly since?: Readonly<Partial<Record<BehaviourName, number>>>
  /** How reliable the rep's figures were in the period before, where that was closed in time; absent without one. */
  readonly before?: Readonly<Partial<Record<BehaviourName, number>>>
}

/** What a line is made from. */
export interface LineFrom {
  readonly number: number
  readonly component: Component
  readonly plan: Plan
  readonly grade: Grade | undefined
  readonly atTarget: Money
  readonly onPlan: OnPlan
  readonly way: PayWay
}

/**
 * One component of a plan as a line of somebody's statement.
 *
 * Not measurable is paid at target, times 1.0000, with the reasons; its share never moves to other lines.
 */
export function lineOf(from: LineFrom): StatementLine {
  const { number, component, grade, atTarget } = from
  const { behaviour, share } = component
  const atTargetMinor = atTarget.minor
  const plain = { number, behaviour, share, atTargetMinor, multiplier: 1, amountMinor: atTargetMinor }
  const nothing = {
    wouldHaveBeen: null,
    rule: null,
    grade: null,
    steps: [],
    counterfactual: null,
    evidence: [],
  }
  if (behaviour === null) {
    const why = 'Paid in full to everybody on the plan.'
    return { ...plain, ...nothing, title: 'Not tied to a behaviour', why }
  }
  const { title } = behaviours[behaviour]
  if (!grade?.measurable) {
    const reasons = grade?.reasons.join(' ') ?? 'Nothing was graded.'
    const evidence = grade ? evidenceOf(grade) : []
    const why = `Not measurable: ${reasons} Paid at target.`
    return { ...plain, ...nothing, title, evidence, why, ...(grade?.lacks ? { lacks: grade.lacks } : {}) }
  }
  return { ...plain, title, ...movedBy(from, grade, component.rule) }
}

function movedBy(from: LineFrom, grade: MeasurableGrade, full: PayRule) {
  const { number, plan, atTarget, onPlan, way } = from
  const own = onPlan.since?.[grade.behaviour]
  const stakes = stakesOf(plan, grade.behaviour, full, onPlan.nthPeriod, own)
  const before = allowed(stakes.rule, grade)
  const ladder = laddered(from, grade, before)
  const { rule, carries } = ladder
  const multiplier = multiplierOf(grade, rule)
  const amount = timesDecimal(atTarget, multiplier)
  const moved = { multiplier, amountMinor: amount.minor }
  const paid = stakes.isShadow ? { multiplier: 1, amountMinor: atTarget.minor } : moved
  return {
    ...paid,
    ...(carries === null ? {} : { carries }),
    ...(own === undefined ? {} : { nthPeriod: own }),
    wouldHaveBeen: stakes.isShadow ? moved : null,
    why: whyOf(grade, ladder, stakes) + carriesSays(grade, from.component.share, carries),
    rule,
    grade: lineGradeOf(grade),
    steps: tapeOf(toldOf(grade, rule, way.tells), rule, {
      ...{ number, atTarget, amount, multiplier },
      ...(carries === null ? {} : { carried: { share: from.component.share, carries, full: before } }),
    }),
    counterfactual: counterfactual(grade, rule, atTarget, amount),
    evidence: evidenceOf(grade),
  }
}

/** Below the goal nothing is added, so the tape says nothing of what adds. */
function toldOf(grade: MeasurableGrade, { target }: PayRule, tells: Tells): MeasurableGrade {
  if (tells === 'everything' || grade.grade >= target) return grade
  const { upside: _, ...told } = grade
  return told
}

function allowed(rule: PayRule, { allows }: MeasurableGrade): PayRule {
  return { ...rule, up: allows.up ? rule.up : 0, down: allows.down ? rule.down : 0 }
}

function laddered({ component, onPlan, way }: LineFrom, grade: MeasurableGrade, rule: PayRule): OnLadder {
  if (!way.ladder) return { rule, carries: null }
  return onLadder(rule, component.share, grade.reliability, onPlan.before?.[grade.behaviour] ?? null)
}

function whyOf(grade: MeasurableGrade, { rule }: OnLadder, { rule: staked, isShadow }: Stakes): string {
  const { interval, upper } = grade
  const said = `Grade ${four(grade.grade)}, between ${four(interval[0])} and ${four(interval[1])}. Goal ${four(rule.target)}.${mixSays(grade)}`
  const shadow = isShadow ? ' A shadow period: it shows what would have been, and is paid at target.' : ''
  if (grade.grade >= rule.target) return said + missingSays(grade) + shadow
  if (upper >= rule.target)
    return `${said} It may plausibly be ${four(upper)}, which reaches the goal, so nothing is deducted.${shadow}`
  const below = `${said} Even ${four(upper)}, the best it may plausibly be, stays below the goal`
  if (rule.down > 0) return `${below}.${shadow}`
  const why = staked.down > 0 ? 'it is not reliable enough to deduct' : 'in this period it can only add'
  return `${below}; ${why}, so nothing is deducted.${shadow}`
}

function mixSays({ caseMix, size }: MeasurableGrade): string {
  if (!caseMix) return ''
  const { unadjusted, adjusted } = mixedEach(caseMix.unadjusted, size.n, caseMix)
  return ` With the channels, kinds of conversation and customers that fell to you, your own ${four(unadjusted)} counts as ${four(adjusted)}.`
}

function carriesSays({ reliability }: MeasurableGrade, share: number, carries: number | null): string {
  if (carries === null) return ''
  const told = Math.floor(reliability * 100)
  return ` ${told}% of the differences between people here are more than chance, so ${percent(carries)} of variable pay may hang on it, not ${percent(share)}; the rest is paid at target, whatever the grade.`
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}

function missingSays({ upside }: MeasurableGrade): string {
  if (!upside) return ''
  const { missing, grade } = upside
  const are = missing === 1 ? 'expected conversation is' : 'expected conversations are'
  return ` ${missing} ${are} missing; for what adds, the grade counts as ${four(grade)}.`
}

function lineGradeOf(measured: MeasurableGrade): LineGrade {
  const { grade, interval, upper, drawn, raw, size, reliability, upside, caseMix } = measured
  const { n, nEff, customers } = size
  const adds = upside && { grade: upside.grade, missing: upside.missing }
  return {
    ...{ grade, interval, upper, drawn, raw, n, nEff, customers, reliability },
    ...(adds ? { upside: adds } : {}),
    ...(caseMix ? { mix: mixedEach(caseMix.unadjusted, n, caseMix) } : {}),
  }
}

function evidenceOf(grade: Grade): readonly LineEvidence[] {
  return grade.units.map(({ id, value }) => ({ unit: id, value }))
}

function four(value: number): string {
  return value.toFixed(4)
}

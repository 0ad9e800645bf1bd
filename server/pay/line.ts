import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import type { Grade, Lacks, MeasurableGrade } from '../grading/grade.ts'
import { type Money, timesDecimal } from './money.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'
import type { Component, Plan } from './plan.ts'
import { stakesOf } from './stakes.ts'
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
  readonly multiplier: number
  readonly amountMinor: number
  /** In a shadow period: what it would have been. */
  readonly wouldHaveBeen: { readonly multiplier: number; readonly amountMinor: number } | null
  readonly why: string
  /** Why it could not be measured, for other languages than that of `why`. */
  readonly lacks?: Lacks
  /** The rule as it stood for this line: capped by the plan's age and by what the grade allows. */
  readonly rule: PayRule | null
  readonly grade: LineGrade | null
  readonly steps: readonly Step[]
  readonly counterfactual: Counterfactual | null
  readonly evidence: readonly LineEvidence[]
}

/** Whether a tape holds every step there is, as the first arithmetic told it, or those that lead to the amount. */
export type Tells = 'everything' | 'what-counts'

/**
 * One component of a plan as a line of somebody's statement.
 *
 * Not measurable is paid at target, times 1.0000, with the reasons; its share never moves to other lines.
 * `nth` counts the plan's periods from 1.
 */
export function lineOf(
  number: number,
  component: Component,
  plan: Plan,
  grade: Grade | undefined,
  atTarget: Money,
  nth: number,
  tells: Tells,
): StatementLine {
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
  return { ...plain, title, ...movedBy(number, grade, component.rule, plan, atTarget, nth, tells) }
}

function movedBy(
  number: number,
  grade: MeasurableGrade,
  full: PayRule,
  plan: Plan,
  atTarget: Money,
  nth: number,
  tells: Tells,
) {
  const stakes = stakesOf(plan, grade.behaviour, full, nth)
  const rule = allowed(stakes.rule, grade)
  const multiplier = multiplierOf(grade, rule)
  const amount = timesDecimal(atTarget, multiplier)
  const moved = { multiplier, amountMinor: amount.minor }
  const paid = stakes.isShadow ? { multiplier: 1, amountMinor: atTarget.minor } : moved
  return {
    ...paid,
    wouldHaveBeen: stakes.isShadow ? moved : null,
    why: whyOf(grade, rule, stakes.rule, stakes.isShadow),
    rule,
    grade: lineGradeOf(grade),
    steps: tapeOf(toldOf(grade, rule, tells), rule, { number, atTarget, amount, multiplier }),
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

function whyOf(grade: MeasurableGrade, rule: PayRule, staked: PayRule, isShadow: boolean): string {
  const { interval, upper } = grade
  const said = `Grade ${four(grade.grade)}, between ${four(interval[0])} and ${four(interval[1])}. Goal ${four(rule.target)}.`
  const shadow = isShadow ? ' A shadow period: it shows what would have been, and is paid at target.' : ''
  if (grade.grade >= rule.target) return said + missingSays(grade) + shadow
  if (upper >= rule.target)
    return `${said} It may plausibly be ${four(upper)}, which reaches the goal, so nothing is deducted.${shadow}`
  const below = `${said} Even ${four(upper)}, the best it may plausibly be, stays below the goal`
  if (rule.down > 0) return `${below}.${shadow}`
  const why = staked.down > 0 ? 'it is not reliable enough to deduct' : 'in this period it can only add'
  return `${below}; ${why}, so nothing is deducted.${shadow}`
}

function missingSays({ upside }: MeasurableGrade): string {
  if (!upside) return ''
  const { missing, grade } = upside
  const are = missing === 1 ? 'expected conversation is' : 'expected conversations are'
  return ` ${missing} ${are} missing; for what adds, the grade counts as ${four(grade)}.`
}

function lineGradeOf(measured: MeasurableGrade): LineGrade {
  const { grade, interval, upper, drawn, raw, size, reliability, upside } = measured
  const { n, nEff, customers } = size
  const adds = upside && { grade: upside.grade, missing: upside.missing }
  return {
    ...{ grade, interval, upper, drawn, raw, n, nEff, customers, reliability },
    ...(adds ? { upside: adds } : {}),
  }
}

function evidenceOf(grade: Grade): readonly LineEvidence[] {
  return grade.units.map(({ id, value }) => ({ unit: id, value }))
}

function four(value: number): string {
  return value.toFixed(4)
}

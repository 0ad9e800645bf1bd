import type { BehaviourName } from '../grading/behaviours.ts'
import type { Grade } from '../grading/grade.ts'
import type { Period } from '../grading/period.ts'
import { payable, type StatementAdjustment, sumOfAdjustments } from './adjustment.ts'
import { sealOf } from './canonical.ts'
import { currentWay, lineOf, type OnPlan, type PayWay, type StatementLine } from './line.ts'
import { splitMoney, sumOfMoney } from './money.ts'
import type { Plan } from './plan.ts'
import { type ProRata, proRata, proRatedMinor, type Worked } from './pro-rata.ts'
import { compare, minus, plus, type Ratio, ratioOf, times, toFour } from './ratio.ts'

/** What a period paid somebody, line by line. It holds ids, figures and rules; no names and no words of anybody. */
export interface Statement {
  readonly employee: string
  readonly period: Period
  /** The plan's first period is 1. */
  readonly nthPeriod: number
  readonly plan: { readonly id: string; readonly name: string; readonly version: number }
  readonly currency: string
  readonly lines: readonly StatementLine[]
  /** Corrections of earlier statements that this one pays; absent where there are none. */
  readonly adjustments?: readonly StatementAdjustment[]
  /** How the amount at target came about, for somebody who was on the plan for a part of the period. */
  readonly proRata?: ProRata
  readonly targetMinor: number
  /** Lines and adjustments together; never below zero. */
  readonly totalMinor: number
  /** 1 + sum w (m - 1), to four decimals: what the whole was multiplied by. */
  readonly composite: number
  /** SHA-256 of the evidence it rests on; absent while the period is open. */
  readonly capsule?: string
  /** SHA-256 of everything above in canonical JSON. */
  readonly seal: string
}

/** Whose statement, for which period, and where that stands under the plan. */
export interface Payee extends OnPlan {
  readonly employee: string
  readonly period: Period
  /** For how much of the period they were on the plan; absent for all of it. */
  readonly worked?: Worked
  /** What waits to be paid or taken back; a statement takes back no more than it pays. */
  readonly adjustments?: readonly StatementAdjustment[]
  /** SHA-256 of the evidence, once measuring is closed. */
  readonly capsule?: string
}

/** Grades by behaviour; a missing one is not measurable. */
export type Grades = Readonly<Partial<Record<BehaviourName, Grade>>>

/**
 * Somebody's statement for a period: one line a component, each with its arithmetic, what corrects earlier ones, and a
 * total.
 *
 * The amount at target, or its part for the days somebody was on the plan, is split over the components to the last
 * cent; each line is multiplied and rounded once. The same plan, grades and payee give the same bytes, seal included. Throws where the plan has no amount
 * for the employee, or where lines and total do not agree. Source: pay.md, "From a grade to money".
 */
export function statementOf(plan: Plan, grades: Grades, payee: Payee, way: PayWay = currentWay): Statement {
  const { employee, period, nthPeriod, worked, capsule } = payee
  const fullMinor = plan.atTargetMinor[employee]
  if (fullMinor === undefined) throw new Error(`Plan ${plan.id} has no amount for employee ${employee}`)
  const part = worked && proRata({ minor: fullMinor, currency: plan.currency }, worked)
  const targetMinor = part ? proRatedMinor(part) : fullMinor
  const target = { minor: targetMinor, currency: plan.currency }
  const parts = splitMoney(
    target,
    plan.components.map(({ share }, at) => ({ id: String(at).padStart(3, '0'), weight: share })),
  )
  const lines = plan.components.map((component, at) => {
    const grade = component.behaviour === null ? undefined : grades[component.behaviour]
    const atTarget = parts[at] ?? { minor: 0, currency: plan.currency }
    return lineOf({ number: at + 1, component, plan, grade, atTarget, onPlan: payee, way })
  })
  const { id, name, version } = plan
  const linesMinor = sumOfMoney(
    lines.map(({ amountMinor: minor }) => ({ minor, currency: plan.currency })),
    plan.currency,
  ).minor
  const adjustments = payable(payee.adjustments ?? [], linesMinor)
  const unsealed = {
    employee,
    period,
    nthPeriod,
    plan: { id, name, version },
    currency: plan.currency,
    lines,
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(part ? { proRata: part } : {}),
    targetMinor,
    totalMinor: sumOfMoney(
      [linesMinor, sumOfAdjustments(adjustments)].map((minor) => ({ minor, currency: plan.currency })),
      plan.currency,
    ).minor,
    composite: compositeOf(lines),
    ...(capsule === undefined ? {} : { capsule }),
  }
  const statement = { ...unsealed, seal: sealOf(unsealed) }
  checkStatement(statement)
  return statement
}

/** 1 + sum w (m - 1), exact, then to four decimals. */
function compositeOf(lines: readonly StatementLine[]): number {
  const one = ratioOf(1)
  const moves = lines.map(({ share, multiplier }) => times(ratioOf(share), minus(ratioOf(multiplier), one)))
  return toFour(moves.reduce<Ratio>(plus, one))
}

/**
 * Throws unless a statement holds together, wherever it comes from: lines and adjustments add up to the total, their
 * amounts at target to the target, and that to its part of the period; each is its target times its multiplier to within half a minor unit, and the seal
 * is that of its content. To be asked where a statement is made and again where it is read.
 */
export function checkStatement({ seal, ...unsealed }: Statement): void {
  const { lines, employee } = unsealed
  const fail = (what: string): never => {
    throw new Error(`The statement of employee ${employee} does not add up: ${what}`)
  }
  const add = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + BigInt(one), 0n)
  const adjusted = unsealed.adjustments?.map((one) => one.minor) ?? []
  if (add([...lines.map((line) => line.amountMinor), ...adjusted]) !== BigInt(unsealed.totalMinor))
    fail('its lines and its total')
  if (unsealed.proRata && proRatedMinor(unsealed.proRata) !== unsealed.targetMinor)
    fail('its part of the period')
  if (add(lines.map((line) => line.atTargetMinor)) !== BigInt(unsealed.targetMinor)) fail('its targets')
  for (const line of lines) if (!isItsProduct(line)) fail(`line ${line.number}`)
  if (sealOf(unsealed) !== seal) fail('its seal')
}

function isItsProduct({ atTargetMinor, multiplier, amountMinor }: StatementLine): boolean {
  const off = minus(times(ratioOf(atTargetMinor), ratioOf(multiplier)), ratioOf(amountMinor))
  const half = ratioOf('0.5')
  return compare(off, half) <= 0 && compare(minus(ratioOf(0), off), half) <= 0
}

import { inverseNormal } from '../grading/inverse-normal.ts'
import { clampShare } from '../grading/rounding.ts'
import { type Lots, lotsOf } from './fairness/lots.ts'
import type { StatementLine } from './line.ts'
import { timesDecimal } from './money.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'
import type { Plan } from './plan.ts'
import { stakesOf } from './stakes.ts'
import type { Statement } from './statement.ts'

/** What a period may cost, in minor units of its currency. */
export interface Forecast {
  readonly reps: number
  /** One time in twenty it is less, half the time less, one time in twenty more. */
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly target: number
  readonly most: number
  /** The share of reps expected below their target, 0 to 1. */
  readonly below: number
  /** Of the lines that depend on a behaviour, how many cannot be measured yet: they count at target. */
  readonly unmeasured: number
  readonly lines: number
  /** Paid at target whatever comes: the figures are what it would cost. */
  readonly isShadow: boolean
}

const draws = 1_000
const points = 15
const z = inverseNormal(0.95)
/** Too early to say how much is still to come. */
const leastElapsed = 0.05

/**
 * What a period that is not over may cost, from its statements as they stand.
 *
 * A grade may still move by what it may as well be today and by what the rest of the period adds, at the pace of what came
 * so far; `elapsed` is the share of its days that are over. Lines that cannot be measured count at target. Lots are drawn
 * from the seed: the same statements give the same forecast. `null` without statements. Source: pay.md, "From a grade to
 * money", each of its multipliers.
 */
export function forecastOf(
  plan: Plan,
  statements: readonly Statement[],
  { elapsed, seed }: { readonly elapsed: number; readonly seed: string },
): Forecast | null {
  if (statements.length === 0) return null
  const rest = 1 / Math.min(1, Math.max(leastElapsed, elapsed)) - 1
  const payees = statements.map((one) => payeeOf(plan, one, rest))
  const drawn = drawTotals(payees, lotsOf(seed))
  const totals = drawn.map(({ total }) => total).toSorted((a, b) => a - b)
  const at = (share: number) => totals[Math.floor(share * (totals.length - 1))] ?? 0
  const sum = (of: (payee: Payee) => number) => payees.reduce((all, one) => all + of(one), 0)
  return {
    reps: payees.length,
    low: at(0.05),
    likely: at(0.5),
    high: at(0.95),
    target: sum((one) => one.target),
    most: sum((one) => one.most),
    below: drawn.reduce((all, { below }) => all + below, 0) / (drawn.length * payees.length),
    unmeasured: sum((one) => one.unmeasured),
    lines: sum((one) => one.lines),
    isShadow: payees.some((one) => one.isShadow),
  }
}

interface Payee {
  readonly target: number
  readonly most: number
  /** Corrections of earlier periods. */
  readonly beside: number
  /** What is not in doubt, corrections included. */
  readonly fixed: number
  /** For each line in doubt, what it may come to, each as likely. */
  readonly open: readonly (readonly number[])[]
  readonly unmeasured: number
  readonly lines: number
  readonly isShadow: boolean
}

function payeeOf(
  plan: Plan,
  { lines, nthPeriod, currency, targetMinor, totalMinor }: Statement,
  rest: number,
): Payee {
  const tied = lines.filter((line) => line.behaviour !== null)
  const open = tied.flatMap((line) => (line.grade && line.rule ? [amountsOf(line, currency, rest)] : []))
  const settled = lines.filter((line) => line.behaviour === null || !line.grade)
  const beside = totalMinor - lines.reduce((all, line) => all + line.amountMinor, 0)
  const fullest = lines.map(
    (line) => timesDecimal(moneyOf(line, currency), 1 + upOf(plan, line, nthPeriod)).minor,
  )
  return {
    target: targetMinor,
    beside,
    most: beside + fullest.reduce((all, one) => all + one, 0),
    fixed: beside + settled.reduce((all, line) => all + line.amountMinor, 0),
    open,
    unmeasured: tied.length - open.length,
    lines: tied.length,
    isShadow: lines.some((line) => line.wouldHaveBeen !== null),
  }
}

function amountsOf(line: StatementLine, currency: string, rest: number): readonly number[] {
  return Array.from({ length: points }, (_, at) => {
    const multiplier = movedTo(line, rest, inverseNormal((at + 0.5) / points))
    return timesDecimal(moneyOf(line, currency), multiplier).minor
  })
}

/** The multiplier where the grade ends up so many standard errors away; `rest` is what is to come over what came. */
function movedTo({ grade, rule, multiplier }: StatementLine, rest: number, away: number): number {
  if (!grade || !rule) return multiplier
  const error = (grade.interval[1] - grade.interval[0]) / (2 * z)
  const spread = error * Math.sqrt(rest / (1 + rest))
  const ends = clampShare(grade.grade + away * spread)
  const margin = (grade.upper - grade.grade) / Math.sqrt(1 + rest)
  return multiplierOf({ grade: ends, upper: clampShare(ends + margin) }, rule)
}

function upOf(plan: Plan, line: StatementLine, nth: number): number {
  const { number, behaviour, nthPeriod, carries } = line
  if (carries !== undefined && line.rule) return line.rule.up
  const rule: PayRule | null | undefined = plan.components[number - 1]?.rule
  return behaviour === null || !rule ? 0 : stakesOf(plan, behaviour, rule, nth, nthPeriod).rule.up
}

function moneyOf({ atTargetMinor }: StatementLine, currency: string) {
  return { minor: atTargetMinor, currency }
}

function drawTotals(payees: readonly Payee[], lots: Lots) {
  return Array.from({ length: draws }, () => {
    let total = 0
    let below = 0
    for (const { fixed, open, target, beside } of payees) {
      let paid = fixed
      for (const amounts of open) paid += amounts[Math.floor(lots() * points)] ?? 0
      total += paid
      if (paid < target + beside) below += 1
    }
    return { total, below }
  })
}

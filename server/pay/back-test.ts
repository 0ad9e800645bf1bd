import type { BehaviourName } from '../grading/behaviours.ts'
import { splitMoney, timesDecimal } from './money.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'
import type { Plan } from './plan.ts'
import { over, ratioOf, toFour } from './ratio.ts'

/** What of a kept grade decides pay. `null` where it was not measurable. */
export interface PastGrade {
  readonly grade: number
  readonly upper: number
  readonly allows: { readonly up: boolean; readonly down: boolean }
}

/** Somebody's grades in a past period, and the team they belong to. */
export interface PastRep {
  readonly employee: string
  readonly team: string | null
  readonly grades: Readonly<Partial<Record<BehaviourName, PastGrade | null>>>
}

export interface PastPeriod {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly reps: readonly PastRep[]
}

/** What a plan would have paid a group of people. `n` people; shares of what they have at target. */
export interface GroupPaid {
  readonly name: string | null
  readonly n: number
  /** `null` with fewer than five: nobody's pay is to be read off a small group. */
  readonly paid: number | null
}

/** What a plan would have paid for one past period, at its last stage. Money in minor units of the plan. */
export interface TriedPeriod {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly n: number
  readonly atTargetMinor: number
  readonly costMinor: number
  /** People by what they would have been paid, as a share of the amount at target. */
  readonly spread: readonly { readonly upTo: number | null; readonly n: number }[]
  /** How many would have been paid less than at target. */
  readonly below: number
  readonly least: number
  readonly most: number
  readonly groups: readonly GroupPaid[]
  /** Of the lines that depend on a behaviour, how many nothing could be measured for. */
  readonly unmeasured: number
  readonly lines: number
}

/** Groups smaller than this are told by nobody's pay. Source: pay.md, "Statement" and "Fairness". */
export const smallestGroup = 5

/** Up to and with each of these; after the last comes whatever is more. */
const ends = [0.95, 0.98, 0.9999, 1, 1.02, 1.05, null] as const

/**
 * What a plan would have paid for past periods, by the grades that were kept then.
 *
 * Every rep the plan has an amount for counts; the moves are those of its last stage, so that shadow periods do not hide
 * what comes after. U is as it was computed under the plan of its time. Periods in which nobody of the plan was graded are
 * left out. Source: pay.md, "Workflow": cost, share below 1, gap by group.
 */
export function tryPlan(plan: Plan, past: readonly PastPeriod[]): readonly TriedPeriod[] {
  return past.flatMap((period) => {
    const reps = period.reps.filter(({ employee }) => (plan.atTargetMinor[employee] ?? 0) > 0)
    return reps.length === 0 ? [] : [triedPeriod(plan, period, reps)]
  })
}

interface Tried {
  readonly team: string | null
  readonly atTarget: number
  readonly cost: number
  readonly paid: number
  readonly unmeasured: number
  readonly lines: number
}

function triedPeriod(plan: Plan, { name, from, to }: PastPeriod, reps: readonly PastRep[]): TriedPeriod {
  const tried = reps.map((rep) => triedRep(plan, rep))
  const paid = tried.map((one) => one.paid)
  const sum = (of: (one: Tried) => number) => tried.reduce((all, one) => all + of(one), 0)
  return {
    name,
    from,
    to,
    n: tried.length,
    atTargetMinor: sum((one) => one.atTarget),
    costMinor: sum((one) => one.cost),
    spread: spreadOf(paid),
    below: paid.filter((share) => share < 1).length,
    least: Math.min(...paid),
    most: Math.max(...paid),
    groups: groupsOf(tried),
    unmeasured: sum((one) => one.unmeasured),
    lines: sum((one) => one.lines),
  }
}

function triedRep(plan: Plan, { employee, team, grades }: PastRep): Tried {
  const { currency, components } = plan
  const atTarget = plan.atTargetMinor[employee] ?? 0
  const parts = splitMoney(
    { minor: atTarget, currency },
    components.map(({ share }, at) => ({ id: String(at).padStart(3, '0'), weight: share })),
  )
  const most = plan.stages.at(-1) ?? 0
  const tied = components.flatMap((one, at) => (one.behaviour === null ? [] : [{ ...one, at }]))
  let cost = atTarget
  for (const { behaviour, rule, at } of tied) {
    const grade = grades[behaviour]
    const part = parts[at]
    if (grade && part)
      cost += timesDecimal(part, multiplierOf(grade, allowed(rule, grade, most))).minor - part.minor
  }
  return {
    team,
    atTarget,
    cost,
    paid: toFour(over(ratioOf(cost), ratioOf(atTarget))),
    unmeasured: tied.filter(({ behaviour }) => !grades[behaviour]).length,
    lines: tied.length,
  }
}

function allowed(rule: PayRule, { allows }: PastGrade, most: number): PayRule {
  return {
    ...rule,
    up: allows.up ? Math.min(rule.up, most) : 0,
    down: allows.down ? Math.min(rule.down, most) : 0,
  }
}

function spreadOf(paid: readonly number[]): TriedPeriod['spread'] {
  return ends.map((upTo, at) => {
    const above = ends[at - 1] ?? Number.NEGATIVE_INFINITY
    return { upTo, n: paid.filter((share) => share > above && share <= (upTo ?? share)).length }
  })
}

function groupsOf(tried: readonly Tried[]): readonly GroupPaid[] {
  const groups = [...Map.groupBy(tried, (one) => one.team)]
  return groups.map(([name, members]) => ({
    name,
    n: members.length,
    paid: members.length < smallestGroup ? null : meanOf(members),
  }))
}

function meanOf(members: readonly Tried[]): number {
  const cost = members.reduce((all, one) => all + one.cost, 0)
  const atTarget = members.reduce((all, one) => all + one.atTarget, 0)
  return toFour(over(ratioOf(cost), ratioOf(atTarget)))
}

import type { Plan } from './plan.ts'
import type { Days } from './pro-rata.ts'

/** A published version of a plan, and its last day where it was replaced or ended. */
export interface InForce {
  readonly plan: Plan
  readonly endsOn: string | null
}

/** A period that there is, and the plan that pays it. */
export interface Taken extends Days {
  readonly planId: string
}

/** Why a period cannot be made; `split` says on which day another version of the plan begins. */
export type PeriodProblem =
  | { readonly is: 'backwards' }
  | { readonly is: 'no-plan' }
  | { readonly is: 'overlaps'; readonly with: Days }
  | { readonly is: 'split'; readonly on: string }

/**
 * The version of a plan that pays a period: the one in force on each of its days. A version that ends within it, or
 * overlaps a period in which somebody it pays is paid already, gives a problem instead. Dates are civil, both included.
 */
export function versionFor(
  name: string,
  wanted: Days,
  plans: readonly InForce[],
  taken: readonly Taken[],
): { readonly plan: Plan } | { readonly problem: PeriodProblem } {
  if (wanted.to < wanted.from) return { problem: { is: 'backwards' } }
  const found = plans.find((one) => one.plan.name === name && covers(one, wanted.from))
  if (!found) return { problem: { is: 'no-plan' } }
  if (found.endsOn !== null && found.endsOn < wanted.to)
    return { problem: { is: 'split', on: shifted(found.endsOn, 1) } }
  const paid = Object.keys(found.plan.atTargetMinor)
  const paysToo = (planId: string) => {
    const other = plans.find(({ plan }) => plan.id === planId)?.plan
    return other?.name === name || paid.some((id) => other?.atTargetMinor[id] !== undefined)
  }
  const clash = taken.find((one) => one.from <= wanted.to && wanted.from <= one.to && paysToo(one.planId))
  return clash ? { problem: { is: 'overlaps', with: { from: clash.from, to: clash.to } } } : found
}

/**
 * The days that follow on a plan's last period: as many whole months where that was whole months, else as many days;
 * three months from the plan's first day where there was none.
 */
export function daysAfter(last: Days | null, planFrom: string): Days {
  if (last === null) return { from: planFrom, to: shifted(monthsLater(planFrom, 3), -1) }
  const from = shifted(last.to, 1)
  const months = wholeMonths(last)
  if (months !== null) return { from, to: shifted(monthsLater(from, months), -1) }
  const length = Math.round((Date.parse(last.to) - Date.parse(last.from)) / DAY_MS)
  return { from, to: shifted(from, length) }
}

function covers({ plan, endsOn }: InForce, on: string): boolean {
  return plan.effectiveFrom <= on && (endsOn === null || on <= endsOn)
}

/** How many months it is, where it runs from the first of one to the last of one. */
function wholeMonths({ from, to }: Days): number | null {
  if (!from.endsWith('-01') || !shifted(to, 1).endsWith('-01')) return null
  const [first, end] = [from, shifted(to, 1)].map(
    (one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)),
  )
  return (end ?? 0) - (first ?? 0)
}

const DAY_MS = 86_400_000

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day so many months later; the last of its month where that has no such day. */
function monthsLater(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), at % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8, 10)), last)
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}

import { isWorkingDay, type WorkingDays } from '../grading/working-days.ts'
import { amountInWords, checkMinor, type Money } from './money.ts'
import { over, ratioOf, times, toWhole } from './ratio.ts'
import type { Step } from './tape.ts'

/** Civil dates, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Of the working days of a period, how many somebody was on the plan. */
export interface Worked {
  readonly days: number
  readonly of: number
}

/** An amount at target for a part of a period, with its arithmetic. */
export interface ProRata extends Worked {
  /** The amount at target for the whole period, in minor units. */
  readonly fullMinor: number
  readonly step: Step
}

/**
 * The working days of a period on which somebody was on the plan: from their first day to their last, weekends and
 * public holidays apart, and without what `without` names. Leave stays in unless it is named: who is away is not paid
 * less, and their grades look at what they did do. `null` where they were there throughout, or where the period has no
 * working day at all. Source: pay.md, "leave, joiners and leavers pro rata".
 */
export function workedIn(
  period: Days,
  there: { readonly from: string | null; readonly to: string | null; readonly without?: readonly Days[] },
  week: WorkingDays,
): Worked | null {
  const { from, to, without = [] } = there
  const all = datesIn(period).filter((date) => isWorkingDay(date, week))
  const days = all.filter(
    (date) =>
      (from === null || from <= date) &&
      (to === null || date <= to) &&
      !without.some((one) => one.from <= date && date <= one.to),
  )
  return days.length === all.length ? null : { days: days.length, of: all.length }
}

/** The amount at target for the days somebody was on the plan: exact, rounded once, half to even. */
export function proRata(full: Money, { days, of }: Worked): ProRata {
  const minor = proRatedMinor({ fullMinor: full.minor, days, of })
  return {
    days,
    of,
    fullMinor: full.minor,
    step: {
      label: `at target, for ${days} of ${of} working days, in ${full.currency}`,
      told: ['pro-rata', String(days), String(of), full.currency],
      expression: `${amountInWords(full)} × ${days} ÷ ${of}`,
      result: amountInWords({ minor, currency: full.currency }),
      isResult: true,
    },
  }
}

/** The amount at target that a part of a period gives, in minor units. */
export function proRatedMinor({ fullMinor, days, of }: Pick<ProRata, 'fullMinor' | 'days' | 'of'>): number {
  const exact = over(times(ratioOf(BigInt(checkMinor(fullMinor))), ratioOf(days)), ratioOf(of))
  return checkMinor(Number(toWhole(exact)))
}

const DAY_MS = 86_400_000

function datesIn({ from, to }: Days): readonly string[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const count = Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - first) / DAY_MS) + 1)
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10))
}

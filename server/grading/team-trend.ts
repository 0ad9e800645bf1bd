import { groupOf } from './anova.ts'
import { type BehaviourName, behaviours } from './behaviours.ts'
import { effectiveSize } from './effective-size.ts'
import { dayOf } from './period.ts'
import { roundToFour } from './rounding.ts'
import { inverseBeta, inverseStudent } from './special-functions.ts'
import type { Unit } from './unit.ts'

/** What several units come to together. All are shares, 0 to 1, to four decimals. */
export interface Aggregate {
  readonly n: number
  /** `null` with fewer than three units: so few say nothing, and may be one person. */
  readonly value: number | null
  /** 90%, customers’ units together weighing less; `null` with the value. */
  readonly interval: readonly [low: number, high: number] | null
}

/** A week of a trend, by the civil date of its Monday. */
export interface TrendWeek extends Aggregate {
  readonly monday: string
}

/** Two stretches of a trend held against each other. */
export interface TrendChange {
  readonly before: Aggregate
  readonly after: Aggregate
  /** The intervals do not touch: more than chance would do. `null` where either says nothing. */
  readonly isClear: boolean | null
}

export interface TeamTrend {
  readonly weeks: readonly TrendWeek[]
  readonly whole: Aggregate
  readonly change: TrendChange
}

const tail = 0.05
const fewest = 3
const dayMs = 86_400_000

/**
 * A behaviour of several people together, week by week, with how sure each week is.
 *
 * Unit: mean of encounters, or successes of all promises or cases (`behaviours[...].shape`), 0 to 1. A week, or a
 * half, of fewer than three units has no value. Weeks run from Monday to Sunday in `timeZone`; `mondays` are their
 * first days, in order. The change is that of the later half of the weeks against the earlier one.
 */
export function trendOf(
  behaviour: BehaviourName,
  units: readonly Unit[],
  { mondays, timeZone }: { readonly mondays: readonly string[]; readonly timeZone: string },
): TeamTrend {
  const within = mondays.map((monday) => ({ monday, units: unitsOfWeek(units, monday, timeZone) }))
  const half = Math.floor(within.length / 2)
  const of = (some: typeof within) =>
    aggregate(
      behaviour,
      some.flatMap((week) => week.units),
    )
  const before = of(within.slice(0, half))
  const after = of(within.slice(half))
  return {
    weeks: within.map((week) => ({ monday: week.monday, ...aggregate(behaviour, week.units) })),
    whole: of(within),
    change: { before, after, isClear: isClear(before, after) },
  }
}

/** The Mondays of so many weeks, the last of which holds this civil date. */
export function mondaysUntil(today: string, weeks: number): readonly string[] {
  const day = Math.floor(Date.parse(`${today}T00:00:00Z`) / dayMs)
  const monday = day - ((day + 3) % 7)
  return Array.from({ length: weeks }, (_, at) => dateOf(monday - (weeks - 1 - at) * 7))
}

function unitsOfWeek(units: readonly Unit[], monday: string, timeZone: string): readonly Unit[] {
  const first = dayOf(monday, timeZone) ?? 0
  return units.filter(({ at }) => {
    const day = dayOf(at, timeZone)
    return day !== null && day >= first && day < first + 7
  })
}

function aggregate(behaviour: BehaviourName, units: readonly Unit[]): Aggregate {
  const n = units.length
  if (n < fewest) return { n, value: null, interval: null }
  const values = units.map((unit) => unit.value)
  const { nEff } = effectiveSize(units)
  const mean = groupOf(values).sum / n
  const interval =
    behaviours[behaviour].shape === 'mean' ? ofMean(values, mean, nEff) : ofShare(mean * nEff, nEff)
  return { n, value: roundToFour(mean), interval }
}

/** Student’s. */
function ofMean(values: readonly number[], mean: number, nEff: number): Aggregate['interval'] {
  if (nEff <= 1) return [0, 1]
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  const far = inverseStudent(1 - tail, nEff - 1) * Math.sqrt(variance / nEff)
  return [roundToFour(Math.max(0, mean - far)), roundToFour(Math.min(1, mean + far))]
}

/** Clopper and Pearson’s. */
function ofShare(k: number, n: number): Aggregate['interval'] {
  const low = k <= 0 ? 0 : inverseBeta(tail, k, n - k + 1)
  const high = k >= n ? 1 : inverseBeta(1 - tail, k + 1, n - k)
  return [roundToFour(low), roundToFour(high)]
}

function isClear(before: Aggregate, after: Aggregate): boolean | null {
  if (!before.interval || !after.interval) return null
  return before.interval[1] < after.interval[0] || after.interval[1] < before.interval[0]
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

import { groupOf } from './anova.ts'
import { type BehaviourName, behaviours } from './behaviours.ts'
import { effectiveSize } from './effective-size.ts'
import { gradeProportion } from './proportion.ts'
import { clampShare, roundToFour } from './rounding.ts'
import { inverseStudent } from './special-functions.ts'
import type { Unit } from './unit.ts'

/** A stretch of days, both included, as civil dates. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** One person's own value over a stretch: 0 to 1, with the line that holds the truth nine times in ten. */
export interface TrendPoint extends Stretch {
  readonly n: number
  readonly customers: number
  /** `null` with fewer than three units: too few to say anything. */
  readonly known: { readonly value: number; readonly interval: readonly [low: number, high: number] } | null
}

/** Fewer units than this are not shown as a number. */
export const fewestShown = 3

const tail = 0.05

/**
 * How one behaviour of one person went from stretch to stretch, by their own units alone: no peer moves it.
 *
 * Unit: share, 0 to 1, to four decimals. A mean has Student's interval, a proportion Clopper-Pearson's, both 90% and
 * by effective size. `dayOf` says on which civil date a unit lies. Unknown below three units. Source: pay.md, "Grade",
 * without its prior.
 */
export function trendOf(
  behaviour: BehaviourName,
  units: readonly Unit[],
  stretches: readonly Stretch[],
  dayOf: (at: string) => string,
): readonly TrendPoint[] {
  const placed = units.map((unit) => ({ unit, day: dayOf(unit.at) }))
  return stretches.map(({ from, to }) => {
    const inside = placed.filter(({ day }) => day >= from && day <= to).map(({ unit }) => unit)
    const { n, customers } = effectiveSize(inside)
    return { from, to, n, customers, known: n < fewestShown ? null : estimateOf(behaviour, inside) }
  })
}

/** Stretches of equal length that end on a day, the earliest first. Days are whole, counted by the calendar. */
export function stretchesUntil(to: string, count: number, days: number): readonly Stretch[] {
  return Array.from({ length: count }, (_, at) => {
    const last = daysBefore(to, (count - 1 - at) * days)
    return { from: daysBefore(last, days - 1), to: last }
  })
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function estimateOf(behaviour: BehaviourName, units: readonly Unit[]): NonNullable<TrendPoint['known']> {
  const { n, nEff } = effectiveSize(units)
  const values = units.map((unit) => unit.value)
  const { sum } = groupOf(values)
  if (behaviours[behaviour].shape === 'proportion') {
    const k = Math.min(nEff, (sum * nEff) / n)
    const { raw, interval } = gradeProportion({ k, n: nEff, mean: 0, strength: 0, alpha: tail })
    return { value: raw, interval }
  }
  const mean = sum / n
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1)
  const half = nEff > 1 ? inverseStudent(1 - tail, nEff - 1) * Math.sqrt(variance / nEff) : 1
  return {
    value: roundToFour(mean),
    interval: [roundToFour(clampShare(mean - half)), roundToFour(clampShare(mean + half))],
  }
}

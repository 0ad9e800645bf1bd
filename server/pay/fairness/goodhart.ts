import type { BehaviourName } from '../../grading/behaviours.ts'
import { inverseNormal } from '../../grading/inverse-normal.ts'
import { roundToFour } from '../../grading/rounding.ts'

/** What a behaviour should bring, as the customers show it or people who judge without seeing the figure. */
export const signNames = ['returned', 'bought-again', 'stayed', 'confirmed', 'uncontested', 'people'] as const
export type SignName = (typeof signNames)[number]

const ofCustomers: readonly SignName[] = ['returned', 'bought-again', 'stayed']

/** Which signs tell whether a behaviour brings what it is paid for. */
export const signsOf: Readonly<Record<BehaviourName, readonly SignName[]>> = {
  listening: [...ofCustomers, 'people'],
  humility: [...ofCustomers, 'people'],
  'note-taking': [...ofCustomers, 'uncontested'],
  insight: [...ofCustomers, 'people'],
  serving: [...ofCustomers, 'people'],
  'follow-up': [...ofCustomers, 'confirmed'],
  advocacy: [...ofCustomers, 'uncontested'],
}

/** One period: how much of how many. `n` counts independent cases and need not be whole. */
export interface SeriesPoint {
  readonly k: number
  readonly n: number
}

/** How far a share rose from the first of its periods to the last, with what it may as well be nine times in ten. */
export interface Rise {
  readonly periods: number
  readonly rise: number
  readonly low: number
  readonly high: number
}

/** A measure beside what it should bring. `null` where there are too few periods or cases to tell. */
export interface Goodhart {
  readonly verdict: 'alarm' | 'none' | 'too-few'
  readonly measure: Rise | null
  readonly signs: readonly { readonly name: SignName; readonly rise: Rise | null }[]
}

const fewestPeriods = 3
const fewestCases = 20
const leastRise = 0.05
/** The part of a measure's rise that reality should follow. */
const leastFollowed = 0.5
const z = inverseNormal(0.95)

/**
 * Whether a paid figure rose while reality stayed flat.
 *
 * Shares, 0 to 1, a point a period, the earliest first; `null` or under twenty cases is a gap, not a zero. An alarm takes a
 * measure that surely rose, by five points or more, and every sign that is known surely following less than half of that
 * rise, each nineteen times in twenty. Too few to say without three periods of the measure and of one sign.
 * Source: pay.md, "Against gaming": proxy up, reality flat.
 */
export function goodhartOf(
  measure: readonly (SeriesPoint | null)[],
  signs: Readonly<Partial<Record<SignName, readonly (SeriesPoint | null)[]>>>,
): Goodhart {
  const rise = riseOf(measure)
  const told = signNames.flatMap((name) => (signs[name] ? [{ name, rise: riseOf(signs[name]) }] : []))
  const known = told.flatMap((one) => one.rise ?? [])
  if (!rise || known.length === 0) return { verdict: 'too-few', measure: rise, signs: told }
  const hasRisen = rise.rise >= leastRise && rise.low > 0
  const isFlat = known.every((one) => surelyLags(one, rise))
  return { verdict: hasRisen && isFlat ? 'alarm' : 'none', measure: rise, signs: told }
}

function surelyLags(sign: Rise, measure: Rise): boolean {
  const behind = leastFollowed * measure.rise - sign.rise
  return behind > z * Math.hypot(leastFollowed * errorOf(measure), errorOf(sign))
}

function errorOf({ low, high }: Rise): number {
  return (high - low) / (2 * z)
}

/**
 * A straight line through the periods, each weighed by how sure it is; the interval is that of its end against its
 * beginning. A share's variance is that of Beta(k + 1, n - k + 1), so nought of thirty is not sure to be nought.
 */
function riseOf(points: readonly (SeriesPoint | null)[]): Rise | null {
  const known = points.flatMap((one, at) => (one && one.n >= fewestCases ? [{ ...one, at }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < fewestPeriods) return null
  const weighed = known.map(({ k, n, at }) => ({ at, share: k / n, weight: 1 / varianceOf(k, n) }))
  const all = sum(weighed.map(({ weight }) => weight))
  const middle = sum(weighed.map(({ at, weight }) => at * weight)) / all
  const spread = sum(weighed.map(({ at, weight }) => weight * (at - middle) ** 2))
  const slope = sum(weighed.map(({ at, share, weight }) => weight * (at - middle) * share)) / spread
  const span = last.at - first.at
  const half = (z * span) / Math.sqrt(spread)
  const rise = slope * span
  return {
    periods: known.length,
    rise: roundToFour(rise),
    low: roundToFour(rise - half),
    high: roundToFour(rise + half),
  }
}

function varianceOf(k: number, n: number): number {
  return ((k + 1) * (n - k + 1)) / ((n + 2) ** 2 * (n + 3))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

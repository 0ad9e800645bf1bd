import { roundToFour } from './rounding.ts'
import type { Unit } from './unit.ts'

/** How many expected conversations never came in, by channel; `unknown` where nobody said on which. */
export type Withheld = Readonly<Record<string, number>>

/** How many units of everybody came to each hundredth, by channel. */
export type Spread = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The value, 0 to 1 in hundredths, that a quarter of everybody's units do not exceed, by channel and of `any`. */
export type LowQuarters = Readonly<Record<string, number>>

/**
 * What a grade adds by, where conversations are missing that the rep could have brought.
 *
 * `counted` is what those are worth together, `sum` the rep's sum with them and still of as many units as there are;
 * `kEff` and `grade` are what comes of it. It is never above what the units alone give.
 */
export interface Upside {
  readonly missing: number
  readonly counted: number
  readonly sum: number
  readonly kEff: number
  readonly grade: number
}

const ANY = 'any'

/** How a rep's units lie, in whole numbers that hold none of them. A unit's stratum begins with its channel. */
export function spreadOf(units: readonly Unit[]): Spread {
  const spread: Record<string, Record<string, number>> = {}
  for (const { stratum, value } of units)
    if (stratum !== null) addTo(spread, channelIn(stratum), String(Math.round(value * 100)), 1)
  return spread
}

/** The low quarters of everybody together; empty without units. Nearest rank: the least that a quarter do not exceed. */
export function lowQuartersOf(spreads: readonly Spread[]): LowQuarters {
  const all: Record<string, Record<string, number>> = {}
  for (const spread of spreads)
    for (const [channel, counts] of Object.entries(spread))
      for (const [hundredths, count] of Object.entries(counts))
        for (const name of [channel, ANY]) addTo(all, name, hundredths, count)
  return Object.fromEntries(Object.entries(all).map(([channel, counts]) => [channel, lowQuarterOf(counts)]))
}

/**
 * What missing conversations are worth together, and how many they are: each the low quarter of its channel, or of all
 * where nobody said the channel or nobody has units on it. `null` where none is missing or nothing is known.
 *
 * Source: pay.md, "Against gaming": conversations that the rep could have brought count for the upside as the 25th
 * percentile of their stratum. Of a stratum only the channel is known of what nobody brought.
 */
export function worthOf(
  withheld: Withheld | undefined,
  quarters: LowQuarters | undefined,
): Pick<Upside, 'missing' | 'counted'> | null {
  const any = quarters?.[ANY]
  if (!withheld || !quarters || any === undefined) return null
  const all = Object.entries(withheld)
  const missing = all.reduce((sum, [, count]) => sum + count, 0)
  const counted = all.reduce((sum, [channel, count]) => sum + count * (quarters[channel] ?? any), 0)
  return missing === 0 ? null : { missing, counted: roundToFour(counted) }
}

/** A sum of n units as it counts for what adds: with what is missing, spread over as many units, and never more. */
export function sumWith(
  sum: number,
  n: number,
  { missing, counted }: Pick<Upside, 'missing' | 'counted'>,
): number {
  return Math.min(sum, roundToFour(((sum + counted) * n) / (n + missing)))
}

function addTo(all: Record<string, Record<string, number>>, channel: string, value: string, count: number) {
  const counts = all[channel] ?? {}
  all[channel] = counts
  counts[value] = (counts[value] ?? 0) + count
}

function lowQuarterOf(counts: Readonly<Record<string, number>>): number {
  const rising = Object.entries(counts).toSorted(([a], [b]) => Number(a) - Number(b))
  const quarter = rising.reduce((sum, [, count]) => sum + count, 0) / 4
  let reached = 0
  for (const [hundredths, count] of rising) {
    reached += count
    if (reached >= quarter) return Number(hundredths) / 100
  }
  return 0
}

function channelIn(stratum: string): string {
  return stratum.split(' ')[0] ?? 'unknown'
}

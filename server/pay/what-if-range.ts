import { mixed } from '../grading/case-mix.ts'
import type { Estimate } from '../grading/estimate.ts'
import type { MeasurableGrade } from '../grading/grade.ts'
import { roundToFour } from '../grading/rounding.ts'
import { weigh } from '../grading/weigh.ts'
import { addingBy } from './adding-by.ts'
import { type Mixed, mixedEach } from './mixed.ts'
import { type Money, timesDecimal } from './money.ts'
import { multiplierOf, type PayRule, type Ruled } from './multiplier.ts'

/** What a line would pay, in minor units, and what its amount at target would be multiplied by. */
export interface WouldPay {
  readonly multiplier: number
  readonly amountMinor: number
}

/** A line's pay if `more` of the `of` units that fell short had gone as well as can be. It depends on which. */
export interface WhatIfRange {
  readonly more: number
  readonly of: number
  /** Those that lacked least: a promise kept late already counts half. */
  readonly lowest: WouldPay
  /** As much as such units lacked on average. */
  readonly likely: WouldPay
  /** Those that lacked most. */
  readonly highest: WouldPay
  /** The grade in the likely case, 0 to 1, and the line that would be drawn for it. */
  readonly estimate: Estimate
  /** What each unit came to on average in the likely case, and what it counts as with the mix the rep had. */
  readonly mix?: Mixed
}

/**
 * The range of what a line would pay if more of its units had gone as well as can be.
 *
 * `more` is cut to the units that fell short. Customers, effective size, peers and how far the units lie apart stay as
 * they are, so nothing here is ever below what is, and more is never less. Source: pay.md, "Statement" ("What-if for the
 * rep with the uncertainty in it").
 */
export function whatIfRange(
  grade: MeasurableGrade,
  rule: PayRule,
  atTarget: Money,
  wanted: number,
): WhatIfRange {
  const gains = gainsOf(grade)
  const more = Math.max(0, Math.min(Math.trunc(wanted), gains.length))
  const least = sumOf(gains.slice(0, more))
  const most = sumOf(gains.slice(gains.length - more))
  const average = gains.length === 0 ? 0 : (sumOf(gains) * more) / gains.length
  const pays = (gain: number) => {
    const multiplier = multiplierOf(raisedBy(grade, gain), rule)
    return { multiplier, amountMinor: timesDecimal(atTarget, multiplier).minor }
  }
  return {
    more,
    of: gains.length,
    lowest: pays(least),
    likely: pays(average),
    highest: pays(most),
    estimate: raisedBy(grade, average),
    ...mixedOf(grade, average),
  }
}

function mixedOf({ caseMix, sum, size }: MeasurableGrade, gain: number): Pick<WhatIfRange, 'mix'> {
  const better = roundToFour(Math.min(size.n, sum + gain))
  return caseMix ? { mix: mixedEach(better, size.n, caseMix) } : {}
}

/** What each unit that fell short lacked, the least first. */
function gainsOf({ units }: MeasurableGrade): readonly number[] {
  return units
    .map(({ value }) => 1 - value)
    .filter((gain) => gain > 0)
    .toSorted((a, b) => a - b)
}

/** The same shift for every unit changes their mean and not how far they lie apart. */
function raisedBy(grade: MeasurableGrade, gain: number): Estimate & Ruled {
  const { behaviour, size, prior, alpha, caseMix, sum, units, upside } = grade
  const better = roundToFour(Math.min(size.n, sum + gain))
  const weighing = {
    ...{ behaviour, size, prior, alpha },
    values: units.map(({ value }) => value + gain / size.n),
    sum: caseMix ? mixed(better, size.n, caseMix) : better,
  }
  const weighed = weigh(weighing)
  if (!weighed) throw new Error(`${behaviour} has a grade but no units`)
  return { ...weighed.estimate, ...addingBy(weighing, upside) }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

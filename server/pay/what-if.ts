import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import { mixed } from '../grading/case-mix.ts'
import type { MeasurableGrade } from '../grading/grade.ts'
import { roundToFour } from '../grading/rounding.ts'
import { weigh } from '../grading/weigh.ts'
import { addingBy } from './adding-by.ts'
import { amountInWords, type Money, timesDecimal } from './money.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'

/** What pay would have been with some more units done well. `difference` is against what is paid. */
export interface WhatIf {
  readonly more: number
  readonly multiplier: number
  readonly amountMinor: number
  readonly differenceMinor: number
}

/** The counterfactual of a line: the cases worth telling, and the same in words. */
export interface Counterfactual {
  readonly cases: readonly WhatIf[]
  readonly words: string
}

const mostTried = 200

/**
 * What would have changed a line, by running the same rule again with more of the units done well.
 *
 * Told are the most that changes nothing, the first that changes something, and all of them. The units that
 * went worst are done well first; customers and effective size stay as they are. Source: pay.md, "Statement";
 * the right to an explanation, GDPR 22.
 */
export function counterfactual(
  grade: MeasurableGrade,
  rule: PayRule,
  atTarget: Money,
  paid: Money,
): Counterfactual {
  const failing = grade.units.filter((unit) => unit.value < 1).length
  const caseOf = (more: number) => whatIf(grade, rule, atTarget, paid, more)
  const all = Math.min(failing, mostTried)
  if (all === 0) return { cases: [], words: 'Everything went well; nothing more would have changed it.' }

  let first = 1
  while (first < all && caseOf(first).differenceMinor === 0) first += 1
  const told = [...new Set([first - 1, first, all])].filter((more) => more > 0)
  const cases = told.map(caseOf)
  return { cases, words: `${cases.map((one) => inWords(one, grade.behaviour, paid.currency)).join('; ')}.` }
}

function whatIf(grade: MeasurableGrade, rule: PayRule, atTarget: Money, paid: Money, more: number): WhatIf {
  const multiplier = multiplierOf(improved(grade, more), rule)
  const { minor } = timesDecimal(atTarget, multiplier)
  return { more, multiplier, amountMinor: minor, differenceMinor: minor - paid.minor }
}

function improved(grade: MeasurableGrade, more: number) {
  const { behaviour, size, prior, alpha, caseMix, sum, upside } = grade
  const worstFirst = grade.units.map((unit) => unit.value).toSorted((a, b) => a - b)
  const values = worstFirst.map((value, at) => (at < more ? 1 : value))
  const better = roundToFour(sum + worstFirst.slice(0, more).reduce((gain, value) => gain + 1 - value, 0))
  const weighing = {
    ...{ behaviour, size, prior, alpha },
    values,
    sum: caseMix ? mixed(better, size.n, caseMix) : better,
  }
  const weighed = weigh(weighing)
  if (!weighed) throw new Error(`${behaviour} has a grade but no units`)
  return { ...weighed.estimate, ...addingBy(weighing, upside) }
}

function inWords({ more, differenceMinor }: WhatIf, behaviour: BehaviourName, currency: string): string {
  const { unit } = behaviours[behaviour]
  const what = `${more} more good ${unit}${more === 1 ? '' : 's'}`
  if (differenceMinor === 0) return `${what} would have changed nothing`
  const amount = amountInWords({ minor: Math.abs(differenceMinor), currency })
  return `${what} would have ${differenceMinor > 0 ? 'added' : 'taken'} ${currency} ${amount}`
}

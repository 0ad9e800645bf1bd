import { gradeProportion } from '../grading/proportion.ts'
import { multiplierOf, type PayRule } from './multiplier.ts'

/** What came of one period for one behaviour, beside the rule it is paid by. Shares are 0 to 1. */
export interface RuleQuestion extends PayRule {
  /** What counted, such as promises kept; a late one is half. */
  readonly successes: number
  readonly units: number
  /** What colleagues in the same role reach, and how many units of its own that weighs. */
  readonly priorMean: number
  readonly priorStrength: number
  /** One-sided error of this one behaviour. */
  readonly alpha: number
  /** Fewer are not measurable. */
  readonly leastUnits: number
}

/** The grade with its uncertainty, and what pay is multiplied by; without a grade it is 1. */
export interface RuleAnswer {
  readonly grade: number | null
  readonly interval: readonly [number, number] | null
  readonly upper: number | null
  readonly multiplier: number
  readonly measurable: boolean
}

/**
 * The whole pay rule for one count, as `heard pay-rule` prints it and the plan's pages show it.
 *
 * Too few units are not measurable, which pays at target. Source: pay.md, its golden values.
 */
export function ruleAnswer(asked: RuleQuestion): RuleAnswer {
  const { successes: k, units: n, priorMean: mean, priorStrength: strength, alpha } = asked
  if (n < asked.leastUnits || n === 0)
    return { grade: null, interval: null, upper: null, multiplier: 1, measurable: false }
  const graded = gradeProportion({ k, n, mean, strength, alpha })
  const { grade, interval, upper } = graded
  return { grade, interval, upper, multiplier: multiplierOf(graded, asked), measurable: true }
}

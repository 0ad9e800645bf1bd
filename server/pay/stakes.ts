import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import type { PayRule } from './multiplier.ts'
import type { Plan } from './plan.ts'

/** How far a component may move pay in a period; on paper only where it is a shadow period. */
export interface Stakes {
  readonly rule: PayRule
  readonly isShadow: boolean
}

/**
 * The rule as far as a plan's age allows, `nth` counting its periods from 1.
 *
 * Two shadow periods show what would have been, then 5%, then 10%; facts that need no detector may add, but
 * not deduct, from the first period where the plan says so. Source: pay.md, "Stakes".
 */
export function stakesOf(plan: Plan, behaviour: BehaviourName, rule: PayRule, nth: number): Stakes {
  const stage = plan.stages[Math.min(nth, plan.stages.length) - 1] ?? null
  if (stage !== null) return { rule: within(rule, stage), isShadow: false }
  const first = plan.stages.find((one) => one !== null) ?? 0
  if (plan.paysFactsAtOnce && behaviours[behaviour].isFact)
    return { rule: { ...within(rule, first), down: 0 }, isShadow: false }
  return { rule: within(rule, plan.stages.at(-1) ?? 0), isShadow: true }
}

function within(rule: PayRule, most: number): PayRule {
  return { ...rule, up: Math.min(rule.up, most), down: Math.min(rule.down, most) }
}

/** The most of variable pay a behaviour may carry, and whether it may only add. */
export interface StakeLimit {
  readonly share: number
  readonly upOnly: boolean
}

const ladder: readonly (readonly [below: number, limit: StakeLimit])[] = [
  [0.5, { share: 0, upOnly: true }],
  [0.7, { share: 0.05, upOnly: true }],
  [0.8, { share: 0.1, upOnly: false }],
  [0.9, { share: 0.2, upOnly: false }],
]

/**
 * The stake ladder: r < .5 nothing; .5-.7 5%, adding only; .7-.8 10%; .8-.9 20%; above for two periods 50%,
 * and 20% until then. Reliability 0 to 1, of this period and the one before (`null` when unknown).
 * Source: pay.md, "Stakes".
 */
export function stakeLimit(reliability: number, before: number | null): StakeLimit {
  for (const [below, limit] of ladder) if (reliability < below) return limit
  return { share: before !== null && before >= 0.9 ? 0.5 : 0.2, upOnly: false }
}

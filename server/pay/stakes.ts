import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import type { PayRule } from './multiplier.ts'
import { defaultStages, type Plan, type Stages } from './plan.ts'
import { over, ratioOf, times, toFour } from './ratio.ts'

/** How far a component may move pay in a period; on paper only where it is a shadow period. */
export interface Stakes {
  readonly rule: PayRule
  readonly isShadow: boolean
}

/**
 * The rule as far as a plan's age allows, `nth` counting its periods from 1.
 *
 * Two shadow periods show what would have been, then 5%, then 10%; facts that need no detector may add, but
 * not deduct, from the first period where the plan says so. A behaviour that the plan began to pay later counts its
 * `own` periods, and goes the whole way from its first, whatever its version of the plan does at once. Source: pay.md,
 * "Stakes".
 */
export function stakesOf(
  plan: Plan,
  behaviour: BehaviourName,
  rule: PayRule,
  nth: number,
  own: number = nth,
): Stakes {
  const isNew = own < nth
  const stage = least(stageAt(plan.stages, nth), isNew ? stageAt(defaultStages, own) : 1)
  if (stage !== null) return { rule: within(rule, stage), isShadow: false }
  const first = least(firstOf(plan.stages), isNew ? firstOf(defaultStages) : 1) ?? 0
  if (plan.paysFactsAtOnce && behaviours[behaviour].isFact)
    return { rule: { ...within(rule, first), down: 0 }, isShadow: false }
  return { rule: within(rule, plan.stages.at(-1) ?? 0), isShadow: true }
}

function stageAt(stages: Stages, nth: number): number | null {
  return stages[Math.min(nth, stages.length) - 1] ?? null
}

function firstOf(stages: Stages): number | null {
  return stages.find((one) => one !== null) ?? null
}

function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.min(one, other)
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

/** A rule as far as the ladder lets it move, and how much of variable pay that is; `null` where its whole share may. */
export interface OnLadder {
  readonly rule: PayRule
  readonly carries: number | null
}

/**
 * The rule of a component whose share is more than its behaviour may carry, as far as the ladder lets it.
 *
 * The part of its share above the ladder is paid at target, whichever way the grade went, and moves to no other
 * behaviour: what it adds and deducts shrinks by what it may carry of its share, to four decimals. Where it may only add,
 * it deducts nothing. So a plan that was signed before anybody knew how well its figures tell people apart never puts
 * more at stake than they bear, and never takes more for it. Source: pay.md, "Stakes" (the largest share of variable
 * pay a behaviour may carry).
 */
export function onLadder(rule: PayRule, share: number, reliability: number, before: number | null): OnLadder {
  const limit = stakeLimit(reliability, before)
  const down = limit.upOnly ? 0 : rule.down
  if (share <= limit.share) return { rule: { ...rule, down }, carries: null }
  const part = (move: number) => toFour(over(times(ratioOf(move), ratioOf(limit.share)), ratioOf(share)))
  return { rule: { ...rule, up: part(rule.up), down: part(down) }, carries: limit.share }
}

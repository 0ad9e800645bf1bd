import type { BehaviourName } from '../grading/behaviours.ts'
import { gateRules } from '../grading/gates.ts'
import { baselineStrength } from '../grading/prior.ts'
import { type Money, timesDecimal } from './money.ts'
import type { PayRule } from './multiplier.ts'
import { alphaOf, type Plan } from './plan.ts'
import { type RuleAnswer, ruleAnswer } from './rule-answer.ts'

/** One period played through: so many of so many went well, and what the line pays for it. */
export interface RuleExample extends RuleAnswer {
  readonly successes: number
  readonly units: number
  readonly paid: Money
}

/** How a behaviour of a plan would be paid, in a good, a usual and a poor period. */
export interface RuleExamples {
  readonly behaviour: BehaviourName
  readonly rule: PayRule
  readonly atTarget: Money
  readonly cases: readonly RuleExample[]
}

const units = 40

/**
 * What each paid behaviour of a plan would pay for an amount at target: at the stretch, just below the goal, and at the
 * floor, out of 40 encounters, promises or cases, computed as every statement is. Colleagues are taken to reach the
 * plan's baseline, or its goal where there is none. The moves are those of the plan's last stage.
 */
export function ruleExamples(plan: Plan, target: Money): readonly RuleExamples[] {
  const most = plan.stages.at(-1) ?? 0
  return plan.components.flatMap((component) => {
    if (component.behaviour === null) return []
    const { behaviour, share, rule: full } = component
    const rule = { ...full, up: Math.min(full.up, most), down: Math.min(full.down, most) }
    const atTarget = timesDecimal(target, share)
    const counts = [rule.stretch, rule.target - 0.1, rule.floor].map((point) =>
      Math.round(Math.max(0, point) * units),
    )
    const cases = [...new Set(counts)].map((successes) => {
      const answer = ruleAnswer({
        ...rule,
        successes,
        units,
        priorMean: plan.baselines[behaviour]?.mean ?? rule.target,
        priorStrength: baselineStrength,
        alpha: alphaOf(plan),
        leastUnits: gateRules.effective,
      })
      return { ...answer, successes, units, paid: timesDecimal(atTarget, answer.multiplier) }
    })
    return [{ behaviour, rule, atTarget, cases }]
  })
}

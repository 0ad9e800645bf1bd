import { type BehaviourName, behaviours } from '../grading/behaviours.ts'
import { problemsOfRule } from './multiplier.ts'
import { isWhole, type Plan, paidBehaviours } from './plan.ts'
import { stakeLimit } from './stakes.ts'

const mostBehaviours = 3

/** How reliable a behaviour was in the last period and in the one before it. */
export interface PastReliability {
  readonly last: number
  readonly before: number | null
}

/**
 * What keeps a plan from being published, in words for whoever writes it; empty when nothing does.
 *
 * Reliabilities are checked against the stake ladder where they are known. Source: pay.md, "Workflow".
 */
export function problemsOfPlan(
  plan: Plan,
  reliabilities: Readonly<Partial<Record<BehaviourName, PastReliability>>> = {},
): readonly string[] {
  return [
    ...problemsOfShares(plan),
    ...problemsOfDates(plan),
    ...problemsOfAmounts(plan),
    ...problemsOfComponents(plan),
    ...problemsOfStakes(plan, reliabilities),
  ]
}

function problemsOfShares(plan: Plan): readonly string[] {
  const problems: string[] = []
  if (plan.components.some(({ share }) => !(share > 0 && share <= 1)))
    problems.push('Each part must be more than nothing and no more than the whole.')
  else if (!isWhole(plan.components)) problems.push('The parts must add up to exactly 100%.')
  const paid = paidBehaviours(plan)
  for (const name of new Set(paid))
    if (paid.filter((one) => one === name).length > 1)
      problems.push(`${behaviours[name].title} is in the plan twice.`)
  if (new Set(paid).size > mostBehaviours && !plan.manyBehavioursBecause?.trim())
    problems.push(`More than ${mostBehaviours} paid behaviours need a reason.`)
  return problems
}

function problemsOfDates({ effectiveFrom, effectiveTo }: Plan): readonly string[] {
  const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  if (!isDate(effectiveFrom) || (effectiveTo !== null && !isDate(effectiveTo)))
    return ['The dates must be days such as 2026-11-18.']
  return effectiveTo !== null && effectiveTo < effectiveFrom ? ['It ends before it begins.'] : []
}

function problemsOfAmounts({ currency, atTargetMinor, error, stages }: Plan): readonly string[] {
  const problems: string[] = []
  if (!/^[A-Z]{3}$/.test(currency)) problems.push('The currency must be three letters such as EUR.')
  for (const [employee, minor] of Object.entries(atTargetMinor))
    if (!Number.isSafeInteger(minor) || minor < 0)
      problems.push(`The amount of employee ${employee} must be whole minor units, zero or more.`)
  if (!(error > 0 && error <= 0.1)) problems.push('The error allowed must lie above 0 and at most at 0.10.')
  if (stages.length === 0 || stages.at(-1) === null)
    problems.push('After its shadow periods a plan must say what it may move.')
  return problems
}

function problemsOfComponents({ components }: Plan): readonly string[] {
  return components.flatMap((component) =>
    component.behaviour === null
      ? []
      : problemsOfRule(component.rule).map(
          (problem) => `${behaviours[component.behaviour].title}: ${problem}`,
        ),
  )
}

function problemsOfStakes(
  { components }: Plan,
  reliabilities: Readonly<Partial<Record<BehaviourName, PastReliability>>>,
): readonly string[] {
  return components.flatMap((component) => {
    const known = component.behaviour === null ? undefined : reliabilities[component.behaviour]
    if (component.behaviour === null || !known) return []
    const limit = stakeLimit(known.last, known.before)
    const { title } = behaviours[component.behaviour]
    const problems: string[] = []
    if (component.share > limit.share)
      problems.push(
        `${title} may carry ${limit.share * 100}% at most: its reliability is ${known.last.toFixed(2)}.`,
      )
    if (limit.upOnly && component.rule.down > 0)
      problems.push(`${title} may only add: its reliability is ${known.last.toFixed(2)}.`)
    return problems
  })
}

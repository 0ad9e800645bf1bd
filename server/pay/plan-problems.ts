import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { isCivilDate } from '../measures/civil-date.ts'
import type { Refused } from './lexicons/plan-wording.ts'
import type { PayRule } from './multiplier.ts'
import {
  type Component,
  type GateName,
  isWhole,
  overlap,
  type Plan,
  paidBehaviours,
  sharesOf,
} from './plan.ts'
import { problemsOfGates } from './plan-gates.ts'
import { planLimits } from './plan-limits.ts'
import { type RefusedWords, refusedCriteria, refusedWordsIn } from './plan-wording.ts'
import { policyOf } from './policy-packs.ts'
import { toFour } from './ratio.ts'
import { stakeLimit } from './stakes.ts'
import { isCurrency } from './written-money.ts'

/** How reliable a behaviour was in the last period and in the one before it. */
export interface PastReliability {
  readonly last: number
  readonly before: number | null
}

/** A plan that is in force, or will be, on the days it was given. */
export interface OtherPlan {
  readonly plan: Plan
  readonly endsOn: string | null
}

/** What is known around a plan while it is written. All of it may be missing. */
export interface PlanKnown {
  readonly reliabilities?: Readonly<Partial<Record<BehaviourName, PastReliability>>>
  /** Plans that stay beside this one; the version it replaces is none of them. */
  readonly others?: readonly OtherPlan[]
  /** The last day of the periods that go by the version it replaces. */
  readonly gradedUntil?: string | null
  /** How many periods went by earlier versions of it: a new version goes on counting. */
  readonly periodsBefore?: number
  /** The civil date on which it would be published. */
  readonly today?: string
}

export type PlanProblemCode =
  | 'name-missing'
  | 'name-taken'
  | 'nothing-paid'
  | 'share-range'
  | 'shares-sum'
  | 'twice'
  | 'many-behaviours'
  | 'day'
  | 'days-order'
  | 'overlap'
  | 'period-runs'
  | 'notice'
  | 'currency'
  | 'amount'
  | 'nobody'
  | 'rule-order'
  | 'cliff'
  | 'move-range'
  | 'stages'
  | 'shadow'
  | 'error-range'
  | 'baseline'
  | 'stake'
  | 'up-only'
  | 'gate'
  | 'lax-gate'
  | 'agreement'
  | Refused

/** The figures and words of a problem, for whoever says it in a language. */
export interface PlanTold {
  readonly behaviour?: BehaviourName
  readonly gate?: GateName
  readonly value?: number
  readonly limit?: number
  readonly count?: number
  readonly day?: string
  readonly plan?: string
  readonly employee?: string
  readonly words?: string
}

/** What keeps a plan from being published: which rule, at which field, and what could stand there instead. */
export interface PlanProblem {
  readonly code: PlanProblemCode
  /** `name`, `currency`, `from`, `to`, `p0.share`, `p0.label`, `a.17`, `b.listening`, …: parts count from 0. */
  readonly where: string
  readonly told: PlanTold
  /** A rewrite of the words, where words are what is wrong. */
  readonly instead?: string
}

/**
 * Everything that keeps a plan from being published, in the order of its fields; empty when nothing does.
 *
 * It refuses cliffs, accelerators, rankings and criteria about feelings, more than three paid behaviours without a
 * reason, weights above the stake ladder where reliabilities are known, overlapping days for one rep, and what the
 * chosen policy packs ask for and is not there. Source: pay.md, "Workflow" and "Stakes".
 */
export function problemsOfPlan(plan: Plan, known: PlanKnown = {}): readonly PlanProblem[] {
  return [
    ...problemsOfName(plan, known),
    ...inText('purpose', plan.purpose ?? ''),
    ...problemsOfDays(plan, known),
    ...problemsOfParts(plan),
    ...plan.components.flatMap((component, at) => problemsOfPart(component, at, known)),
    ...problemsOfStages(plan, known),
    ...problemsOfGates(plan),
    ...problemsOfAmounts(plan),
    ...problemsOfBaselines(plan),
    ...problemsOfTerms(plan, known),
  ]
}

function problemsOfName({ name, version }: Plan, { others = [] }: PlanKnown): readonly PlanProblem[] {
  if (name.trim() === '') return [problem('name-missing', 'name')]
  const isTaken = others.some(({ plan }) => plan.name === name && plan.version >= version)
  return isTaken ? [problem('name-taken', 'name')] : []
}

function problem(code: PlanProblemCode, where: string, told: PlanTold = {}): PlanProblem {
  return { code, where, told }
}

function inText(where: string, text: string): readonly PlanProblem[] {
  return refusedWordsIn(text).map((one) => refused(where, one))
}

function refused(where: string, { why, words, instead }: RefusedWords): PlanProblem {
  return { code: why, where, told: { words }, instead }
}

function problemsOfDays({ effectiveFrom: from, effectiveTo: to, ...plan }: Plan, known: PlanKnown) {
  const problems: PlanProblem[] = []
  if (!isCivilDate(from)) problems.push(problem('day', 'from'))
  if (to !== null && !isCivilDate(to)) problems.push(problem('day', 'to'))
  if (problems.length > 0) return problems
  if (to !== null && to < from) return [problem('days-order', 'to')]
  const { gradedUntil = null, others = [] } = known
  if (gradedUntil !== null && from <= gradedUntil)
    problems.push(problem('period-runs', 'from', { day: gradedUntil }))
  const whole = { ...plan, effectiveFrom: from, effectiveTo: to }
  for (const { plan: other, endsOn } of others)
    if (overlap(whole, { ...other, effectiveTo: endsOn }))
      problems.push(problem('overlap', 'from', { plan: other.name, ...(endsOn ? { day: endsOn } : {}) }))
  return problems
}

function problemsOfParts({ components, manyBehavioursBecause, ...plan }: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const shares = components.map(({ share }) => share)
  const odd = shares.findIndex((share) => !(share > 0 && share <= 1))
  if (components.length === 0) problems.push(problem('nothing-paid', 'p0.share'))
  else if (odd >= 0) problems.push(problem('share-range', `p${odd}.share`))
  else if (!isWhole(components))
    problems.push(
      problem('shares-sum', `p${components.length - 1}.share`, { value: toFour(sharesOf(components)) }),
    )
  const paid = paidBehaviours({ components, manyBehavioursBecause, ...plan })
  components.forEach(({ behaviour }, at) => {
    if (behaviour !== null && components.findIndex((one) => one.behaviour === behaviour) < at)
      problems.push(problem('twice', `p${at}.behaviour`, { behaviour }))
  })
  if (new Set(paid).size > planLimits.behaviours && !manyBehavioursBecause?.trim())
    problems.push(problem('many-behaviours', 'because', { limit: planLimits.behaviours }))
  return [...problems, ...inText('because', manyBehavioursBecause ?? '')]
}

function problemsOfPart(component: Component, at: number, known: PlanKnown): readonly PlanProblem[] {
  const { behaviour, share, rule } = component
  if (behaviour === null) return []
  const field = (name: string) => `p${at}.${name}`
  return [
    ...refusedCriteria(component.label ?? '').map((one) => refused(field('label'), one)),
    ...problemsOfShape(rule, behaviour, field),
    ...problemsOfStake({ behaviour, share, rule }, field, known),
  ]
}

function problemsOfShape(rule: PayRule, behaviour: BehaviourName, field: (name: string) => string) {
  const { target, stretch, floor, up, down } = rule
  if (!(0 <= floor && floor <= target && target <= stretch && stretch <= 1))
    return [problem('rule-order', field('target'), { behaviour })]
  const moves = [
    ['up', up],
    ['down', down],
  ] as const
  const odd = moves.filter(([, move]) => !(move >= 0 && move <= 1))
  if (odd.length > 0) return odd.map(([name]) => problem('move-range', field(name), { behaviour }))
  return [
    ...steepness('stretch', { from: target, to: stretch, move: up, behaviour }, field),
    ...steepness('floor', { from: floor, to: target, move: down, behaviour }, field),
  ]
}

interface Slope {
  readonly from: number
  readonly to: number
  readonly move: number
  readonly behaviour: BehaviourName
}

/** A slope is a cliff where one point of grade moves more than a small share of the line; so is one of no width. */
function steepness(name: string, { from, to, move, behaviour }: Slope, field: (name: string) => string) {
  const width = toFour({ top: BigInt(Math.round((to - from) * 1e8)), bottom: 100_000_000n })
  if (width > 0 && move <= width * planLimits.steepest + 1e-9) return []
  const limit = Math.max(Math.ceil((move / planLimits.steepest) * 1e4 - 1e-6) / 1e4, 0.01)
  return [problem('cliff', field(name), { behaviour, limit, value: move })]
}

function problemsOfStake(
  { behaviour, share, rule }: { behaviour: BehaviourName; share: number; rule: PayRule },
  field: (name: string) => string,
  { reliabilities = {} }: PlanKnown,
): readonly PlanProblem[] {
  const past = reliabilities[behaviour]
  if (!past) return []
  const limit = stakeLimit(past.last, past.before)
  const problems: PlanProblem[] = []
  if (share > limit.share)
    problems.push(problem('stake', field('share'), { behaviour, limit: limit.share, value: past.last }))
  if (limit.upOnly && rule.down > 0)
    problems.push(problem('up-only', field('down'), { behaviour, value: past.last }))
  return problems
}

function problemsOfStages(plan: Plan, known: PlanKnown): readonly PlanProblem[] {
  const { stages, error } = plan
  const problems: PlanProblem[] = []
  const moves = stages.filter((stage) => stage !== null)
  if (stages.length === 0 || stages.at(-1) === null || moves.some((stage) => !(stage > 0 && stage <= 1)))
    problems.push(problem('stages', 'stages'))
  else if (paysTooEarly(plan, known))
    problems.push(problem('shadow', 'stages', { count: planLimits.shadows }))
  if (!(error > 0 && error <= planLimits.error))
    problems.push(problem('error-range', 'error', { limit: planLimits.error }))
  return problems
}

/** Whether one of its first periods would not be on paper, whichever version it goes by. */
function paysTooEarly({ stages, version }: Plan, { periodsBefore }: PlanKnown): boolean {
  const before = version === 1 ? 0 : (periodsBefore ?? planLimits.shadows)
  const toCome = Array.from({ length: planLimits.shadows }, (_, at) => at).slice(before)
  return toCome.some((at) => stages[Math.min(at, stages.length - 1)] !== null)
}

function problemsOfAmounts({ currency, atTargetMinor }: Plan): readonly PlanProblem[] {
  const amounts = Object.entries(atTargetMinor)
  return [
    ...(isCurrency(currency) ? [] : [problem('currency', 'currency')]),
    ...amounts.flatMap(([employee, minor]) =>
      Number.isSafeInteger(minor) && minor >= 0 ? [] : [problem('amount', `a.${employee}`, { employee })],
    ),
    ...(amounts.length === 0 ? [problem('nobody', 'amounts')] : []),
  ]
}

function problemsOfBaselines({ baselines }: Plan): readonly PlanProblem[] {
  return behaviourNames.flatMap((behaviour) => {
    const baseline = baselines[behaviour]
    const isFine = !baseline || (baseline.mean >= 0 && baseline.mean <= 1 && (baseline.within ?? 0) >= 0)
    return isFine ? [] : [problem('baseline', `b.${behaviour}`, { behaviour })]
  })
}

function problemsOfTerms({ terms, effectiveFrom }: Plan, { today }: PlanKnown): readonly PlanProblem[] {
  const policy = policyOf(terms?.packs ?? [])
  if (policy === null) return []
  const problems: PlanProblem[] = []
  if (policy.agree.includes('works-council') && !terms?.agreement?.trim())
    problems.push(problem('agreement', 'agreement'))
  if (today === undefined || !isCivilDate(today) || !isCivilDate(effectiveFrom)) return problems
  const earliest = new Date(Date.parse(`${today}T00:00:00Z`) + policy.noticeDays * DAY_MS)
    .toISOString()
    .slice(0, 10)
  if (effectiveFrom < earliest)
    problems.push(problem('notice', 'from', { day: earliest, count: policy.noticeDays }))
  return problems
}

const DAY_MS = 86_400_000

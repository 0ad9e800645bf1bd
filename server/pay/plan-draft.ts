import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { Baseline } from '../grading/prior.ts'
import { decimalsOf } from './money.ts'
import { type Component, defaultStages, type GateName, type Plan, type Stages } from './plan.ts'
import { gateFieldsOf, gatesOf } from './plan-gates.ts'
import { type PlanKnown, type PlanProblem, type PlanTold, problemsOfPlan } from './plan-problems.ts'
import { type PackName, packNames } from './policy-packs.ts'
import { writtenMoney } from './written-money.ts'

/** One part of a plan as somebody types it; shares and points in percent. No behaviour: paid in full to everybody. */
export interface PartDraft {
  readonly behaviour: BehaviourName | null
  readonly label: string
  readonly share: string
  readonly target: string
  readonly stretch: string
  readonly floor: string
  readonly up: string
  readonly down: string
}

/** A plan as somebody types it: everything is kept as it was written, also what cannot be read. */
export interface PlanDraft {
  readonly name: string
  readonly purpose: string
  readonly because: string
  readonly currency: string
  readonly from: string
  readonly to: string
  readonly stages: StagesName
  readonly factsAtOnce: boolean
  readonly error: string
  readonly parts: readonly PartDraft[]
  /** Variable pay at target for one period, by employee id; empty where a rep is not on the plan. */
  readonly amounts: Readonly<Record<string, string>>
  readonly baselines: Readonly<Partial<Record<BehaviourName, BaselineDraft>>>
  readonly packs: readonly PackName[]
  readonly agreement: string
  /** What it asks for before anything may be measured; fields left out are the usual. Absent from the first drafts. */
  readonly gates?: Readonly<Partial<Record<GateName, string>>>
  readonly laxBecause?: string
  /** Whether the mix of customers is taken into account once there is enough of it; absent: it is. */
  readonly mix?: boolean
}

/** What to expect of a behaviour, in percent, and for means how much encounters of one rep differ (a variance). */
export interface BaselineDraft {
  readonly mean: string
  readonly within: string
}

/** How a plan begins: on paper, or where a version goes on, at once. */
export const stagesNames = ['shadow', 'five', 'ten'] as const
export type StagesName = (typeof stagesNames)[number]

const stagesOfName: Readonly<Record<StagesName, Stages>> = {
  shadow: defaultStages,
  five: [0.05, 0.1],
  ten: [0.1],
}

/** What was typed that cannot be read, beside what the plan itself is refused for. */
export type DraftProblem =
  | PlanProblem
  | { readonly code: 'number' | 'money'; readonly where: string; readonly told: DraftTold }
type DraftTold = PlanTold & { readonly currency?: string; readonly decimals?: number }

/** The plan that a draft stands for, and what is wrong with it. With problems it is only good for looking at. */
export interface ReadDraft {
  readonly plan: Plan
  readonly problems: readonly DraftProblem[]
}

/**
 * Reads what was typed as a plan and holds it against the linter. A decimal comma counts as a point; nothing is
 * guessed: what cannot be read is a problem at its own field, and stands as zero meanwhile.
 */
export function readDraft(
  draft: PlanDraft,
  { id, version }: Pick<Plan, 'id' | 'version'>,
  known: PlanKnown = {},
): ReadDraft {
  const unread: DraftProblem[] = []
  const percent = (text: string, where: string) => percentOf(text) ?? lost(unread, where)
  const plan: Plan = {
    id,
    version,
    name: draft.name.trim(),
    currency: draft.currency.trim().toUpperCase(),
    effectiveFrom: draft.from.trim(),
    effectiveTo: draft.to.trim() === '' ? null : draft.to.trim(),
    components: draft.parts.map((part, at) =>
      componentOf(part, (name) => percent(part[name], `p${at}.${name}`)),
    ),
    atTargetMinor: amountsOf(draft, unread),
    manyBehavioursBecause: draft.because.trim() || null,
    baselines: baselinesOf(draft, percent, unread),
    error: percent(draft.error, 'error'),
    stages: stagesOfName[draft.stages],
    paysFactsAtOnce: draft.factsAtOnce,
    ...(draft.purpose.trim() ? { purpose: draft.purpose.trim() } : {}),
    ...(draft.packs.length > 0 || draft.agreement.trim()
      ? { terms: { packs: draft.packs, agreement: draft.agreement.trim() || null } }
      : {}),
    ...gatesOf(draft, percent),
    ...(draft.mix === false ? { caseMix: 'never' } : {}),
  }
  const isUnread = (where: string) => unread.some((one) => isBeside(one.where, where))
  return { plan, problems: [...unread, ...problemsOfPlan(plan, known).filter((one) => !isUnread(one.where))] }
}

/** A part with a figure that cannot be read is not told about its other figures as well. */
function isBeside(unread: string, where: string): boolean {
  return unread === where || (/^p\d+\./.test(unread) && unread.split('.')[0] === where.split('.')[0])
}

function lost(unread: DraftProblem[], where: string): number {
  unread.push({ code: 'number', where, told: {} })
  return 0
}

/** "12.5" as 0.125, by its digits; `null` for what is no plain number up to 999. */
function percentOf(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.')
  return /^\d{1,3}(\.\d{1,4})?$/.test(plain) ? Number(`${plain}e-2`) : null
}

type Figure = 'share' | 'target' | 'stretch' | 'floor' | 'up' | 'down'

function componentOf({ behaviour, label }: PartDraft, figure: (name: Figure) => number): Component {
  const share = figure('share')
  if (behaviour === null) return { behaviour, share, rule: null }
  const rule = {
    target: figure('target'),
    stretch: figure('stretch'),
    floor: figure('floor'),
    up: figure('up'),
    down: figure('down'),
  }
  return { behaviour, share, rule, ...(label.trim() ? { label: label.trim() } : {}) }
}

function amountsOf({ amounts, currency }: PlanDraft, unread: DraftProblem[]): Plan['atTargetMinor'] {
  const read: [string, number][] = []
  for (const [employee, text] of Object.entries(amounts)) {
    if (text.trim() === '') continue
    const money = writtenMoney(text.replace(',', '.'), currency)
    if ('minor' in money) read.push([employee, money.minor])
    else if (money.problem !== 'currency') {
      const code = currency.trim().toUpperCase()
      const told = { employee, currency: code, decimals: decimalsOf(code) }
      unread.push({ code: 'money', where: `a.${employee}`, told })
      read.push([employee, 0])
    }
  }
  return Object.fromEntries(read)
}

function baselinesOf(
  { baselines }: PlanDraft,
  percent: (text: string, where: string) => number,
  unread: DraftProblem[],
): Plan['baselines'] {
  const read = behaviourNames.flatMap((behaviour): [BehaviourName, Baseline][] => {
    const { mean = '', within = '' } = baselines[behaviour] ?? {}
    if (mean.trim() === '') return []
    return [[behaviour, { mean: percent(mean, `b.${behaviour}`), within: varianceOf(within) }]]
  })
  for (const behaviour of behaviourNames)
    if (!isVariance(baselines[behaviour]?.within ?? ''))
      unread.push({ code: 'number', where: `b.${behaviour}`, told: {} })
  return Object.fromEntries(read)
}

function isVariance(text: string): boolean {
  return /^(0?[.,]\d{1,6}|0|)$/.test(text.trim())
}

function varianceOf(text: string): number | null {
  return text.trim() === '' || !isVariance(text) ? null : Number(text.trim().replace(',', '.'))
}

/** A plan as the form shows it: how a change of a published version begins. */
export function draftOf(plan: Plan, stages: StagesName): PlanDraft {
  const points = (share: number) => String(Number((share * 100).toFixed(4)))
  return {
    name: plan.name,
    purpose: plan.purpose ?? '',
    because: plan.manyBehavioursBecause ?? '',
    currency: plan.currency,
    from: plan.effectiveFrom,
    to: plan.effectiveTo ?? '',
    stages,
    factsAtOnce: plan.paysFactsAtOnce,
    error: points(plan.error),
    parts: plan.components.map((component) => ({
      behaviour: component.behaviour,
      label: component.behaviour === null ? '' : (component.label ?? ''),
      share: points(component.share),
      target: component.rule ? points(component.rule.target) : '',
      stretch: component.rule ? points(component.rule.stretch) : '',
      floor: component.rule ? points(component.rule.floor) : '',
      up: component.rule ? points(component.rule.up) : '',
      down: component.rule ? points(component.rule.down) : '',
    })),
    amounts: Object.fromEntries(
      Object.entries(plan.atTargetMinor).map(([employee, minor]) => [
        employee,
        majorOf(minor, plan.currency),
      ]),
    ),
    baselines: Object.fromEntries(
      Object.entries(plan.baselines).map(([behaviour, { mean, within }]) => [
        behaviour,
        { mean: points(mean), within: within === null ? '' : String(within) },
      ]),
    ),
    packs: [...(plan.terms?.packs ?? [])].filter((name) => packNames.includes(name)),
    agreement: plan.terms?.agreement ?? '',
    ...gateFieldsOf(plan),
    mix: plan.caseMix !== 'never',
  }
}

function majorOf(minor: number, currency: string): string {
  const places = decimalsOf(currency)
  const digits = String(minor).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

import type { MomentKind } from '../conversation/findings.ts'
import type { FindingKind } from '../conversation/settled.ts'
import type { BehaviourName } from './behaviours.ts'

/** What can be appealed: a line of a statement, a finding, that an encounter counts, an answer of a review. */
export const appealKinds = ['line', 'moment', 'commitment', 'insight', 'encounter', 'answer'] as const
/** One of `appealKinds`. */
export type AppealKind = (typeof appealKinds)[number]

/** Why, in a word; the rep's own words stand beside it. */
export const appealReasons = [
  'no-promise',
  'not-that',
  'customer-cancelled',
  'wrong-speaker',
  'private-call',
  'wrong-sum',
  'missing',
  'other',
] as const
/** One of `appealReasons`. */
export type AppealReason = (typeof appealReasons)[number]

/** The reasons that fit what is appealed, in the order a form offers them. Source: pay.md, "Appeal". */
export const reasonsFor: Readonly<Record<AppealKind, readonly AppealReason[]>> = {
  line: ['wrong-sum', 'missing', 'other'],
  moment: ['not-that', 'wrong-speaker', 'private-call', 'other'],
  commitment: ['no-promise', 'customer-cancelled', 'wrong-speaker', 'private-call', 'other'],
  insight: ['not-that', 'wrong-speaker', 'private-call', 'other'],
  encounter: ['private-call', 'customer-cancelled', 'wrong-speaker', 'other'],
  answer: ['not-that', 'other'],
}

/** How an appeal ended. Lapsed is what nobody decided in time: the rep's version stands. */
export type AppealOutcome = 'upheld' | 'refused' | 'lapsed' | 'withdrawn'

/** Working days of whoever decides, after which the rep's version stands. Source: pay.md, "Workflow". */
export const DAYS_TO_DECIDE = 5

/** Whether the rep's version stands after this outcome. */
export function isInRepsFavour(outcome: AppealOutcome | null): boolean {
  return outcome === 'upheld' || outcome === 'lapsed'
}

/** Whether what is appealed is a finding in a conversation. */
export function isFinding(kind: AppealKind): kind is FindingKind {
  return kind === 'moment' || kind === 'commitment' || kind === 'insight'
}

const ofMoments: Readonly<Partial<Record<MomentKind, BehaviourName>>> = {
  question: 'listening',
  'open-question': 'listening',
  'follow-up-question': 'listening',
  uptake: 'listening',
  'cut-in': 'listening',
  ego: 'humility',
  pressure: 'humility',
  serving: 'serving',
  pitch: 'serving',
  'note-taking': 'note-taking',
  advocacy: 'advocacy',
}

/** The behaviour whose grade a finding enters; `null` where it enters none. */
export function behaviourOf(kind: FindingKind, called: string): BehaviourName | null {
  if (kind === 'commitment') return 'follow-up'
  if (kind === 'insight') return 'insight'
  return ofMoments[called as MomentKind] ?? null
}

/** How often appeals of one kind were upheld. Lapsed ones are told apart: nobody judged them. */
export interface UpholdRate {
  readonly kind: AppealKind
  readonly decided: number
  readonly upheld: number
  readonly lapsed: number
}

/** The rates of the kinds with at least three decided appeals; fewer would tell of single ones. */
export function upholdRates(
  appeals: readonly { readonly kind: AppealKind; readonly outcome: AppealOutcome | null }[],
): readonly UpholdRate[] {
  return appealKinds
    .map((kind) => {
      const of = (outcome: AppealOutcome) =>
        appeals.filter((one) => one.kind === kind && one.outcome === outcome).length
      return { kind, decided: of('upheld') + of('refused'), upheld: of('upheld'), lapsed: of('lapsed') }
    })
    .filter((one) => one.decided + one.lapsed >= FEWEST)
}

const FEWEST = 3

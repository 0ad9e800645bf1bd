/** Where a period can stand, in the order it goes. Source: pay.md, "Workflow". */
export const periodStates = [
  'open',
  'measured',
  'preview',
  'appeals',
  'approved',
  'frozen',
  'exported',
  'reconciled',
] as const
/** One of `periodStates`. */
export type PeriodState = (typeof periodStates)[number]

/** Working days a preview is the rep's alone. Source: pay.md, "Workflow". */
export const PREVIEW_DAYS = 10

/** Working days of the organisation after which nobody's absence keeps a preview open: a correction is still open to them. */
export const LONGEST_PREVIEW_DAYS = 20

/** How many people approve a period. */
export const APPROVALS = 2

/** The step after a state; `null` after the last. */
export function nextState(state: PeriodState): PeriodState | null {
  return periodStates[periodStates.indexOf(state) + 1] ?? null
}

/** Whether a period's statements stand for ever: it is frozen, and what comes after that changes none of their bytes. */
export function isClosed(state: PeriodState): boolean {
  return periodStates.indexOf(state) >= periodStates.indexOf('frozen')
}

/**
 * Whether a state may follow another: the next one only. The single way back is from approved to appeals, when
 * a statement changed after two people approved it; nothing leads back from frozen.
 */
export function mayFollow(from: PeriodState, to: PeriodState): boolean {
  return to === nextState(from) || (from === 'approved' && to === 'appeals')
}

/**
 * Whether figures are the rep's alone: measured for good, and not yet through the preview. While a period is open its
 * figures run, and say so. Source: pay.md, "preview to the rep first, before the manager".
 */
export function isRepsAlone(state: PeriodState): boolean {
  return state === 'measured' || state === 'preview'
}

/** Whether somebody's statement counts as opened when HR reads it now: it is final, and not yet approved. */
export function countsOpenings(state: PeriodState): boolean {
  return state === 'appeals'
}

/** What a period's next step is judged by. Instants are ISO 8601 UTC, `from`, `to` and `today` civil dates. */
export interface Standing {
  readonly state: PeriodState
  /** The first and the last day it counts. */
  readonly from: string
  readonly to: string
  /** Today where the organisation is. */
  readonly today: string
  readonly now: string
  readonly statements: number
  /** When the reps' preview is over; `null` before it began. */
  readonly previewUntil: string | null
  readonly openAppeals: number
  /** Statements below target that nobody has opened as they are now. */
  readonly unopened: number
  /** Valid for the statements as they are now. */
  readonly approvals: number
}

/** Why a period cannot take its next step yet. */
export type Wanting =
  | 'not-begun'
  | 'not-over'
  | 'nobody-paid'
  | 'preview-runs'
  | 'appeals-open'
  | 'losses-unopened'
  | 'not-approved'

/**
 * What is wanting before the next step, in the order to see to it; nothing where it may be taken now.
 *
 * Measuring closes once the last day is over and there is somebody to pay. A preview ends with its clock. Approval
 * waits for every appeal, and for every loss to be opened by a person; freezing for two approvals of these very
 * statements. Exporting and reconciling wait for nothing here. Source: pay.md, "Workflow".
 */
export function wantingFor(standing: Standing): readonly Wanting[] {
  const { state, now, previewUntil } = standing
  const all: Readonly<Record<PeriodState, readonly (Wanting | false)[]>> = {
    open: [running(standing)],
    measured: [],
    preview: [(previewUntil === null || now < previewUntil) && 'preview-runs'],
    appeals: [...settled(standing), standing.approvals < APPROVALS && 'not-approved'],
    approved: [...settled(standing), standing.approvals < APPROVALS && 'not-approved'],
    frozen: [],
    exported: [],
    reconciled: [],
  }
  return all[state].filter((one) => one !== false)
}

function running({ from, to, today, statements }: Standing): Wanting | false {
  if (today < from) return 'not-begun'
  if (today <= to) return 'not-over'
  return statements === 0 && 'nobody-paid'
}

function settled({ openAppeals, unopened }: Standing): readonly (Wanting | false)[] {
  return [openAppeals > 0 && 'appeals-open', unopened > 0 && 'losses-unopened']
}

/** Whether a statement could be approved now by somebody who may: everything else is settled. */
export function isReadyForApproval(standing: Standing): boolean {
  return standing.state === 'appeals' && wantingFor(standing).every((one) => one === 'not-approved')
}

/**
 * When a preview ends: with the last of the reps' own clocks, which pause while they are away, and at the latest with
 * the organisation's longest. Instants, ISO 8601 UTC; `longest` alone where there is nobody.
 */
export function previewEnds(ofReps: readonly string[], longest: string): string {
  const last = ofReps.toSorted().at(-1) ?? longest
  return last < longest ? last : longest
}

/** Why somebody may not approve a period. */
export type CannotApprove = 'role' | 'paid' | 'rater' | 'author' | 'again'

/** What somebody has to do with a period that they would approve. */
export interface Approver {
  readonly isHr: boolean
  /** The plan has an amount for them. */
  readonly isPaid: boolean
  /** Something they said of a conversation, or a review of theirs, counts in it; or they lead a rep it pays. */
  readonly isRater: boolean
  /** They wrote the plan, and nobody else let it stand. */
  readonly isOnlyAuthor: boolean
  readonly hasApproved: boolean
}

/** Why somebody may not approve; `null` where they may. Source: pay.md, "Workflow" and "Roles". */
export function cannotApprove(one: Approver): CannotApprove | null {
  if (!one.isHr) return 'role'
  if (one.isPaid) return 'paid'
  if (one.isRater) return 'rater'
  if (one.isOnlyAuthor) return 'author'
  return one.hasApproved ? 'again' : null
}

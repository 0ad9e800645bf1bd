import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { approvalsOf, saveApproval, sealsOf } from '../../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod, movePeriod } from '../../../db/queries/periods.ts'
import { authorsOf, findPlan } from '../../../db/queries/plans.ts'
import { hasRated } from '../../../db/queries/raters.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { APPROVALS, type CannotApprove, cannotApprove, isReadyForApproval } from '../../pay/period-way.ts'
import { employeeOf } from './payees.ts'
import { standingOf } from './standing.ts'

export interface Approving {
  readonly periodId: string
  /** Of the statements as whoever approves saw them. */
  readonly hash: string
}

export type ApprovalAnswer =
  | { readonly approvals: number }
  | { readonly problem: 'missing' | 'stale' | 'not-ready' }
  | { readonly cannot: CannotApprove }

/** Somebody approves the exact statements they saw; with the second of two the period is approved. */
export async function approvePeriod(
  db: Kysely<Database>,
  viewer: Viewer,
  { periodId, hash }: Approving,
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): Promise<ApprovalAnswer> {
  return inTransaction(db, async (trx) => {
    const period = await findPeriod(trx, periodId)
    if (!period) return { problem: 'missing' }
    const cannot = await whyNotApprove(trx, viewer, period)
    if (cannot !== null) return { cannot }
    const { standing } = await standingOf(trx, viewer, period, { now, timeZone })
    if (!isReadyForApproval(standing)) return { problem: 'not-ready' }
    if (!(await saveApproval(trx, { periodId, personId: viewer.id, hash, now }))) return { problem: 'stale' }
    const approvals = standing.approvals + 1
    if (approvals >= APPROVALS)
      await movePeriod(trx, periodId, 'appeals', 'approved', now, { byId: viewer.id })
    return { approvals }
  })
}

/** Why this person may not approve this period; `null` where they may. */
export async function whyNotApprove(
  db: Kysely<Database>,
  viewer: Viewer,
  period: KeptPeriod,
): Promise<CannotApprove | null> {
  const { madeBy, approvedBy } = await authorsOf(db, period.planId)
  const plan = (await findPlan(db, period.planId))?.plan
  const reps = (await sealsOf(db, period.id)).map(({ repId }) => repId)
  const approvals = await approvalsOf(db, period.id)
  return cannotApprove({
    isHr: viewer.role === 'hr',
    isPaid: reps.includes(viewer.id) || plan?.atTargetMinor[employeeOf(viewer)] !== undefined,
    isRater: await hasRated(db, viewer.id, reps, period),
    isOnlyAuthor: madeBy === viewer.id && (approvedBy === null || approvedBy === viewer.id),
    hasApproved: approvals.some(({ personId }) => personId === viewer.id),
  })
}

import type { Kysely } from 'kysely'
import { findPerson, type Person } from '../../../db/queries/people.ts'
import { type Approval, approvalsOf, sealsOf } from '../../../db/queries/period-steps.ts'
import type { KeptPeriod } from '../../../db/queries/periods.ts'
import { authorsOf, findPlan } from '../../../db/queries/plans.ts'
import { hasRated } from '../../../db/queries/raters.ts'
import type { Database } from '../../../db/schema.ts'
import { type CannotApprove, cannotApprove, isClosed } from '../../pay/period-way.ts'
import { employeeOf } from './payees.ts'

type Approver = Pick<Person, 'id' | 'role' | 'employeeNumber'>

/** Why this person may not approve this period; `null` where they may. */
export async function whyNotApprove(
  db: Kysely<Database>,
  approver: Approver,
  period: KeptPeriod,
): Promise<CannotApprove | null> {
  const { madeBy, approvedBy } = await authorsOf(db, period.planId)
  const plan = (await findPlan(db, period.planId))?.plan
  const reps = (await sealsOf(db, period.id)).map(({ repId }) => repId)
  const approvals = await approvalsOf(db, period.id)
  return cannotApprove({
    isHr: approver.role === 'hr',
    isPaid: reps.includes(approver.id) || plan?.atTargetMinor[employeeOf(approver)] !== undefined,
    isRater: await hasRated(db, approver.id, reps, period),
    isOnlyAuthor: madeBy === approver.id && (approvedBy === null || approvedBy === approver.id),
    hasApproved: approvals.some(({ personId }) => personId === approver.id),
  })
}

/**
 * Who approved a period and could still approve it: whoever is of HR no more, is paid by it, rates its reps or was
 * left as the only author counts no more. What is closed keeps those it was closed by.
 */
export async function countingApprovals(
  db: Kysely<Database>,
  period: KeptPeriod,
): Promise<readonly Approval[]> {
  const given = await approvalsOf(db, period.id)
  if (isClosed(period.state)) return given
  const counting: Approval[] = []
  for (const one of given) {
    const person = await findPerson(db, one.personId)
    if (person && (await whyNotApprove(db, person, period)) === 'again') counting.push(one)
  }
  return counting
}

import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, type Viewer } from '../../../db/queries/people.ts'
import { saveApproval } from '../../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod, movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { paths } from '../../../views/paths.ts'
import { APPROVALS, type CannotApprove, isReadyForApproval } from '../../pay/period-way.ts'
import { whyNotApprove } from './approvers.ts'
import { closing } from './fall.ts'
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
    await oneAtATime(trx, closing(periodId))
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
    else await askSecond(trx, viewer, period, now)
    return { approvals }
  })
}

/** Everybody who could be the second is told. */
async function askSecond(trx: Kysely<Database>, { id: byId }: Viewer, period: KeptPeriod, now: string) {
  const path = paths.period(period.id)
  const told = { kind: 'approval-wanted', about: period.id, byId, path, now, again: true } as const
  for (const person of await activePeople(trx))
    if ((await whyNotApprove(trx, person, period)) === null) await tell(trx, { ...told, to: person.id })
}

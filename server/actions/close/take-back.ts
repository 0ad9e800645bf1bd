import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { adjustmentsOf, approveAdjustment, saveAdjustment } from '../../../db/queries/adjustments.ts'
import { tell } from '../../../db/queries/notices.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import { findStatement } from '../../../db/queries/statements.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { paths } from '../../../views/paths.ts'
import { approvalsNeeded } from '../../pay/adjustment.ts'
import { whyNotApprove } from './approvers.ts'
import { correcting } from './propose.ts'

export interface TakeBack {
  readonly periodId: string
  readonly statementId: string
  readonly line: number
  /** Above zero: how much of the line. */
  readonly minor: number
  readonly why: string
}

/** Proposes to take back what fraud brought: of a frozen line at most what it paid. Two others have to let it stand. */
export async function takeBack(
  db: Kysely<Database>,
  viewer: Viewer,
  { periodId, statementId, line: number, minor, why }: TakeBack,
  now: string,
): Promise<{ readonly id: string } | { readonly problem: 'missing' | 'too-much' | 'no-reason' }> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, correcting(statementId))
    const kept = viewer.role === 'hr' ? await findStatement(trx, viewer, statementId) : undefined
    const line = kept?.statement.lines.find((one) => one.number === number)
    if (!kept || !line || kept.frozenAt === null || kept.periodId !== periodId) return { problem: 'missing' }
    if (why.trim() === '') return { problem: 'no-reason' }
    const before = (await adjustmentsOf(trx, statementId)).filter(
      (one) => one.line === number && !one.isWithdrawn,
    )
    const left = before.reduce((sum, one) => sum + one.minor, line.amountMinor)
    if (!Number.isSafeInteger(minor) || minor <= 0 || minor > left) return { problem: 'too-much' }
    const id = await saveAdjustment(trx, {
      ...{ repId: kept.repId, fromPeriodId: kept.periodId, statementId, line: number },
      ...{ minor: -minor, currency: kept.statement.currency, reason: 'fraud', why: why.trim() },
      ...{ madeBy: viewer.id, now },
    })
    return { id }
  })
}

/** One of two lets a correction downwards stand, by the rules of approving a period; the rep is told once it does. */
export async function letStand(
  db: Kysely<Database>,
  viewer: Viewer,
  { statementId, id }: { readonly statementId: string; readonly id: string },
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const one = (await adjustmentsOf(trx, statementId)).find((adjustment) => adjustment.id === id)
    const period = one && (await findPeriod(trx, one.fromPeriodId))
    if (!one || !period) return false
    const cannot = await whyNotApprove(trx, viewer, period)
    if (cannot !== null && cannot !== 'again') return false
    if (!(await approveAdjustment(trx, { id, personId: viewer.id, now }))) return false
    if (one.approvals.length + 1 >= approvalsNeeded(one))
      await tell(trx, { to: one.repId, kind: 'adjusted', about: id, path: paths.statement(statementId), now })
    return true
  })
}

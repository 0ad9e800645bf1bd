import type { Kysely } from 'kysely'
import { type Appeal, openAppeals } from '../../../db/queries/appeals.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import {
  type Approval,
  hashOfPeriod,
  type Opening,
  openingsOf,
  sealsOf,
  stepsOf,
} from '../../../db/queries/period-steps.ts'
import type { KeptPeriod } from '../../../db/queries/periods.ts'
import { type KeptStatement, statementsOfPeriod } from '../../../db/queries/statements.ts'
import type { Database } from '../../../db/schema.ts'
import { belongsTo } from '../../grading/period.ts'
import { dateOf, localTime } from '../../measures/civil-date.ts'
import type { Standing } from '../../pay/period-way.ts'
import type { Statement } from '../../pay/statement.ts'
import { countingApprovals } from './approvers.ts'

/** Where a period stands, and what that was judged by. */
export interface Stood {
  readonly standing: Standing
  readonly appeals: readonly Appeal[]
  /** Statements below target, with who opened each as it is now; none while figures are the reps' alone. */
  readonly losses: readonly { readonly kept: KeptStatement; readonly opened: Opening | null }[]
  readonly approvals: readonly Approval[]
  /** What an approval is of. */
  readonly hash: string
}

/** Everything a period's next step is judged by, as HR may know it. */
export async function standingOf(
  db: Kysely<Database>,
  viewer: Viewer,
  period: KeptPeriod,
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): Promise<Stood> {
  const seals = await sealsOf(db, period.id)
  const paid = new Set(seals.map(({ repId }) => repId))
  const days = { from: period.from, to: period.to, timeZone }
  const appeals = (await openAppeals(db)).filter(
    (one) => paid.has(one.rep.id) && (one.periodId === period.id || belongsTo(one.countsOn, days)),
  )
  const openings = await openingsOf(db, period.id)
  const losses = (await statementsOfPeriod(db, viewer, period.id))
    .filter(({ statement }) => isLoss(statement))
    .map((kept) => ({ kept, opened: openings.find((one) => one.repId === kept.repId) ?? null }))
  const approvals = await countingApprovals(db, period)
  const preview = (await stepsOf(db, period.id)).findLast((one) => one.to === 'preview')
  return {
    standing: {
      state: period.state,
      from: period.from,
      to: period.to,
      today: dateOf(localTime(now, timeZone)?.day ?? 0),
      now,
      statements: seals.length,
      previewUntil: preview?.until ?? null,
      openAppeals: appeals.length,
      unopened: losses.filter(({ opened }) => opened === null).length,
      approvals: approvals.length,
    },
    appeals,
    losses,
    approvals,
    hash: await hashOfPeriod(db, period.id),
  }
}

/** Whether a line of it pays less than at target, or something is taken back. */
export function isLoss({ lines, adjustments = [] }: Statement): boolean {
  return (
    lines.some((line) => line.amountMinor < line.atTargetMinor) || adjustments.some(({ minor }) => minor < 0)
  )
}

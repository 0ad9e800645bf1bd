import type { Kysely } from 'kysely'
import { keepReport } from '../../../db/queries/fairness-reports.ts'
import { answersOf } from '../../../db/queries/group-facts.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { fairnessReport } from '../../pay/fairness/report.ts'
import { isClosed } from '../../pay/period-way.ts'
import { outcomesOf } from './outcomes.ts'

export type KeepAnswer = 'kept' | 'known' | 'open' | 'missing'

/**
 * Makes the fairness report of a closed period and keeps it for ever, once: a report before the close, or a second one,
 * could be held against it, and the difference would tell of one person. `byId` is `null` at the close itself.
 */
export async function keepFairnessReport(
  db: Kysely<Database>,
  { periodId, byId, now }: { readonly periodId: string; readonly byId: string | null; readonly now: string },
): Promise<KeepAnswer> {
  const period = await findPeriod(db, periodId)
  if (!period) return 'missing'
  if (!isClosed(period.state)) return 'open'
  const outcomes = await outcomesOf(db, periodId)
  const people = new Set(outcomes.flatMap((one) => one.outcomes.map(({ person }) => person)))
  const report = fairnessReport(outcomes, await answersOf(db, [...people]), periodId)
  return (await keepReport(db, { periodId, report, madeBy: byId, now })) ? 'kept' : 'known'
}

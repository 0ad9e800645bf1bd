import type { Kysely } from 'kysely'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { findPlan } from '../../db/queries/plans.ts'
import { newestStatements } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import { dayOf } from '../grading/period.ts'
import { type Forecast, forecastOf } from '../pay/forecast.ts'
import { isRepsAlone } from '../pay/period-way.ts'
import type { Statement } from '../pay/statement.ts'

/** Fewer people are told from their sum. */
const FEWEST = 5

/** A forecast with the money it is in and the share of the period that is over. */
export interface PeriodForecast {
  readonly forecast: Forecast
  readonly currency: string
  readonly elapsed: number
}

/**
 * What a period may cost, seen from a civil day; `null` where nothing was graded yet, or where figures are the reps'
 * alone and so few that their sum would tell them.
 */
export async function forecastPeriod(
  db: Kysely<Database>,
  { id, planId, from, to, state }: KeptPeriod,
  today: string,
): Promise<PeriodForecast | null> {
  const plan = await findPlan(db, planId)
  if (!plan) return null
  const statements: Statement[] = []
  for await (const { statement } of newestStatements(db, id)) statements.push(withoutEvidence(statement))
  if (isRepsAlone(state) && statements.length < FEWEST) return null
  const elapsed = elapsedOn(today, { from, to })
  const forecast = forecastOf(plan.plan, statements, { elapsed, seed: id })
  return forecast && { forecast, currency: plan.plan.currency, elapsed }
}

/** What a thousand reps' units weigh is not held all at once. */
function withoutEvidence(statement: Statement): Statement {
  return { ...statement, lines: statement.lines.map((line) => ({ ...line, evidence: [], steps: [] })) }
}

function elapsedOn(today: string, { from, to }: { readonly from: string; readonly to: string }): number {
  const at = (day: string) => dayOf(day, 'UTC') ?? 0
  return Math.min(1, Math.max(0, (at(today) - at(from) + 1) / (at(to) - at(from) + 1)))
}

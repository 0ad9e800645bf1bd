import type { Kysely } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Statement } from '../../server/pay/statement.ts'
import type { Database } from '../schema.ts'

/** How reliable somebody’s figures were in the latest of these periods that paid them; empty without one. */
export async function reliabilityIn(
  db: Kysely<Database>,
  repId: string,
  periodIds: readonly string[],
): Promise<Partial<Record<BehaviourName, number>>> {
  if (periodIds.length === 0) return {}
  const row = await db
    .selectFrom('statements')
    .innerJoin('periods', 'periods.id', 'statements.period_id')
    .select('statements.statement')
    .where('statements.rep_id', '=', repId)
    .where('statements.period_id', 'in', periodIds)
    .orderBy('periods.to_on', 'desc')
    .orderBy('statements.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return {}
  const { lines } = JSON.parse(row.statement) as Statement
  return Object.fromEntries(
    lines.flatMap(({ behaviour, grade }) =>
      behaviour && grade ? [[behaviour, grade.reliability] as const] : [],
    ),
  )
}

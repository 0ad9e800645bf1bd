import type { Kysely } from 'kysely'
import type { Capsule } from '../../server/pay/capsule.ts'
import type { Statement } from '../../server/pay/statement.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'

/** A frozen statement with the evidence it can be worked out from again. */
export interface FrozenStatement {
  readonly id: string
  readonly periodId: string
  readonly repId: string
  readonly statement: Statement
  readonly capsule: Capsule
}

/** A rep's frozen statements, the first made first; of one period, where it is said. */
export async function frozenStatementsOf(
  db: Kysely<Database>,
  repId: string,
  periodId?: string,
): Promise<readonly FrozenStatement[]> {
  const rows = await db
    .selectFrom('statements')
    .select(['id', 'period_id', 'rep_id', 'statement', 'capsule'])
    .where('rep_id', '=', repId)
    .where('frozen_at', 'is not', null)
    .$if(periodId !== undefined, (query) => query.where('period_id', '=', periodId ?? ''))
    .orderBy('frozen_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    periodId: row.period_id,
    repId: row.rep_id,
    statement: JSON.parse(row.statement) as Statement,
    capsule: JSON.parse(jsonText(row.capsule)) as Capsule,
  }))
}

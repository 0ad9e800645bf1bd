import type { Kysely } from 'kysely'
import type { Statement } from '../../server/pay/statement.ts'
import type { Database } from '../schema.ts'

/** Under which number somebody's newest statement of a period is; `null` where they have none. */
export async function employeeBefore(
  db: Kysely<Database>,
  periodId: string,
  repId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('statements')
    .select('statement')
    .where('period_id', '=', periodId)
    .where('rep_id', '=', repId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? (JSON.parse(row.statement) as Statement).employee : null
}

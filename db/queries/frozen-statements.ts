import type { Kysely } from 'kysely'
import { checkStatement, type Statement } from '../../server/pay/statement.ts'
import type { Database } from '../schema.ts'
import { allPeople, type Person } from './people.ts'

/** A statement that stands for ever, whose it is, and the number they have with us: `null` where they have none. */
export interface FrozenStatement {
  readonly repId: string
  readonly employeeNumber: string | null
  readonly statement: Statement
}

/** Every frozen statement of a period, for what the program does with them all. */
export async function frozenStatements(
  db: Kysely<Database>,
  periodId: string,
): Promise<readonly FrozenStatement[]> {
  const rows = await db
    .selectFrom('statements')
    .innerJoin('people', 'people.id', 'rep_id')
    .select(['rep_id', 'employee_number', 'statement'])
    .where('period_id', '=', periodId)
    .where('frozen_at', 'is not', null)
    .orderBy('rep_id')
    .execute()
  return rows.map((row) => {
    const statement = JSON.parse(row.statement) as Statement
    checkStatement(statement)
    return { repId: row.rep_id, employeeNumber: row.employee_number, statement }
  })
}

/** Whoever was or may be paid by a plan: reps, and who was one when a statement was made. By name. */
export async function paidPeople(db: Kysely<Database>): Promise<readonly Person[]> {
  const rows = await db.selectFrom('statements').select('rep_id').distinct().execute()
  const paid = new Set(rows.map((row) => row.rep_id))
  return (await allPeople(db)).filter(({ id, role }) => role === 'rep' || paid.has(id))
}

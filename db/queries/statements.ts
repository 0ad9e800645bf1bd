import type { Kysely, Selectable } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Grade } from '../../server/grading/grade.ts'
import { isRepsAlone, type PeriodState, periodStates } from '../../server/pay/period-way.ts'
import { checkStatement, type Statement } from '../../server/pay/statement.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { GradesTable, StatementsTable } from '../tables/pay.ts'
import type { Viewer } from './people.ts'

/** A rep's grades for a period, the newest version of them. */
export interface KeptGrades {
  readonly id: string
  readonly periodId: string
  readonly repId: string
  readonly version: number
  readonly grades: Readonly<Partial<Record<BehaviourName, Grade>>>
  readonly madeAt: string
  readonly frozenAt: string | null
}

export interface KeptStatement {
  readonly id: string
  readonly periodId: string
  readonly repId: string
  readonly repName: string
  readonly version: number
  readonly statement: Statement
  readonly madeAt: string
  readonly frozenAt: string | null
}

/** A rep's grades of a period, for the rep and their manager; HR sees them, nobody else. */
export async function findGrades(
  db: Kysely<Database>,
  viewer: Viewer,
  periodId: string,
  repId: string,
): Promise<KeptGrades | undefined> {
  const rep = await db.selectFrom('people').select('team_id').where('id', '=', repId).executeTakeFirst()
  const isManagers = viewer.role === 'manager' && viewer.teamId !== null && rep?.team_id === viewer.teamId
  if (repId !== viewer.id && !isManagers && !seesPay(viewer)) return undefined
  if (repId !== viewer.id && (await isRepsAloneNow(db, periodId))) return undefined
  const row = await newestOf(db, 'grades', periodId, repId)
  return row && toGrades(row as Selectable<GradesTable>)
}

/** The newest statement of everybody in a period: HR's and payroll's view. Amounts are not the manager's. */
export async function statementsOfPeriod(
  db: Kysely<Database>,
  viewer: Viewer,
  periodId: string,
): Promise<readonly KeptStatement[]> {
  const rows = await visibleStatements(db, viewer).where('period_id', '=', periodId).execute()
  return newestPerRep(rows.map(toStatement))
}

/** The newest statement of everybody in a period, one after the other, for what is worked out over all of them. */
export async function* newestStatements(
  db: Kysely<Database>,
  periodId: string,
): AsyncGenerator<{ readonly repId: string; readonly statement: Statement }> {
  const rows = await db
    .selectFrom('statements')
    .select(['id', 'rep_id'])
    .where('period_id', '=', periodId)
    .orderBy('version')
    .execute()
  for (const { id, rep_id: repId } of new Map(rows.map((one) => [one.rep_id, one])).values()) {
    const { statement } = await db
      .selectFrom('statements')
      .select('statement')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    yield { repId, statement: JSON.parse(statement) as Statement }
  }
}

/** Somebody's newest statement of each period, the latest made first. */
export async function statementsOfRep(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
): Promise<readonly KeptStatement[]> {
  const rows = await visibleStatements(db, viewer).where('rep_id', '=', repId).execute()
  return newestPerRep(rows.map(toStatement)).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

export async function findStatement(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<KeptStatement | undefined> {
  const row = await visibleStatements(db, viewer).where('statements.id', '=', id).executeTakeFirst()
  return row && toStatement(row)
}

function seesPay({ role }: Viewer): boolean {
  return ['hr', 'payroll', 'auditor'].includes(role)
}

function visibleStatements(db: Kysely<Database>, viewer: Viewer) {
  const query = db
    .selectFrom('statements')
    .innerJoin('people', 'people.id', 'statements.rep_id')
    .innerJoin('periods', 'periods.id', 'statements.period_id')
    .selectAll('statements')
    .select('people.name as rep_name')
    .orderBy('people.name')
    .orderBy('statements.version')
  if (viewer.role === 'payroll') return query.where('statements.frozen_at', 'is not', null)
  if (!seesPay(viewer)) return query.where('rep_id', '=', viewer.id)
  return query.where('periods.state', 'not in', periodStates.filter(isRepsAlone))
}

/** Between the end of measuring and that of the preview a period's figures are nobody's but the rep's. */
async function isRepsAloneNow(db: Kysely<Database>, periodId: string): Promise<boolean> {
  const period = await db.selectFrom('periods').select('state').where('id', '=', periodId).executeTakeFirst()
  return period !== undefined && isRepsAlone(period.state as PeriodState)
}

/** The newest row of a rep in a period. */
export async function newestOf(
  db: Kysely<Database>,
  table: 'grades' | 'statements',
  periodId: string,
  repId: string,
) {
  return db
    .selectFrom(table)
    .selectAll()
    .where('period_id', '=', periodId)
    .where('rep_id', '=', repId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

function newestPerRep(statements: readonly KeptStatement[]): readonly KeptStatement[] {
  return [...new Map(statements.map((one) => [`${one.periodId} ${one.repId}`, one])).values()]
}

function toGrades(row: Selectable<GradesTable>): KeptGrades {
  return {
    id: row.id,
    periodId: row.period_id,
    repId: row.rep_id,
    version: row.version,
    grades: JSON.parse(jsonText(row.grade)) as KeptGrades['grades'],
    madeAt: row.made_at,
    frozenAt: row.frozen_at,
  }
}

function toStatement(row: Selectable<StatementsTable> & { readonly rep_name: string }): KeptStatement {
  const statement = JSON.parse(row.statement) as Statement
  checkStatement(statement)
  return {
    id: row.id,
    periodId: row.period_id,
    repId: row.rep_id,
    repName: row.rep_name,
    version: row.version,
    statement,
    madeAt: row.made_at,
    frozenAt: row.frozen_at,
  }
}

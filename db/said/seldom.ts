import { type Kysely, sql } from 'kysely'
import { queryOf } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { Asked } from './asked.ts'
import type { SoughtWord } from './sought.ts'

/** What PostgreSQL expects no oftener is looked up in its own index. */
const SELDOM = 2000

/** All rows that hold this, ascending, where one of its words is said seldom. */
export async function allSeldomSaid(
  db: Kysely<Database>,
  asked: Asked,
): Promise<readonly number[] | undefined> {
  if (!(await isSeldomSaid(db, asked))) return undefined
  const { rows } = await sql<{ found: readonly string[] | null }>`
    select array_agg(row_id order by row_id) as found from utterance_search
    where words @@ ${queryOf(asked.wanted)}`.execute(db)
  return (rows[0]?.found ?? []).map(Number)
}

export async function isSeldomSaid(db: Kysely<Database>, { parts = [] }: Asked): Promise<boolean> {
  const words = parts.flat().filter(({ isBeginning }) => !isBeginning)
  return words.length > 0 && (await fewestExpected(db, words)) <= SELDOM
}

/** How many rows hold the one of these words that is said least, by what PostgreSQL has counted of the most frequent. */
async function fewestExpected(db: Kysely<Database>, words: readonly SoughtWord[]): Promise<number> {
  const each = words.map(({ word }) => {
    const quoted = `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    return sql`select 1 from utterance_search where words @@ ${quoted}::tsquery`
  })
  const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
    explain (format json) ${sql.join(each, sql` union all `)}`.execute(db)
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  const plans = words.length > 1 ? (plan?.Plans ?? []) : [plan]
  return Math.min(...plans.map((one) => one?.['Plan Rows'] ?? Number.POSITIVE_INFINITY))
}

interface Plan {
  readonly 'Plan Rows': number
  readonly Plans?: readonly Plan[]
}

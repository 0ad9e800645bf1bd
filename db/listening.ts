import { hash } from 'node:crypto'
import { CompiledQuery, type Dialect, Kysely, type QueryResult } from 'kysely'
import { askingDialect } from './asking-dialect.ts'
import type { Database } from './schema.ts'

/** A question that was asked of the database, and what its answer came to. */
export interface Asked {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** SHA-256 of all its rows. */
  readonly answer: string
}

/** A connection that hears what is asked through it. It only reads. */
export interface Listening {
  readonly db: Kysely<Database>
  /** What was asked since the last time, in order. */
  take(): readonly Asked[]
}

/** Hears all that is asked, so that it can be asked again whether the answers are still the same. */
export function listenTo(db: Kysely<Database>): Listening {
  let asked: Asked[] = []
  const hear = (query: CompiledQuery, { rows }: QueryResult<unknown>) =>
    asked.push({ sql: query.sql, parameters: query.parameters, answer: sumOf(rows) })
  return {
    db: new Kysely<Database>({
      dialect: dialectThrough(db.withoutPlugins(), hear),
      plugins: [...db.getExecutor().plugins],
    }),
    take() {
      const taken = asked
      asked = []
      return taken
    },
  }
}

/** Whether each of these questions has the answer it had. */
export async function haveSameAnswers(db: Kysely<Database>, asked: readonly Asked[]): Promise<boolean> {
  for (const { sql, parameters, answer } of asked) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [...parameters]))
    if (sumOf(rows) !== answer) return false
  }
  return true
}

function sumOf(rows: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(rows))
}

function dialectThrough(
  db: Kysely<Database>,
  hear: (query: CompiledQuery, answer: QueryResult<unknown>) => void,
): Dialect {
  return askingDialect(db, async (query) => {
    const answer = await db.executeQuery(query)
    hear(query, answer)
    return answer
  })
}

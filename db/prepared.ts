import type BetterSqlite3 from 'better-sqlite3'
import type { CompiledQuery, QueryResult } from 'kysely'

/** A query to be run once for each set of values. */
export interface RepeatedQuery extends CompiledQuery {
  readonly sets: readonly (readonly unknown[])[]
}

/** So many statements are kept ready, none of them longer. */
const MOST_KEPT = 500
const LONGEST_KEPT = 20_000
const LEAVES_TABLES_AS_THEY_ARE = /^\s*(?:select|with|insert|update|delete|begin|commit|rollback)\b/i

/** The statements of one SQLite connection. What was prepared once is run again as it is. */
export class PreparedStatements {
  readonly #database: BetterSqlite3.Database
  readonly #kept = new Map<string, BetterSqlite3.Statement>()

  constructor(database: BetterSqlite3.Database) {
    this.#database = database
  }

  run<R>(query: CompiledQuery | RepeatedQuery): QueryResult<R> {
    const statement = this.#prepared(query.sql)
    if (statement.reader) return { rows: statement.all(query.parameters) as R[] }
    let changed = 0
    let insertId = 0n
    for (const values of 'sets' in query ? query.sets : [query.parameters]) {
      const { changes, lastInsertRowid } = statement.run(values)
      changed += changes
      insertId = BigInt(lastInsertRowid)
    }
    return { insertId, numAffectedRows: BigInt(changed), rows: [] }
  }

  #prepared(sql: string): BetterSqlite3.Statement {
    const known = this.#kept.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    if (this.#kept.size >= MOST_KEPT || !LEAVES_TABLES_AS_THEY_ARE.test(sql)) this.#kept.clear()
    else if (sql.length <= LONGEST_KEPT) this.#kept.set(sql, statement)
    return statement
  }
}

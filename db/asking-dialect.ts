import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteQueryCompiler,
} from 'kysely'
import { isSqlite } from './dialect.ts'
import type { Database } from './schema.ts'

type Ask = <R>(query: CompiledQuery<R>) => Promise<QueryResult<R>>

/** A database of the same kind as this one, whose every question goes through `ask`. Nothing is written through it. */
export function askingDialect(db: Kysely<Database>, ask: Ask): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => ask<R>(query as CompiledQuery<R>),
    streamQuery: () => {
      throw new Error('What is only asked here is read at once')
    },
  }
  const refuse = async () => {
    throw new Error('Nothing is written where it is only asked')
  }
  return {
    createAdapter: () => db.getExecutor().adapter,
    createQueryCompiler: () => (isSqlite(db) ? new SqliteQueryCompiler() : new PostgresQueryCompiler()),
    createIntrospector: () => db.introspection,
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  }
}

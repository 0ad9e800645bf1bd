import { setTimeout as sleep } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery as Compiled,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely'
import { PreparedStatements } from './prepared.ts'
import type { Database } from './schema.ts'

const patienceMs = 10_000

/** SQLite that waits for a lock without stopping the program, and begins every writing transaction at once as one. */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database)
  }

  override createAdapter() {
    return new AllOrNothingAdapter()
  }
}

/** SQLite undoes a migration that fails half way, although Kysely's own adapter says it cannot. */
class AllOrNothingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class PatientDriver extends SqliteDriver {
  readonly #connection: PatientConnection

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#connection = new PatientConnection(new PreparedStatements(database))
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(Compiled.raw(begin))
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #statements: PreparedStatements

  constructor(statements: PreparedStatements) {
    this.#statements = statements
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        return this.#statements.run<R>(query)
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error
        await sleep(5 + Math.random() * 20)
      }
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }
}

/** Others were in the way and did not let go in time; nothing was written: 503, try again. */
export function isBusy(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', '55P03', '40P01', '40001', '53300'].includes(codeOf(error))
}

/** The row is there already: a second copy of something that may exist once. */
export function isDuplicate(error: unknown): boolean {
  return ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error))
}

export function isSqlite(db: Kysely<Database>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** Lets one transaction at a time look for something and make it when it is not there. SQLite does so anyway. */
export async function oneAtATime(trx: Kysely<Database>, what: string): Promise<void> {
  if (!isSqlite(trx)) await sql`select pg_advisory_xact_lock(hashtext(${what}))`.execute(trx)
}

// PostgreSQL refuses to index a text of more than a megabyte of different words; nobody says as many in one breath.
const searchedCharacters = 200_000

/** Makes the words of one conversation findable: once, and not row by row, which would be three times slower. */
export async function fillSearch(db: Kysely<Database>, conversationId: string): Promise<void> {
  const filling = isSqlite(db)
    ? sql`insert into utterance_search (rowid, text)
        select row_id, text from utterances where conversation_id = ${conversationId}`
    : sql`insert into utterance_search (row_id, words)
        select row_id, to_tsvector('english', left(text, ${searchedCharacters})) from utterances where conversation_id = ${conversationId}`
  await filling.execute(db)
}

/** Takes the words of a conversation out again. To be done before its utterances go. */
export async function emptySearch(db: Kysely<Database>, conversationId: string): Promise<void> {
  if (!isSqlite(db)) return
  await sql`insert into utterance_search (utterance_search, rowid, text)
    select 'delete', row_id, text from utterances where conversation_id = ${conversationId}`.execute(db)
}

/** Conversations in which one utterance holds all these words, however they are bent. */
export function conversationsSaying(db: Kysely<Database>, words: string) {
  const wanted = words.match(/[\p{L}\p{N}]+/gu) ?? []
  if (isSqlite(db)) {
    const match = wanted.map((word) => `"${word}"`).join(' ') || '""'
    return sql<string>`(select u.conversation_id from utterance_search s
      join utterances u on u.row_id = s.rowid where s.utterance_search match ${match})`
  }
  return sql<string>`(select u.conversation_id from utterance_search s
    join utterances u on u.row_id = s.row_id where s.words @@ plainto_tsquery('english', ${wanted.join(' ')}))`
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}

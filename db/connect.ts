import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { takesCopies } from './copied-rows.ts'
import { PatientSqliteDialect } from './dialect.ts'
import { underLease } from './lease.ts'
import type { Database } from './schema.ts'

export interface Connected {
  readonly database: 'sqlite' | 'postgres'
  /** Reads and writes. Every write is in a transaction. */
  readonly db: Kysely<Database>
  /** Reads alone: on SQLite a connection of its own, so that pages go on while a write waits for its turn. */
  readonly reader: Kysely<Database>
  close(): Promise<void>
}

export interface ConnectSettings {
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** How long SQLite may stand still inside a call: 0 in the server, which must go on answering. */
  readonly busyTimeoutMs?: number
}

const bigint = 20

/** Whoever works under a lease writes only while it counts. */
class LeasedKysely extends Kysely<Database> {
  override transaction() {
    return underLease(this, super.transaction())
  }
}

export function connect({ dataDir, databaseUrl, busyTimeoutMs = 0 }: ConnectSettings): Connected {
  const connected =
    databaseUrl === null ? connectSqlite(dataDir, busyTimeoutMs) : connectPostgres(databaseUrl)
  opened.set(connected.db, { dataDir, databaseUrl })
  return connected
}

const opened = new WeakMap<Kysely<Database>, ConnectSettings>()

/** Where a connection leads, for a thread that opens one of its own; a transaction leads nowhere else. */
export function settingsOf(db: Kysely<Database>): ConnectSettings | undefined {
  return opened.get(db)
}

/** A program that runs by itself, such as a command, may wait where it stands. */
export const commandTimeoutMs = 10_000

function connectSqlite(dataDir: string, busyTimeoutMs: number): Connected {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'heard.sqlite')
  const files = [
    openSqlite(path, busyTimeoutMs),
    openSqlite(path, busyTimeoutMs, { readonly: true }),
  ] as const
  const db = new LeasedKysely({ dialect: new PatientSqliteDialect(files[0]) })
  const reader = new Kysely<Database>({ dialect: new PatientSqliteDialect(files[1]) })
  return {
    database: 'sqlite',
    db,
    reader,
    // Kysely leaves a file open that nobody asked; whoever writes closes last and brings everything into the one file.
    close: async () => {
      await reader.destroy()
      files[1].close()
      await db.destroy()
      files[0].close()
    },
  }
}

function openSqlite(path: string, timeout: number, { readonly = false } = {}): BetterSqlite3.Database {
  const database = new BetterSqlite3(path, { timeout: commandTimeoutMs, readonly })
  if (!readonly) database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('recursive_triggers = ON')
  database.pragma(`busy_timeout = ${timeout}`)
  return database
}

/** A PostgreSQL that follows the one that is written to: it is only read, and soon given up where it is away. */
export function connectReplica(connectionString: string): Kysely<Database> {
  const given = { connectionTimeoutMillis: 1_000, query_timeout: 60_000 }
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: poolOf({ connectionString, ...given }) }),
  })
}

function connectPostgres(connectionString: string): Connected {
  const pool = poolOf({ connectionString })
  const db = new LeasedKysely({ dialect: new PostgresDialect({ pool }) })
  return { database: 'postgres', db, reader: db, close: () => db.destroy() }
}

function poolOf(given: pg.PoolConfig): pg.Pool {
  const types = new pg.TypeOverrides()
  types.setTypeParser(bigint, Number)
  const pool = new pg.Pool({ ...given, types, max: 10 })
  // A connection that breaks is told of by the next query on it; unheard, it would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    takesCopies(client)
  })
  return pool
}

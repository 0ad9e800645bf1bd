import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { type Connected, connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import type { Database } from '../db/schema.ts'

export interface OpenDatabase extends Connected {
  /** Another program on the same database. */
  again(): Connected
}

type AtEnd = (end: () => Promise<unknown>) => void

/**
 * Runs the same tests on SQLite and on PostgreSQL. Each test calls `fresh` once, for a database with every table
 * and no row; `fresh(false)` for one that was never used.
 */
export function onEveryDatabase(tests: (fresh: (made?: boolean) => Promise<OpenDatabase>) => void): void {
  describe('on SQLite', () => {
    const atEnd = endings()
    tests((made) => makeSqlite(atEnd, made))
  })
  describe('on PostgreSQL', () => {
    const atEnd = endings()
    let reused: Promise<OpenDatabase> | undefined
    tests(async (made = true) => {
      if (!made) return makePostgres(atEnd, false)
      if (reused) await emptied((await reused).db)
      reused ??= makePostgres(atEnd, true)
      return reused
    })
  })
}

function endings(): AtEnd {
  const all: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const end of all.reverse()) await end()
  })
  return (end) => all.push(end)
}

/** Faster than another database; the guards that keep statements are asleep while it is done. */
async function emptied(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ tablename: string }>`select tablename from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(db)
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql.raw(`truncate ${rows.map((row) => `"${row.tablename}"`).join(', ')}`).execute(one)
    await sql`set session_replication_role = default`.execute(one)
  })
}

/** An empty SQLite database in a folder of its own, for tests of pages. `end` is told how to remove it. */
export async function makeSqlite(atEnd: AtEnd, made = true): Promise<OpenDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-'))
  atEnd(() => rm(dataDir, { recursive: true, force: true }))
  return opened({ dataDir, databaseUrl: null }, atEnd, made)
}

async function makePostgres(atEnd: AtEnd, made: boolean): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  if (!server) throw new Error(`PostgreSQL out of node_modules did not start: ${inject('postgresProblem')}`)
  const name = `heard_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} ${made ? 'template heard_made strategy file_copy' : ''}`)
  atEnd(() => onServer(server, `drop database ${name} with (force)`))
  return opened({ dataDir: tmpdir(), databaseUrl: `${server}/${name}` }, atEnd, made)
}

async function opened(
  settings: { readonly dataDir: string; readonly databaseUrl: string | null },
  atEnd: AtEnd,
  made: boolean,
): Promise<OpenDatabase> {
  const connected = connect(settings)
  atEnd(connected.close)
  if (made) await migrate(connected.db)
  const again = () => {
    const another = connect(settings)
    atEnd(another.close)
    return another
  }
  return { ...connected, again }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}

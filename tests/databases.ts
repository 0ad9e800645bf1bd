import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

/** Faster than another database, and than truncating what is empty; the guards that keep statements are asleep meanwhile. */
async function emptied(db: Kysely<Database>): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(db)
  const looks = tables.map(({ name }) => `select '${name}' as name where exists (select 1 from "${name}")`)
  const { rows: filled } = await sql.raw<{ name: string }>(looks.join(' union all ')).execute(db)
  const deletions = filled.map(({ name }) => `delete from "${name}";`).join('')
  await db.connection().execute(async (one) => {
    await sql
      .raw(`set session_replication_role = replica; ${deletions} set session_replication_role = default`)
      .execute(one)
  })
}

/** An empty SQLite database in a folder of its own, for tests of pages. `end` is told how to remove it. */
export async function makeSqlite(atEnd: AtEnd, made = true): Promise<OpenDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-'))
  atEnd(() => rm(dataDir, { recursive: true, force: true }))
  if (made) {
    migrated ??= migratedSqlite()
    await writeFile(join(dataDir, sqliteName), await migrated)
  }
  return opened({ dataDir, databaseUrl: null }, atEnd)
}

const sqliteName = 'heard.sqlite'

/** Made once for all tests of a worker: each begins with a copy. */
let migrated: Promise<Uint8Array> | undefined

async function migratedSqlite(): Promise<Uint8Array> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-'))
  const { db, close } = connect({ dataDir, databaseUrl: null })
  await migrate(db)
  const whole = join(dataDir, 'whole.sqlite')
  await sql`vacuum into ${whole}`.execute(db)
  await close()
  const bytes = await readFile(whole)
  await rm(dataDir, { recursive: true })
  return bytes
}

/** A PostgreSQL database of its own: with every table, or one that was never used. */
export async function makePostgres(atEnd: AtEnd, made: boolean): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  if (!server) throw new Error(`PostgreSQL out of node_modules did not start: ${inject('postgresProblem')}`)
  const name = `heard_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} ${made ? 'template heard_made strategy file_copy' : ''}`)
  atEnd(() => onServer(server, `drop database ${name} with (force)`))
  return opened({ dataDir: tmpdir(), databaseUrl: `${server}/${name}` }, atEnd)
}

async function opened(
  settings: { readonly dataDir: string; readonly databaseUrl: string | null },
  atEnd: AtEnd,
): Promise<OpenDatabase> {
  const connected = connect(settings)
  atEnd(connected.close)
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

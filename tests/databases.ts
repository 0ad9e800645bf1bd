import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { type Connected, connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'

export interface OpenDatabase extends Connected {
  /** Another program on the same database. */
  again(): Connected
}

/**
 * Runs the same tests on SQLite and on PostgreSQL. Each call of `fresh` answers a database of its own,
 * with every table and no row; `fresh(false)` one that was never used.
 */
export function onEveryDatabase(tests: (fresh: (made?: boolean) => Promise<OpenDatabase>) => void): void {
  for (const [name, make] of [
    ['on SQLite', makeSqlite],
    ['on PostgreSQL', makePostgres],
  ] as const) {
    describe(name, () => {
      const endings: (() => Promise<unknown>)[] = []
      afterAll(async () => {
        for (const end of endings.reverse()) await end()
      })
      tests((made) => make((end) => endings.push(end), made))
    })
  }
}

/** An empty SQLite database in a folder of its own, for tests of pages. `end` is told how to remove it. */
export async function makeSqlite(
  atEnd: (end: () => Promise<unknown>) => void,
  made = true,
): Promise<OpenDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-'))
  atEnd(() => rm(dataDir, { recursive: true, force: true }))
  return opened({ dataDir, databaseUrl: null }, atEnd, made)
}

async function makePostgres(
  atEnd: (end: () => Promise<unknown>) => void,
  made = true,
): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  if (!server) throw new Error(`PostgreSQL out of node_modules did not start: ${inject('postgresProblem')}`)
  const name = `heard_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name}`)
  atEnd(() => onServer(server, `drop database ${name} with (force)`))
  return opened({ dataDir: tmpdir(), databaseUrl: `${server}/${name}` }, atEnd, made)
}

async function opened(
  settings: { readonly dataDir: string; readonly databaseUrl: string | null },
  atEnd: (end: () => Promise<unknown>) => void,
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

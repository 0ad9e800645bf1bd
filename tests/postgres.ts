import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    postgresProblem: string
  }
}

/** One PostgreSQL for the whole run, out of node_modules. Every test file makes its own databases in it. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'heard-postgres-'))
  await chmod(folder, 0o755)
  let server: PostgresServer | undefined
  try {
    server = await startPostgres(folder)
    await makeTables(server.url)
    project.provide('postgresUrl', server.url)
    project.provide('postgresProblem', '')
  } catch (error) {
    project.provide('postgresUrl', '')
    project.provide('postgresProblem', String(error))
  }
  return async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Once, to copy from: making the tables anew for every test would take most of its time. */
async function makeTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query('create database heard_made')
  await client.end()
  const { db, close } = connect({ dataDir: tmpdir(), databaseUrl: `${url}/heard_made` })
  await migrate(db)
  await close()
}

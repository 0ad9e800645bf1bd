import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ConnectSettings, connect } from '../../db/connect.ts'
import { changesOf, knownChanges, migrate } from '../../db/migrate.ts'
import { damageIn, tablesOf } from '../../db/queries/damage.ts'
import { startPostgres } from '../postgres-server.ts'

const there = resolve(import.meta.dirname, 'killed-migrating.ts')

/** Kills a program before every single change it makes to an empty database, one after the other; nothing is left of each, and the last start gets there. */
export async function killMigrations(): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'heard-migrations-'))
  await chmod(home, 0o755)
  const postgres = await startPostgres(home)
  try {
    const whole = await tablesIn({ dataDir: join(home, 'whole'), databaseUrl: null })
    return [
      ...(await killed({ dataDir: join(home, 'sqlite'), databaseUrl: null }, whole)),
      ...(await killed({ dataDir: home, databaseUrl: `${postgres.url}/postgres` }, null)),
    ]
  } finally {
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function tablesIn(settings: ConnectSettings): Promise<readonly string[]> {
  const { db, close } = connect(settings)
  await migrate(db)
  return tablesOf(db).finally(close)
}

async function killed(
  settings: ConnectSettings,
  whole: readonly string[] | null,
): Promise<readonly string[]> {
  const found: string[] = []
  const steps = knownChanges()
  for (const step of steps) {
    const signal = await migrating(settings, step)
    if (signal !== 'SIGKILL') found.push(`Before ${step} it was not killed: ${signal}.`)
    const { db, close } = connect(settings)
    const left = await changesOf(db).finally(close)
    if (left.length > 0) found.push(`Killed before ${step}, ${left.length} changes were left.`)
  }
  await migrating(settings, '')
  const { db, close } = connect(settings)
  try {
    if ((await changesOf(db)).join() !== steps.join()) found.push('The last start did not make every change.')
    if (whole && (await tablesOf(db)).join() !== whole.join())
      found.push('There are other tables than without a kill.')
    for (const { table, says } of await damageIn(db)) found.push(`${table}: ${says}`)
  } finally {
    await close()
  }
  console.log(
    `migrations, ${settings.databaseUrl ? 'postgres' : 'sqlite'}: killed before each of ${steps.length} changes, nothing of any left, the last start made all; ${found.length} findings.`,
  )
  return found
}

async function migrating({ dataDir, databaseUrl }: ConnectSettings, step: string): Promise<string | null> {
  const child = spawn(process.execPath, [there, dataDir, databaseUrl ?? '', step], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

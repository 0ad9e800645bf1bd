import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connect } from '../../db/connect.ts'
import { keptWhole } from '../../server/actions/ledger/kept-whole.ts'
import { makeDatabase, startPostgres } from '../postgres-server.ts'
import { moveIn } from './crowd/office.ts'
import { type Waits, walk } from './crowd/walk.ts'
import { killableServer } from './killable-server.ts'

/**
 * Two hundred people at work at once, signed in, in a server as it runs for real: they look, think two to five seconds,
 * go on, and bring calls in. `--seconds`, `--users`, `--postgres`, `--profile` a folder for the server's profile.
 * Fails for a 5xx, a lock in the log, a call that is lost or there twice, or 1 answer in 100 slower than `--p99`, which
 * is half a second where nothing is said; of fifty people it is `--users 50 --p99 100`.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    users: { type: 'string', default: '200' },
    postgres: { type: 'boolean', default: false },
    p99: { type: 'string', default: '500' },
    profile: { type: 'string' },
  },
})
const SLOWEST_MS = Number(values.p99)
const READ_WITHIN_MS = 60_000
const home = await mkdtemp(join(tmpdir(), 'heard-crowd-'))
await chmod(home, 0o755)
const postgres = values.postgres ? await startPostgres(home) : null
const found: string[] = []
try {
  if (postgres) await makeDatabase(postgres.url, 'heard')
  await work()
} finally {
  await postgres?.stop()
  await rm(home, { recursive: true, force: true })
}
for (const one of found) console.log(`    ${one}`)
process.exit(found.length === 0 ? 0 : 1)

async function work(): Promise<void> {
  const profiled = `--cpu-prof --cpu-prof-dir=${values.profile}`
  const settings = {
    DATA_DIR: join(home, 'heard'),
    SECRET: 's'.repeat(32),
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    ...(postgres ? { DATABASE_URL: `${postgres.url}/heard` } : {}),
    ...(values.profile === undefined ? {} : { NODE_OPTIONS: profiled }),
  }
  const log = join(home, 'log')
  const file = await open(log, 'w')
  const server = await killableServer(settings, file.fd)
  const office = await moveIn({ ...settings, BASE_URL: server.url }, Number(values.users))
  console.log(`${office.workers.length} people with ${office.conversations} calls are in.`)
  await server.start()

  const waits: Waits = new Map()
  const brought = new Set<string>()
  const wrong: string[] = []
  const [ours, theirs] = [process.cpuUsage(), server.cpuSeconds()]
  const began = performance.now()
  const until = began + Number(values.seconds) * 1000
  await Promise.all(
    office.workers.map((worker, number) =>
      walk({ worker, number, origin: server.url, until, waits, brought, wrong }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const own = process.cpuUsage(ours)
  const serverSeconds = server.cpuSeconds() - theirs
  await allRead(settings, office.conversations + brought.size)
  const code = await server.endPolitely()
  await file.close()

  const all = [...waits.values()].flat()
  for (const [kind, some] of [...waits].toSorted(([a], [b]) => a.localeCompare(b))) row(kind, some)
  row('everything', all)
  const clientSeconds = (own.user + own.system) / 1e6
  console.log(
    `  ${(all.length / seconds).toFixed(0)} answers a second for ${seconds.toFixed(0)} s; processor time: server ${serverSeconds.toFixed(1)} s, the crowd itself ${clientSeconds.toFixed(1)} s`,
  )
  if (code !== 0) found.push(`Told to end, the server ended with ${code}.`)
  found.push(...new Set(wrong))
  if (spread(all).p99 > SLOWEST_MS) found.push(`1 answer in 100 took longer than ${SLOWEST_MS} ms.`)
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /lock|busy|"level":(50|60)/i.test(line))
  found.push(...lines.slice(0, 5))
  await count(settings, office.conversations, brought)
}

/** What was brought by hand at last may still be waiting for its turn. */
async function allRead(settings: Readonly<Record<string, string>>, expected: number): Promise<void> {
  const { db, close } = connect({
    dataDir: settings.DATA_DIR ?? '',
    databaseUrl: settings.DATABASE_URL ?? null,
  })
  const until = performance.now() + READ_WITHIN_MS
  for (;;) {
    const rows = await db.selectFrom('conversations').select('id').execute()
    if (rows.length >= expected || performance.now() > until) break
    await sleep(500)
  }
  await close()
}

/** Whatever was acknowledged is there once, and nothing else came. */
async function count(
  settings: Readonly<Record<string, string>>,
  before: number,
  brought: ReadonlySet<string>,
) {
  const dataDir = settings.DATA_DIR ?? ''
  const { db, close } = connect({
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    busyTimeoutMs: 10_000,
  })
  try {
    const rows = await db.selectFrom('conversations').select('external_id').execute()
    const ids = rows.map((one) => one.external_id ?? '')
    if (rows.length !== before + brought.size)
      found.push(`${before} calls were there and ${brought.size} came; there are ${rows.length}.`)
    if (new Set(ids).size !== ids.length) found.push('A call is there twice.')
    const lost = [...brought].filter((id) => !ids.some((one) => one.endsWith(id)))
    if (lost.length > 0) found.push(`Lost: ${lost.slice(0, 5).join(', ')}.`)
    for (const one of await keptWhole(db, dataDir)) found.push(`${one.what} ${one.id}`)
    console.log(`  ${brought.size} calls brought in, each there once and whole; ${found.length} findings.`)
  } finally {
    await close()
  }
}

function row(kind: string, waits: readonly number[]): void {
  const { p50, p95, p99, most } = spread(waits)
  const ms = (value: number) => `${Math.round(value)}`.padStart(7)
  console.log(
    `  ${kind.padEnd(20)}${String(waits.length).padStart(6)} answers  p50${ms(p50)} ms  p95${ms(p95)} ms  p99${ms(p99)} ms  slowest${ms(most)} ms`,
  )
}

function spread(waits: readonly number[]) {
  const inOrder = waits.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: inOrder.at(-1) ?? 0 }
}

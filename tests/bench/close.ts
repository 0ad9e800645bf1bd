import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { fillCompany } from './close-company.ts'

/**
 * Closes the period of a company: `--reps` of `--encounters` each, on SQLite or, with `--postgres URL`, in an empty
 * database there. `--full` is 1,000 of 2,000: 30 GB of disk, and hours to fill.
 */
const { values } = parseArgs({
  options: {
    reps: { type: 'string', default: '40' },
    encounters: { type: 'string', default: '250' },
    full: { type: 'boolean', default: false },
    postgres: { type: 'string' },
  },
})
const PROMISED = 1_000 * 2_000
const CORES = 2
const MOST_MEGABYTES = 1_000
const MOST_SECONDS = 60
const now = '2026-06-01T09:00:00Z'
const size = values.full
  ? { reps: 1_000, encounters: 2_000 }
  : { reps: Number(values.reps), encounters: Number(values.encounters) }
const all = size.reps * size.encounters

const folder = mkdtempSync(join(tmpdir(), 'heard-close-'))
const settings = { dataDir: folder, databaseUrl: values.postgres ?? null }
try {
  process.exitCode = (await isWithinBounds()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

async function isWithinBounds(): Promise<boolean> {
  const { db, close } = connect({ ...settings, busyTimeoutMs: 10_000 })
  await migrate(db)
  const periodId = await fillCompany(db, size)
  const request = { periodId, timeZone: 'Europe/London', now }
  console.log(
    `\n${size.reps} reps of ${size.encounters} encounters each, ${all.toLocaleString('en')} in all:`,
  )
  const preview = await timed(() => gradePeriod(db, request))
  line('graded for a preview', preview)
  const frozen = await timed(() => freezePeriod(db, request))
  line('graded again, and frozen', frozen)
  const period = await findPeriod(db, periodId)
  const counts = { same: 0, different: 0, unknown: 0 }
  const again = await timed(async () => {
    if (period) for await (const { is } of recomputePeriod(db, period)) counts[is] += 1
  })
  line('worked out again from the evidence', again)
  await close()
  if (all < PROMISED) {
    const seconds = ((frozen.busySeconds / all) * PROMISED) / CORES
    console.log(`  by that, not run: ${seconds.toFixed(0)} s for 1,000 of 2,000 on ${CORES} processors alone`)
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  console.log(
    `  ${counts.same} statements the same to the byte, ${counts.different} not; at most ${megabytes} MB`,
  )
  const problems = [
    counts.same === size.reps ? '' : 'Not every statement came out the same again.',
    megabytes <= MOST_MEGABYTES ? '' : `${MOST_MEGABYTES} MB is the most.`,
    !values.full || frozen.seconds <= MOST_SECONDS ? '' : `${MOST_SECONDS} s is the most for a close.`,
  ].filter((one) => one !== '')
  for (const problem of problems) console.error(`\n${problem}`)
  return problems.length === 0
}

interface Timed {
  readonly seconds: number
  /** Of all processors, by everything this program did meanwhile. */
  readonly busySeconds: number
  /** The longest that nothing else could be done in this thread. */
  readonly stalledMs: number
}

async function timed(act: () => Promise<unknown>): Promise<Timed> {
  let stalledMs = 0
  let last = performance.now()
  const watch = setInterval(() => {
    const at = performance.now()
    stalledMs = Math.max(stalledMs, at - last - 10)
    last = at
  }, 10)
  const [began, busy] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(busy)
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1000
  return { seconds, busySeconds: (user + system) / 1_000_000, stalledMs }
}

function line(what: string, { seconds, busySeconds, stalledMs }: Timed): void {
  const each = ((busySeconds / all) * 1_000_000).toFixed(0)
  console.log(
    `  ${what.padEnd(36)} ${seconds.toFixed(1).padStart(7)} s, ${each.padStart(5)} µs of processor an encounter; longest stall ${stalledMs.toFixed(0)} ms`,
  )
}

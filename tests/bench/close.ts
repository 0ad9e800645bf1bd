import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ConnectSettings, connect } from '../../db/connect.ts'
import { allPeriods, findPeriod, movePeriod } from '../../db/queries/periods.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { type Row, verdictOf } from './row.ts'
import { shown } from './table.ts'

const isAlone = import.meta.filename === process.argv[1]

/**
 * Closes the period of a company: `--reps` of `--encounters` each, on SQLite or, with `--postgres URL`, in an empty
 * database there. `--full` is 1,000 of 2,000: some 15 GB of disk, and a good part of an hour to fill.
 */
const { values } = parseArgs({
  args: isAlone ? process.argv.slice(2) : [],
  options: {
    reps: { type: 'string', default: '40' },
    encounters: { type: 'string', default: '2000' },
    full: { type: 'boolean', default: false },
    postgres: { type: 'string' },
  },
})
/** Each statement costs something however few encounters it has: only as many for each rep tell of so many reps. */
const PROMISED_EACH = 2_000
const PROMISED = 1_000 * PROMISED_EACH
const CORES = 2
const MOST_MEGABYTES = 1_000
const MOST_SECONDS = 60
const measuredAt = '2026-04-20T09:00:00Z'
const now = '2026-06-01T09:00:00Z'
const size = values.full
  ? { reps: 1_000, encounters: 2_000 }
  : { reps: Number(values.reps), encounters: Number(values.encounters) }
const all = size.reps * size.encounters

if (isAlone) await printed()

/** The period of a small company: graded, frozen, and worked out again from its evidence. */
export function rows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-close-'))
  const settings = { dataDir: folder, databaseUrl: values.postgres ?? null }
  return closed(settings).finally(() => rmSync(folder, { recursive: true }))
}

async function printed(): Promise<void> {
  console.log(`${size.reps} reps of ${size.encounters} encounters each, ${all.toLocaleString('en')} in all:`)
  const found = await rows()
  for (const row of found) console.log(`  ${row.name}: ${shown(row.measured)} ${row.unit}`)
  process.exitCode = found.some((row) => verdictOf(row, false) === 'not held') ? 1 : 0
}

async function closed(settings: ConnectSettings): Promise<readonly Row[]> {
  const fill = [join(import.meta.dirname, 'close-fill.ts'), settings.dataDir, settings.databaseUrl ?? '']
  const sizes = [size.reps, size.encounters].map(String)
  const { status } = spawnSync(process.execPath, [...process.execArgv, ...fill, ...sizes], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The company could not be filled')
  const { db, close } = connect({ ...settings, busyTimeoutMs: 10_000 })
  const { id: periodId } = (await allPeriods(db))[0] ?? { id: '' }
  const request = { periodId, timeZone: 'Europe/London', now }
  await db.transaction().execute((trx) => movePeriod(trx, periodId, 'open', 'measured', measuredAt))
  const preview = await timed(() => gradePeriod(db, request))
  const frozen = await timed(() => freezePeriod(db, request))
  const period = await findPeriod(db, periodId)
  const counts = { same: 0, different: 0, unknown: 0 }
  const again = await timed(async () => {
    if (period) for await (const { is } of recomputePeriod(db, period)) counts[is] += 1
  })
  await close()
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  const projected = ((frozen.busySeconds / all) * PROMISED) / CORES
  const must = { must: { atMost: MOST_SECONDS } }
  const most = values.full ? must : {}
  return [
    ...encounterRows('graded for a preview', preview),
    ...encounterRows('held against what there is, and frozen', frozen),
    ...encounterRows('worked out again from the evidence', again),
    { name: 'the close, by the clock', unit: 's', measured: frozen.seconds, ...most },
    {
      ...{ name: `by that, not run: 1,000 reps of 2,000 on ${CORES} processors alone`, unit: 's' },
      ...{ measured: projected, ...(size.encounters === PROMISED_EACH ? must : {}) },
    },
    {
      ...{ name: 'statements that did not come out the same to the byte', unit: 'rows', isCount: true },
      ...{ measured: size.reps - counts.same, must: { atMost: 0 } },
    },
    { name: 'memory at most', unit: 'MB', measured: megabytes, must: { atMost: MOST_MEGABYTES } },
  ]
}

function encounterRows(what: string, { busySeconds, stalledMs }: Timed): readonly Row[] {
  const each = (busySeconds / all) * 1_000_000
  return [
    { name: `${what}: processor time an encounter`, unit: 'µs', measured: each },
    { name: `${what}: longest stall of everything else`, unit: 'ms', measured: stalledMs },
  ]
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

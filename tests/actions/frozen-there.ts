import { connect } from '../../db/connect.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { everythingFrozen } from './everything-frozen.ts'

/** Freezes the only period of the database in this folder, works it out again, and prints all that is kept of it. */
const { db, close } = connect({ dataDir: process.argv[2] ?? '', databaseUrl: null, busyTimeoutMs: 10_000 })
const [period] = await allPeriods(db)
if (!period) throw new Error('There is no period')
const threads = Number(process.argv[4] ?? 0)
await freezePeriod(db, {
  periodId: period.id,
  timeZone: 'Europe/London',
  now: process.argv[3] ?? '',
  threads,
})
const again = []
for await (const { is } of recomputePeriod(db, period)) again.push(is)
process.stdout.write(JSON.stringify({ again, frozen: await everythingFrozen(db) }))
await close()

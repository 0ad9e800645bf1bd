import { resolve } from 'node:path'
import { connect } from '../../db/connect.ts'
import { openRemeasuring } from '../../db/queries/remeasurings.ts'
import { askToMove, workOn } from '../../server/actions/remeasure/remeasure.ts'

/** Goes on with what is being measured again, and has pages show it: to be killed on the way. */
const [dataDir = '', now = ''] = process.argv.slice(2)
const { db, close } = connect({ dataDir, databaseUrl: null, busyTimeoutMs: 10_000 })
const working = {
  now: () => new Date(now),
  stopping: new AbortController().signal,
  givesWay: false,
  first: resolve(import.meta.dirname, '../actions/other-rules.ts'),
}
await workOn(db, working)
const open = await openRemeasuring(db)
if (open?.side === 'before' && (await askToMove(db, open.run, 'after', 'ada'))) await workOn(db, working)
await close()

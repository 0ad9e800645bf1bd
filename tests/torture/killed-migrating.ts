import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'

/** Brings the database up to date, and is killed by nobody's leave before the change that is named. */
const [dataDir = '', url = '', step = ''] = process.argv.slice(2)
const { db, close } = connect({ dataDir, databaseUrl: url === '' ? null : url, busyTimeoutMs: 10_000 })
await migrate(db, {
  before: async (name) => {
    if (name === step) process.kill(process.pid, 'SIGKILL')
  },
})
await close()

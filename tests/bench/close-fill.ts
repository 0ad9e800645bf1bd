import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { fillCompany } from './close-company.ts'

/** Fills a company in a process of its own, whose memory is not that of the close: the database, then how many of how many. */
const [dataDir = '', databaseUrl = '', reps, encounters] = process.argv.slice(2)
const { db, close } = connect({ dataDir, databaseUrl: databaseUrl || null, busyTimeoutMs: 10_000 })
await migrate(db)
await fillCompany(db, { reps: Number(reps), encounters: Number(encounters) })
await close()

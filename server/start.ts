import { CannotMigrate } from '../db/migrate.ts'
import { readTopics } from '../db/queries/insight-stems.ts'
import { words } from '../views/messages/words.ts'
import { repeatErasures } from './actions/privacy/erase.ts'
import { ReadingThreads } from './actions/reading-threads.ts'
import { BadConfig, type Config, readConfig } from './config.ts'
import { OtherInstallation } from './installation-id.ts'
import { NoBucket } from './recordings/no-bucket.ts'
import { beginWork } from './schedule.ts'
import { type Opened, openServices } from './web/services.ts'

/** The settings, or the end of the program with what is wrong with them. */
export function settingsOrExit(): Config {
  try {
    const demo = process.env.NODE_ENV !== 'production'
    return readConfig({ ...(demo ? { LOG_LEVEL: 'warn' } : {}), ...process.env })
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Everything the program runs on, or its end with why it cannot. */
export async function openOrExit(config: Config): Promise<Opened> {
  const works = config.work === 'here'
  try {
    const services = await openServices(config, works ? { threads: new ReadingThreads() } : {})
    services.leases.begin()
    return services
  } catch (error) {
    if (error instanceof OtherInstallation || error instanceof NoBucket) {
      console.error(`Heard cannot start: ${error.message}`)
      process.exit(1)
    }
    if (!(error instanceof CannotMigrate)) throw error
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
    console.error(`Heard cannot start: ${error.message}${cause}. Nothing in the database was changed.`)
    process.exit(1)
  }
}

/** What every process does before anything else, and then begins: listening to the others and, where it is to, the work behind the pages. */
export async function begin(services: Opened): Promise<{ close(): Promise<void> }> {
  await eraseAgain(services)
  await services.wire.begin()
  if (!services.leases.works) return { close: async () => {} }
  readOldTopics(services)
  return beginWork(services)
}

/** Whoever was erased after the backup was made that this database came from. */
async function eraseAgain({ db, config }: Opened): Promise<void> {
  const again = await repeatErasures(db, config.dataDir, {
    nameless: words.privacy.nameless,
    now: new Date().toISOString(),
  })
  if (again.length > 0) console.log(words.privacy.erasedAgain(again.length))
}

/** What insights are about that were kept before topics were: some at a time, so that pages go on. */
function readOldTopics(services: Opened): void {
  readTopics(services.db)
    .then((count) => (count > 0 ? setImmediate(readOldTopics, services) : undefined))
    .catch((error) => services.log.error({ err: error, job: 'topics' }))
}

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { CannotMigrate } from '../db/migrate.ts'
import { readTopics } from '../db/queries/insight-stems.ts'
import { allPeople, findPersonByEmail } from '../db/queries/people.ts'
import { installation } from '../db/queries/settings.ts'
import { demoFaces } from '../db/seeds/demo/people.ts'
import { loadDemo } from '../db/seeds/demo.ts'
import { words } from '../views/messages/words.ts'
import { isNew } from './actions/leave-demo.ts'
import { repeatErasures } from './actions/privacy/erase.ts'
import { ReadingThreads } from './actions/reading-threads.ts'
import { createApp } from './app.ts'
import { BadConfig, type Config, readConfig } from './config.ts'
import { OtherInstallation } from './installation-id.ts'
import { announceDuePromises } from './jobs/due-promises.ts'
import { forgetOldNotices } from './jobs/old-notices.ts'
import { openOwnTimes } from './jobs/own-time.ts'
import { openWaysIn } from './jobs/ways-in.ts'
import { stopped } from './stop.ts'
import { signInToken } from './web/auth.ts'
import { welcomeToken } from './web/one-time.ts'
import { type Opened, openServices } from './web/services.ts'

const DRAIN_MS = 10_000
const HOUR_MS = 60 * 60 * 1000
const MINUTE_MS = 60 * 1000
const WEBHOOKS_MS = 15_000
const CLOCKS_MS = 60_000
const REACHING_MS = 5_000

const config = settingsOrExit()
const services = await openOrExit()
const people = await allPeople(services.db)
if (people.length === 0 && !config.production) {
  console.log('Loading the demo: two teams, a quarter of conversations. This happens once.')
  await loadDemo(services)
}
await eraseAgain()
services.grades.wake()
readOldTopics()
announcePromises()
openWhatIsOver()
services.uploads.wake()
services.recordings.wake()
services.transcriptions.wake()
const waysIn = openWaysIn(services)
setInterval(() => services.grades.wake(), HOUR_MS).unref()
setInterval(() => services.webhooks.wake(), WEBHOOKS_MS).unref()
setInterval(() => services.transcriptions.wake(), WEBHOOKS_MS).unref()
setInterval(announcePromises, HOUR_MS).unref()
setInterval(forgetNotices, HOUR_MS).unref()
setInterval(() => services.clocks.wake(), CLOCKS_MS).unref()
setInterval(() => services.digests.wake(), CLOCKS_MS).unref()
setInterval(openWhatIsOver, MINUTE_MS).unref()
setInterval(() => services.reaching.wake(), REACHING_MS).unref()

const server = serve({ fetch: createApp(services).fetch, port: config.port, hostname: config.host })
server.once('listening', async () => {
  const { port } = server.address() as AddressInfo
  console.log(`Heard is at ${config.port === 0 ? `http://${config.host}:${port}` : config.baseUrl}`)
  if (await isNew(services.db)) await printWelcome(services)
  if (!config.production) await printSignInLinks(services)
})
server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  console.error(`Port ${config.port} is taken by another program. Choose another one: PORT=3001 npm start`)
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

function settingsOrExit(): Config {
  try {
    const demo = process.env.NODE_ENV !== 'production'
    return readConfig({ ...(demo ? { LOG_LEVEL: 'warn' } : {}), ...process.env })
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Whoever holds it begins, within a day and as long as nobody has. */
async function printWelcome({ db, now }: Opened): Promise<void> {
  console.log(
    `\nBegin with your own team here, until somebody has:\n  ${config.baseUrl}/welcome/${await welcomeToken(db, now())}`,
  )
}

/** For trying Heard on one's own machine: each link works once, within a day, and from this machine alone. */
async function printSignInLinks({ db, auth }: Opened): Promise<void> {
  if (!(await installation(db)).demo) return
  console.log(
    '\nSign in as (each link works once, on this machine; npm run heard -- signin-link EMAIL makes another):',
  )
  for (const email of demoFaces) {
    const person = await findPersonByEmail(db, email)
    if (!person) continue
    const token = await signInToken(auth, person.email)
    console.log(`  ${`${person.name}, ${person.role}`.padEnd(26)} ${config.baseUrl}/sign-in/link/${token}`)
  }
  console.log('')
}

/** Whoever was erased after the backup was made that this database came from. */
async function eraseAgain(): Promise<void> {
  const again = await repeatErasures(services.db, config.dataDir, {
    nameless: words.privacy.nameless,
    now: new Date().toISOString(),
  })
  if (again.length > 0) console.log(words.privacy.erasedAgain(again.length))
}

/** What insights are about that were kept before topics were: some at a time, so that pages go on. */
function readOldTopics(): void {
  readTopics(services.db)
    .then((count) => (count > 0 ? setImmediate(readOldTopics) : undefined))
    .catch((error) => services.log.error({ err: error, job: 'topics' }))
}

function announcePromises(): void {
  announceDuePromises(services).catch((error) => services.log.error({ err: error, job: 'due-promises' }))
}

function forgetNotices(): void {
  forgetOldNotices(services).catch((error) => services.log.error({ err: error, job: 'old-notices' }))
}

function openWhatIsOver(): void {
  openOwnTimes(services).catch((error) => services.log.error({ err: error, job: 'own-time' }))
}

function stop(): void {
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
  stopped({ server, services, waysIn }).then(
    () => process.exit(0),
    (error) => {
      services.log.error({ err: error, stopping: true })
      process.exit(1)
    },
  )
}

async function openOrExit(): Promise<Opened> {
  try {
    return await openServices(config, { threads: new ReadingThreads() })
  } catch (error) {
    if (error instanceof OtherInstallation) {
      console.error(`Heard cannot start: ${error.message}`)
      process.exit(1)
    }
    if (!(error instanceof CannotMigrate)) throw error
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
    console.error(`Heard cannot start: ${error.message}${cause}. Nothing in the database was changed.`)
    process.exit(1)
  }
}

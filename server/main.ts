import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { allPeople, findPersonByEmail } from '../db/queries/people.ts'
import { installation } from '../db/queries/settings.ts'
import { demoFaces } from '../db/seeds/demo/people.ts'
import { loadDemo } from '../db/seeds/demo.ts'
import { isNew } from './actions/leave-demo.ts'
import { readHeard } from './actions/rarities/rarities-now.ts'
import { createApp } from './app.ts'
import { heardFrom } from './measures/rarity.ts'
import { begin, openOrExit, settingsOrExit } from './start.ts'
import { stopped } from './stop.ts'
import { signInToken } from './web/auth.ts'
import { welcomeToken } from './web/one-time.ts'
import type { Opened } from './web/services.ts'

const DRAIN_MS = 10_000
/** Longer than people think between two clicks, and than proxies keep a connection. */
const KEPT_MS = 75_000

const config = settingsOrExit()
const services = await openOrExit(config)
await showSomething()
const work = await begin(services)

const server = serve({
  fetch: createApp(services).fetch,
  port: config.port,
  hostname: config.host,
  serverOptions: { keepAliveTimeout: KEPT_MS },
})
server.once('listening', async () => {
  readAhead(services)
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

/** Of several processes that start at once on an empty database, one loads the demo. */
async function showSomething(): Promise<void> {
  if (config.production || (await allPeople(services.db)).length > 0) return
  await services.leases.inTurn({ kind: 'demo' }, async () => {
    if ((await allPeople(services.db)).length > 0) return
    console.log('Loading the demo: two teams, a quarter of conversations. This happens once.')
    await loadDemo(services)
  })
}

/** How rare insights are is told from what all customers said: read before anybody waits for it. */
function readAhead({ reader, log, now }: Opened): void {
  readHeard(reader, heardFrom(now().toISOString())).catch((error) => log.error({ err: error, job: 'heard' }))
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

function stop(): void {
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
  stopped({ server, services, work }).then(
    () => process.exit(0),
    (error) => {
      services.log.error({ err: error, stopping: true })
      process.exit(1)
    },
  )
}

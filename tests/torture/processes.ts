import { randomInt } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../../db/connect.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { createWebhook } from '../../db/queries/webhooks.ts'
import { readConfig } from '../../server/config.ts'
import { signInToken } from '../../server/web/auth.ts'
import { openServices } from '../../server/web/services.ts'
import { openReceiver } from '../jobs/receiver.ts'
import { makeDatabase, startPostgres } from '../postgres-server.ts'
import { brought, counted, fileOf, moveIn, type Settings, until } from './crash.ts'
import { type Killable, killableServer, killableWorker } from './killable-server.ts'
import { toldAcross } from './told-across.ts'

interface Loop {
  readonly kills: number
  readonly conversations: number
}

const CLIENTS = 8
const FINISHES_WITHIN_MS = 90_000

/**
 * Two processes that serve pages and two that work, on one PostgreSQL. Conversations are brought in through both, half
 * of them as uploads that wait for a worker, while one process after the other is killed without a word. Then whatever
 * was acknowledged is there once, whole and measured; nothing is left begun; and word went from one to the other.
 */
export async function severalProcesses(loop: Loop): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'heard-processes-'))
  await chmod(home, 0o755)
  const postgres = await startPostgres(home)
  const receiver = await openReceiver()
  try {
    await makeDatabase(postgres.url, 'heard')
    return await killed(
      {
        DATA_DIR: join(home, 'heard'),
        SECRET: 's'.repeat(32),
        NODE_ENV: 'production',
        API_REQUESTS_PER_MINUTE: '1000000',
        LOG_LEVEL: 'error',
        DATABASE_URL: `${postgres.url}/heard`,
        WEBHOOK_HOSTS: receiver.host,
      },
      receiver,
      loop,
    )
  } finally {
    await receiver.close()
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

type Receiver = Awaited<ReturnType<typeof openReceiver>>

async function killed(settings: Settings, receiver: Receiver, loop: Loop): Promise<readonly string[]> {
  const web = [
    await killableServer({ ...settings, WORK: 'elsewhere' }),
    await killableServer({ ...settings, WORK: 'elsewhere' }),
  ] as const
  const working = { ...settings, BASE_URL: web[0].url }
  const workers = [killableWorker(working), killableWorker(working)]
  const token = await moveIn(working)
  const cookie = await openHouse(working, web[0].url, receiver.url)
  const all = [...web, ...workers]
  await Promise.all(all.map((one) => one.start()))
  const signedIn = await cookie()

  const acknowledged = new Map<number, string>()
  const uploads = new Set<number>()
  let next = 0
  const bringing = async () => {
    for (let number = next++; number < loop.conversations; number = next++) {
      if (number % 2 === 0)
        acknowledged.set(number, await brought(web[(number / 2) % 2] ?? web[0], token, number))
      else if (await uploaded(web, signedIn, number)) uploads.add(number)
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, bringing))
  for (let nth = 1; nth <= loop.kills; nth += 1) {
    await until(() => acknowledged.size + uploads.size >= (nth * loop.conversations) / (loop.kills + 1))
    await sleep(randomInt(40))
    const victim = all[nth % all.length]
    await victim?.kill()
    await victim?.start()
  }
  await clients
  const tookMs = await finished(settings)
  const across = await toldAcross(settings, web, signedIn)
  const codes = await Promise.all(all.map((one) => one.endPolitely()))
  const found = [...(await checked(settings, acknowledged, uploads)), ...across.findings]
  if (codes.some((code) => code !== 0)) found.push(`Told to end, they ended with ${codes.join(', ')}.`)
  if (tookMs === null) found.push('Work was left undone.')
  const ids = receiver.received.map(({ headers }) => String(headers['webhook-id']))
  const twice = ids.length - new Set(ids).size
  if (twice > loop.kills) found.push(`${twice} messages were sent twice, with ${loop.kills} kills.`)
  if (ids.length === 0) found.push('No message was sent.')
  console.log(
    `processes: ${loop.kills} kills, ${acknowledged.size} conversations and ${uploads.size} uploads acknowledged and there once; ${new Set(ids).size} messages sent, ${twice} of them twice; all done ${tookMs} ms after the last; told across in ${across.tookMs} ms; ${found.length} findings.`,
  )
  return found
}

/** What waits for whoever signs in once the servers are there. */
async function openHouse(settings: Settings, url: string, receiver: string): Promise<() => Promise<string>> {
  const services = await openServices(readConfig({ ...settings, BASE_URL: url }), { asCommand: true })
  const rosa = await findPersonByEmail(services.db, 'rosa@mina.example')
  if (!rosa) throw new Error('Rosa did not move in')
  const now = services.now().toISOString()
  await saveOwnTimeDays(services.db, 0)
  await createWebhook(services.db, {
    url: receiver,
    events: ['conversation.imported'],
    byId: rosa.id,
    now,
  })
  const token = await signInToken(services.auth, rosa.email)
  await services.close()
  return async () => {
    const answer = await posted(url, `/sign-in/link/${token}`, '', new URLSearchParams())
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
    if (cookies.length === 0) throw new Error(`Rosa could not sign in: ${answer.status}`)
    return cookies.join('; ')
  }
}

/** Tries until the page says where the upload is; a broken answer may have come in, too, and is then not counted. */
async function uploaded(web: readonly Killable[], cookie: string, number: number): Promise<boolean> {
  for (let nth = 0; nth < 200; nth += 1) {
    const url = web[(number + nth) % web.length]?.url ?? ''
    const form = new FormData()
    form.append('files', new File([fileOf(number) as Uint8Array<ArrayBuffer>], `${number}.json`))
    const answer = await posted(url, '/uploads', cookie, form).catch(() => null)
    if (answer?.status === 303) return true
    if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`)
    await sleep(50)
  }
  return false
}

function posted(
  url: string,
  path: string,
  cookie: string,
  body: FormData | URLSearchParams,
): Promise<Response> {
  const headers = { origin: url, 'sec-fetch-site': 'same-origin', cookie }
  return fetch(`${url}${path}`, { method: 'POST', body, redirect: 'manual', headers })
}

/** How long until nothing waits and nothing is begun; `null` where that does not come. */
async function finished({ DATA_DIR = '', DATABASE_URL = '' }: Settings): Promise<number | null> {
  const { db, close } = connect({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL })
  const began = performance.now()
  try {
    while (performance.now() - began < FINISHES_WITHIN_MS) {
      const files = db.selectFrom('upload_files').select('id').where('state', 'in', ['waiting', 'reading'])
      const messages = db.selectFrom('deliveries').select('id').where('state', '=', 'waiting')
      const begun = db.selectFrom('jobs').select('kind').where('lease', 'is not', null)
      const left = await Promise.all([files, messages, begun].map((one) => one.executeTakeFirst()))
      if (left.every((one) => one === undefined)) return Math.round(performance.now() - began)
      await sleep(50)
    }
    return null
  } finally {
    await close()
  }
}

async function checked(
  settings: Settings,
  acknowledged: ReadonlyMap<number, string>,
  uploads: ReadonlySet<number>,
): Promise<string[]> {
  const found = await counted(settings, acknowledged)
  const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl = null } = settings
  const { db, close } = connect({ dataDir, databaseUrl })
  try {
    const rows = await db.selectFrom('conversations').select('external_id').execute()
    const there = new Set(rows.map((row) => row.external_id))
    for (const number of uploads)
      if (!there.has(`crash-${number}`)) found.push(`The upload of number ${number} is lost.`)
    // What arrives still is of a request that broke off and was never acknowledged.
    const states = await db.selectFrom('upload_files').select(['name', 'state']).execute()
    for (const { name, state } of states)
      if (!['done', 'already-here', 'arriving'].includes(state)) found.push(`${name} ended as ${state}.`)
  } finally {
    await close()
  }
  return found
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { signInToken } from '../../server/web/auth.ts'
import { type Opened, openServices } from '../../server/web/services.ts'
import { fillWithLoad, type Loaded } from '../load.ts'

const NOW = '2026-11-20T18:00:00.000Z'
const LEAST_REPS = 8
const LEAST = 1_000
const A_MONTH = 42

/** What a page took: processor time, and what it asked of the database. */
export interface Visit {
  readonly ms: number
  readonly queries: number
  readonly rows: number
}

export interface Company {
  readonly size: number
  /** A page by who looks and where: "rep /promises". */
  visit(page: string): Promise<Visit>
  close(): Promise<void>
}

type Desk = 'rep' | 'manager' | 'hr'
type Lookers = Pick<Loaded, Desk>

/**
 * A company of so many conversations, ten a week and rep: a hundred times as many are had by ten times as many reps in
 * ten times as many months, with as many more customers of each. PAGES_IN=folder keeps what was filled there, and visits
 * it again the next time.
 */
export async function openCompany(size: number): Promise<Company> {
  const kept = process.env.PAGES_IN && join(process.env.PAGES_IN, String(size))
  const dataDir = kept || mkdtempSync(join(tmpdir(), 'heard-pages-'))
  mkdirSync(dataDir, { recursive: true })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', TIME_ZONE: 'Europe/Berlin' })
  const services = await openServices(config, { now: () => new Date(NOW) })
  const load = await filled(services, size, join(dataDir, 'looking.json'))
  services.nextDue.wake()
  await services.nextDue.settled()
  const looking = await lookers(services, load, config.baseUrl)
  return {
    size,
    ...looking,
    async close() {
      await services.close()
      if (!kept) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function filled(services: Opened, size: number, file: string): Promise<Lookers> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const times = Math.max(1, Math.round(Math.sqrt(size / LEAST)))
  const reps = LEAST_REPS * times
  const load = await fillWithLoad(services.db, {
    ...{ conversations: size, reps, months: Math.max(3, Math.round(size / reps / A_MONTH)) },
    hire: (person) => addPerson(services, person),
  })
  const { rep, manager, hr } = load
  writeFileSync(file, JSON.stringify({ rep, manager, hr }))
  return { rep, manager, hr }
}

async function lookers(services: Opened, load: Lookers, origin: string) {
  const app = createApp(services)
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } }
  const cookies = new Map<Desk, string>()
  for (const desk of ['rep', 'manager', 'hr'] as const) {
    const token = await signInToken(services.auth, load[desk].email)
    const headers = { origin, 'sec-fetch-site': 'same-origin' }
    const answer = await app.request(`/sign-in/link/${token}`, { method: 'POST', headers }, socket)
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0])
    cookies.set(desk, set.join('; '))
  }
  const { talk, customer } = await usualOf(services.db, load.rep.id)
  const asked = counted(services)
  return {
    async visit(page: string): Promise<Visit> {
      const [desk, path = '/'] = page.split(' ')
      const here = path.replace('REP', load.rep.id).replace('TALK', talk).replace('CUSTOMER', customer)
      const headers = { cookie: cookies.get(desk as Desk) ?? '' }
      asked.queries = 0
      asked.rows = 0
      const before = process.cpuUsage()
      const answer = await app.request(here, { headers }, socket)
      await answer.text()
      const { user, system } = process.cpuUsage(before)
      if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`)
      return { ms: (user + system) / 1000, ...asked }
    },
  }
}

/** The customer with whom a rep had neither many conversations nor few, and the latest call with them. */
async function usualOf(db: Kysely<Database>, repId: string) {
  const customers = await db
    .selectFrom('conversations')
    .select(['customer_id', (eb) => eb.fn.countAll().as('talks')])
    .where('rep_id', '=', repId)
    .groupBy('customer_id')
    .having((eb) => eb(eb.fn.sum(eb.case().when('channel', '=', 'phone').then(1).else(0).end()), '>', 0))
    .orderBy('talks')
    .orderBy('customer_id')
    .execute()
  const customer = customers[customers.length >> 1]?.customer_id ?? ''
  const { id } = await db
    .selectFrom('conversations')
    .select('id')
    .where('rep_id', '=', repId)
    .where('customer_id', '=', customer)
    .where('channel', '=', 'phone')
    .orderBy('sorted_at', 'desc')
    .executeTakeFirstOrThrow()
  return { talk: id, customer }
}

function counted({ db, reader }: Opened) {
  const asked = { queries: 0, rows: 0 }
  for (const one of new Set([db, reader])) {
    const executor = one.getExecutor()
    const execute = executor.executeQuery.bind(executor)
    executor.executeQuery = async (query) => {
      const answer = await execute(query)
      asked.queries += 1
      asked.rows += answer.rows.length
      return answer as never
    }
  }
  return asked
}

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { saveFreedom } from '../../db/queries/reach-freedoms.ts'
import { saveReachSettings, usualReach } from '../../db/queries/reach-settings.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { readConfig } from '../../server/config.ts'
import { signInToken } from '../../server/web/auth.ts'
import { openServices } from '../../server/web/services.ts'
import type { Row } from './row.ts'

const SECONDS = 10
const EMAIL = 'rosa@mina.example'
const MOST_LISTED_MS = 1_000
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'heard-events-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const settings = { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' }

/**
 * Heard in a process of its own, 2,000 events a second beside people who read and bring conversations in, and then
 * a flood of 10,000 a second: how long answers took, when a visitor stood on the list, and that nothing that was
 * taken is missing.
 */
export async function rows(): Promise<readonly Row[]> {
  let server: ChildProcess | undefined
  try {
    const { token, link } = await moveIn()
    server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await isUp()
    const cookie = await signIn(link)
    const calm = await load({ name: 'nobody else', perSecond: 0, token, cookie })
    const steady = await load({ name: '2,000 events a second', perSecond: 2_000, token, cookie })
    const flood = await load({ name: '10,000 events a second', perSecond: 10_000, token, cookie })
    const lost = steady.sent - steady.taken + flood.sent - flood.taken - flood.shed
    const none = { must: { atMost: 0 } }
    return [
      { name: 'events lost, and not sent back', unit: 'rows', measured: lost, ...none },
      { name: 'sent back of a flood', unit: 'rows', measured: flood.shed, must: { atLeast: 1 } },
      {
        ...{ name: 'conversations beside them that did not come in', unit: 'rows', ...none },
        measured: Number(!steady.broughtAll) + Number(!flood.broughtAll),
      },
      {
        ...{ name: 'on the list after, at 2,000 a second', unit: 'ms', measured: steady.listedMs },
        must: { atMost: MOST_LISTED_MS },
      },
      ...[calm, steady, flood].map((one): Row => {
        const baseline = { name: 'with nobody else', value: calm.pageMs }
        return { name: `a page at ${one.name}, slowest of 100`, unit: 'ms', measured: one.pageMs, baseline }
      }),
    ]
  } finally {
    server?.kill('SIGTERM')
    await sleep(500)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function moveIn() {
  const services = await openServices(readConfig(settings), { asCommand: true })
  const { db, now } = services
  const id = await addPerson(services, { email: EMAIL, name: 'Rosa Diaz', role: 'rep', team: 'North' })
  await saveReachSettings(db, { ...usualReach, heldOutPercent: 0, places: 5 })
  await saveFreedom(db, { personId: id ?? '', state: 'free', at: now().toISOString() })
  const token = await createToken(db, {
    personId: id ?? '',
    name: 'bench',
    scopes: ['read', 'import'],
    now: now().toISOString(),
  })
  const link = await signInToken(services.auth, EMAIL)
  await services.close()
  return { token, link }
}

interface Load {
  readonly name: string
  readonly perSecond: number
  readonly token: string
  readonly cookie: string
}

async function load({ name, perSecond, token, cookie }: Load) {
  const [events, pages, health, brought]: number[][] = [[], [], [], []] as never
  const told = { sent: 0, taken: 0, shed: 0 }
  let broughtAll = true
  const size = perSecond > 2_000 ? 100 : 20
  const until = performance.now() + SECONDS * 1000
  const timed = async (into: number[] | undefined, act: () => Promise<Response>) => {
    const began = performance.now()
    const answer = await act()
    into?.push(performance.now() - began)
    return answer
  }
  const running = new Set<Promise<unknown>>()
  const go = (work: Promise<unknown>) => {
    const one = work.finally(() => running.delete(one))
    running.add(one)
  }
  const send = async (batch: number) => {
    told.sent += size
    const answer = await timed(events, () => tell(token, eventsOf(`${name}-${batch}`, size)))
    if (answer.ok) told.taken += ((await answer.json()) as { taken: number }).taken
    else told.shed += size
    await answer.body?.cancel().catch(() => {})
  }
  const beside = async () => {
    for (let nth = 0; performance.now() < until; nth += 1) {
      await timed(health, () => fetch(`${url}/healthz`))
      await (await timed(pages, () => fetch(`${url}/conversations`, { headers: { cookie } }))).text()
      const made = await timed(brought, () => bring(token, `${name}-${nth}`))
      broughtAll &&= made.status === 201
      await sleep(200)
    }
  }
  go(beside())
  const listed = listedAfter(token, cookie, name)
  for (let batch = 0, began = performance.now(); performance.now() < until; ) {
    const due = ((performance.now() - began) / 1000) * (perSecond / size)
    while (batch < due) go(send(batch++))
    await sleep(10)
  }
  await Promise.all(running)
  const listedMs = await listed
  console.log(
    `${name}: events ${spread(events)}, pages ${spread(pages)}, health ${spread(health)}, conversations ${spread(brought)}`,
  )
  return { ...told, name, listedMs, broughtAll, pageMs: atShare(pages, 0.99) }
}

function eventsOf(name: string, size: number) {
  return Array.from({ length: size }, (_, nth) => ({
    id: `${name}-${nth}`.replaceAll(/[^\w.-]/g, '-'),
    visitor: `b-${(Number(name.split('-').at(-1)) * size + nth) % 5000}`,
    kind: 'stay',
    at: new Date().toISOString(),
    page: '/prices',
  }))
}

function tell(token: string, events: readonly object[]): Promise<Response> {
  return fetch(`${url}/api/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  })
}

/** Milliseconds from the answer to a visitor's last event until a browser that listens is told of them. */
async function listedAfter(token: string, cookie: string, name: string): Promise<number> {
  const visitor = `listed-${name}`.replaceAll(/[^\w.-]/g, '-')
  const product = `Oven ${name}`
  const over = new AbortController()
  const stream = await fetch(`${url}/reach-out/live`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: over.signal,
  })
  const seen = (async () => {
    let text = ''
    for await (const chunk of stream.body ?? []) {
      text += Buffer.from(chunk).toString('utf8')
      if (text.includes(product)) return performance.now()
    }
    return Number.POSITIVE_INFINITY
  })()
  await sleep((SECONDS * 1000) / 3)
  const ago = (s: number) => new Date(Date.now() - s * 1000).toISOString()
  const times = [180_000, 90_000, 200, 150, 40]
  const view = (s: number, nth: number) => ({
    id: `${visitor}-${nth}`,
    visitor,
    at: ago(s),
    page: `/${s > 100 ? nth : 'oven'}`,
    ...(s > 200 ? {} : { product, valueMinor: 90_000_000, currency: 'EUR' }),
  })
  for (let answer = await tell(token, times.map(view)); !answer.ok; ) {
    await sleep(100)
    answer = await tell(token, times.map(view))
  }
  const toldAt = performance.now()
  const at = await Promise.race([seen, sleep(15_000).then(() => Number.POSITIVE_INFINITY)])
  over.abort()
  return Math.max(0, at - toldAt)
}

function bring(token: string, name: string): Promise<Response> {
  const said = (nth: number) => ({
    party: nth % 2 ? 'A' : 'B',
    at: null,
    startMs: nth * 4000,
    endMs: nth * 4000 + 3500,
    text: `Line ${nth} of ${name}, and what changed since spring.`,
  })
  return fetch(`${url}/api/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: name,
      channel: 'phone',
      startedAt: new Date(Date.now() - 3_600_000).toISOString(),
      parties: [
        { key: 'A', name: 'Rosa Diaz', role: 'rep' },
        { key: 'B', name: 'Cora', role: 'customer' },
      ],
      utterances: Array.from({ length: 40 }, (_, nth) => said(nth)),
    }),
  })
}

async function signIn(link: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in/link/${link}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(),
  })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function isUp(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('Heard did not start')
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function spread(times: readonly number[] | undefined): string {
  return `${Math.round(atShare(times, 0.5))}/${Math.round(atShare(times, 0.99))} ms`
}

function atShare(times: readonly number[] | undefined, share: number): number {
  const sorted = (times ?? []).toSorted((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}

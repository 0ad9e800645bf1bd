import { setTimeout as sleep } from 'node:timers/promises'
import { dice, oneOf, type Roll } from '../dice.ts'
import { callFile } from './call-file.ts'
import { Browser } from './client.ts'
import type { Worker } from './office.ts'

/** Every answer somebody waited for: what they were doing, and for how long. */
export type Waits = Map<string, number[]>

export interface Walk {
  readonly worker: Worker
  readonly number: number
  readonly origin: string
  readonly until: number
  readonly waits: Waits
  /** What was acknowledged, by the id each call came under. */
  readonly brought: Set<string>
  readonly wrong: string[]
}

/** A page each role goes to, how often, and the links on it that they follow. */
interface Going {
  readonly kind: string
  readonly path: string
  readonly often: number
  readonly on?: { readonly kind: string; readonly link: RegExp }
}

const ID = '[0-9a-f]{32}'
const conversation = { kind: 'a conversation', link: new RegExp(`href="(/conversations/${ID})`, 'g') }
const customer = { kind: 'a customer', link: new RegExp(`href="(/customers/${ID})"`, 'g') }
const statement = { kind: 'a statement', link: /href="(\/statements\/[^"/]+)"/g }
const person = { kind: 'a person', link: /href="(\/people\/[^"/]+)"/g }

const goings: Readonly<Record<Worker['role'], readonly Going[]>> = {
  rep: [
    { kind: 'home', path: '/', often: 4 },
    { kind: 'conversations', path: '/conversations', often: 8, on: conversation },
    { kind: 'promises', path: '/promises', often: 4 },
    { kind: 'customers', path: '/customers', often: 3, on: customer },
    { kind: 'insights', path: '/insights', often: 2 },
    { kind: 'statements', path: '/statements', often: 2, on: statement },
    { kind: 'search', path: '/search?q=delivery', often: 2, on: conversation },
    { kind: 'coaching', path: '/coaching', often: 1 },
    { kind: 'notices', path: '/notices', often: 1 },
  ],
  manager: [
    { kind: 'home', path: '/', often: 4 },
    { kind: 'queue', path: '/queue', often: 4 },
    { kind: 'conversations', path: '/conversations', often: 6, on: conversation },
    { kind: 'promises', path: '/promises', often: 3 },
    { kind: 'people', path: '/people', often: 3, on: person },
    { kind: 'customers', path: '/customers', often: 2, on: customer },
    { kind: 'insights', path: '/insights', often: 2 },
    { kind: 'search', path: '/search?q=oven', often: 1, on: conversation },
  ],
  hr: [
    { kind: 'home', path: '/', often: 4 },
    { kind: 'statements', path: '/statements', often: 3, on: statement },
    { kind: 'people', path: '/people', often: 3, on: person },
    { kind: 'periods', path: '/periods', often: 3 },
    { kind: 'appeals', path: '/appeals', often: 2 },
    { kind: 'leaves', path: '/leaves', often: 1 },
    { kind: 'plans', path: '/plans', often: 1 },
  ],
}

const FOLLOWED = 0.75
/** One click in so many of a rep brings a call in; one in so many writes a note. */
const BRINGS = 14
const WRITES = 14
const THINKING_MS = { least: 2_000, most: 5_000 } as const

/** Somebody at work until it is over: they look, think, go on, now and then bring in a call or write a note. */
export async function walk({ worker, number, origin, until, waits, brought, wrong }: Walk): Promise<void> {
  const roll = dice(number + 1)
  const browser = new Browser(origin)
  const went = async (kind: string, path: string, asking?: Parameters<Browser['ask']>[1]) => {
    const got = await browser.ask(path, asking)
    waits.set(kind, [...(waits.get(kind) ?? []), got.ms])
    if (got.status >= 400) wrong.push(`${worker.role} ${kind} ${path}: ${got.status}`)
    return got
  }
  await browser.signIn(worker.signIn)
  await thinking(roll, until)
  for (let nth = 0; performance.now() < until; nth += 1) {
    if (worker.role === 'rep' && roll(BRINGS) === 0) await bring(`call-${number}-${nth}`)
    else await look()
    await thinking(roll, until)
  }
  browser.close()

  async function look(): Promise<void> {
    const all = goings[worker.role].flatMap((going) => Array<Going>(going.often).fill(going))
    const { kind, path, on } = oneOf(all, roll)
    const { text } = await went(kind, path)
    const links = on ? [...text.matchAll(on.link)].map(([, link = '']) => link) : []
    if (!on || links.length === 0 || roll(100) > FOLLOWED * 100) return
    await thinking(roll, until)
    const link = oneOf(links, roll)
    await went(on.kind, link)
    if (on === conversation && worker.role === 'rep' && roll(WRITES) === 0) {
      const text = 'Deliveries before seven, and the cold room on Mondays.'
      const path = `${link}/drafts`
      await went('writing', path, formOf({ note: 'yes', version: '0', text }))
    }
  }

  async function bring(id: string): Promise<void> {
    const startedAt = new Date().toISOString()
    const file = callFile({ id, rep: worker.name, customer: roll(40), startedAt })
    const byTelephone = roll(2) === 0
    const answer = byTelephone
      ? await went('a call by the API', '/api/conversations?name=call.json', {
          method: 'POST',
          headers: { authorization: `Bearer ${worker.token}`, 'content-type': 'application/json' },
          body: file,
        })
      : await went('a call by hand', '/uploads', { method: 'POST', ...filesOf(file) })
    if (answer.status < 400) brought.add(id)
    if (!byTelephone && answer.location) await went('an upload', answer.location.replace(origin, ''))
  }
}

async function thinking(roll: Roll, until: number): Promise<void> {
  const { least, most } = THINKING_MS
  await sleep(Math.max(0, Math.min(least + roll(most - least), until - performance.now())))
}

function formOf(fields: Readonly<Record<string, string>>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', headers, body: new URLSearchParams(fields).toString() } as const
}

function filesOf(file: Uint8Array) {
  const head = '--crowd\r\nContent-Disposition: form-data; name="files"; filename="call.json"\r\n\r\n'
  const zone =
    '\r\n--crowd\r\nContent-Disposition: form-data; name="zone"\r\n\r\nEurope/London\r\n--crowd--\r\n'
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(zone)])
  return { headers: { 'content-type': 'multipart/form-data; boundary=crowd' }, body }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry } from '../../../server/web/gates.ts'
import { dice, oneOf, type Roll } from '../dice.ts'
import { type Answered, brokenBy, secretsIn, toldSecret } from './expected-answer.ts'
import { type FoundForm, formsIn, linksIn } from './found-forms.ts'
import { askedFor, filledIn, programSends, type Sent } from './hostile-request.ts'
import { asked, namesNotAsked } from './hostile-values.ts'
import { type Guest, type House, openHouse } from './house.ts'
import { frozenIn, notWhole } from './left-whole.ts'
import { idsIn, Pool } from './pool.ts'

const REQUESTS = 2_500
/** Whoever leaves the demo leaves nobody in it: that is tried last. */
const THE_END = '/demo/departure'
const LAST = 50
const HUNG_MS = 60_000
const SETTLE_EVERY = 25
const KEPT_IDS = 4_000

export interface Found {
  readonly why: string
  readonly request: string
  readonly number: number
}

export interface Round {
  readonly requests: number
  readonly forms: number
  readonly routes: number
  readonly statuses: ReadonlyMap<number, number>
  /** The routes at which somebody got further than the door. */
  readonly reached: ReadonlySet<string>
  readonly found: readonly Found[]
}

/** What was found is of use in the next round, too, as it starts from the same demo. */
const links = new Pool<{ readonly path: string; readonly guest: string }>()
const forms = new Pool<{ readonly form: FoundForm; readonly guest: string }>()
const ids: string[] = []

/** One copy of the demo, and some thousand requests on it: always the same dice for the same number. */
export async function fuzzRound(demo: string, number: number, until: number): Promise<Round> {
  const roll = dice(number)
  const house = await openHouse(demo)
  const statuses = new Map<number, number>()
  const reached = new Set<string>()
  const found: Found[] = []
  const routeOf = matcher(house.entries)
  if (links.size === 0) knowFrontDoors(house)
  let nth = 0
  try {
    const [secrets, frozen] = [await secretsIn(house), await frozenIn(house)]
    for (; nth < REQUESTS && performance.now() < until; nth += 1) {
      const sent = nextRequest(house, roll)
      if (sent.path.startsWith(THE_END) && nth < REQUESTS - LAST) continue
      const request = asRequest(house, sent)
      if (!request) continue
      const answer = await answered(house, request)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const entry = routeOf(sent.method, new URL(request.url).pathname)
      const broken = brokenBy(answer, sent, entry) ?? (await toldSecret(house, secrets, answer, sent))
      if (nth % SETTLE_EVERY === 0) await settled(house)
      for (const why of [...(broken === null ? [] : [broken]), ...house.wrongs()])
        found.push({ why, request: inWords(sent), number: nth })
      if (entry && answer.status < 400) reached.add(`${entry.method} ${entry.path}`)
      harvest(house, sent, answer)
      await backIn(house, sent, answer)
    }
    await settled(house)
    for (const why of [...house.wrongs(), ...(await notWhole(house, frozen))])
      found.push({ why, request: 'the end of the round', number: nth })
  } finally {
    await house.close()
  }
  return { requests: nth, forms: forms.size, routes: house.entries.length, statuses, reached, found }
}

/** Every page that asks for nothing, to begin with. */
function knowFrontDoors({ entries, guests }: House): void {
  for (const { method, path, roles } of entries)
    if (method === 'GET' && !/[:*]/.test(path))
      for (const { person, name } of guests)
        if (person && roles.includes(person.role)) links.add(`${person.role} ${path} `, { path, guest: name })
}

function nextRequest(house: House, roll: Roll): Sent {
  const kind = roll(20)
  if (kind < 9) {
    const one = forms.any(roll)
    if (one) return filledIn(one.form, whoever(house, one.guest, roll), roll, ids)
  }
  if (kind < 15) {
    const one = links.any(roll)
    if (one) return askedFor(one.path, whoever(house, one.guest, roll), roll, ids)
  }
  if (kind < 16) return programSends(house, oneOf(house.guests, roll), roll)
  return fromTable(house, roll)
}

/** Mostly whoever saw it, else somebody it is not meant for. */
function whoever({ guests }: House, name: string, roll: Roll): Guest {
  const own = guests.find((one) => one.name === name)
  return own && roll(4) > 0 ? own : oneOf(guests, roll)
}

/** A route straight from the table, whether a page leads there or not. */
function fromTable({ entries, guests }: House, roll: Roll): Sent {
  const { method, path, roles } = oneOf(entries, roll)
  const those = guests.filter(({ person }) => person && roles.includes(person.role))
  const guest = those.length > 0 && roll(4) > 0 ? oneOf(those, roll) : oneOf(guests, roll)
  const place = path.replaceAll(/:\w+(\{[^}]*\})?\??|\*/g, () => (ids.length > 0 ? oneOf(ids, roll) : 'x'))
  if (method === 'GET') return askedFor(place, guest, roll, ids)
  const some = Array.from({ length: roll(6) }, () => oneOf([...asked, ...namesNotAsked], roll))
  const fields = some.map((name) => ({ name, kind: 'text', value: null, offered: [] }) as const)
  return filledIn({ method: 'POST', action: place, isMultipart: roll(8) === 0, fields }, guest, roll, ids)
}

function asRequest({ services }: House, { method, path, headers, body }: Sent): Request | null {
  try {
    const own = method === 'POST' && !headers.origin ? { origin: services.config.baseUrl } : {}
    const sending = body === null || typeof body === 'string' ? body : new Uint8Array(body)
    return new Request(services.config.baseUrl + path, {
      method,
      headers: { ...own, ...headers },
      body: sending,
    })
  } catch {
    return null
  }
}

async function answered(house: House, request: Request): Promise<Answered> {
  const before = process.cpuUsage()
  const gone = new AbortController()
  const hung = sleep(HUNG_MS, null, { signal: gone.signal }).catch(() => null)
  const read = async () => {
    const answer = await house.ask(request)
    const type = answer.headers.get('content-type') ?? ''
    const endless = type.startsWith('text/event-stream')
    const text = endless ? '' : await answer.text()
    if (endless) await answer.body?.cancel()
    const location = answer.headers.get('location') ?? answer.headers.get('hx-redirect') ?? ''
    return { status: answer.status, location, type, text }
  }
  const answer = await Promise.race([read(), hung])
  gone.abort()
  const { user, system } = process.cpuUsage(before)
  const cpuMs = (user + system) / 1000
  return answer ? { ...answer, cpuMs } : { status: 0, location: '', type: '', text: '', cpuMs }
}

async function settled({ services }: House): Promise<void> {
  const { uploads, grades, recordings, reaching, planTrials, afterwards } = services
  for (const one of [afterwards, uploads, recordings, grades, reaching, planTrials]) await one.settled()
}

function harvest({ services }: House, { guest, path }: Sent, { status, type, text }: Answered): void {
  if (status >= 400 || !/html/.test(type)) return
  const at = path.split('?')[0] ?? path
  for (const form of formsIn(text, at)) {
    const fields = form.fields.map(({ name }) => name)
    forms.add(`${guest.person?.role} ${form.method} ${form.action} ${fields}`, { form, guest: guest.name })
  }
  for (const link of linksIn(text, services.config.baseUrl)) {
    const names = [...new URLSearchParams(link.split('?')[1] ?? '').keys()]
    links.add(`${guest.person?.role} ${link.split('?')[0]} ${names}`, { path: link, guest: guest.name })
    for (const id of idsIn(link))
      if (!ids.includes(id)) ids[ids.length < KEPT_IDS ? ids.length : ids.length % 7] = id
  }
}

/** Whoever was signed out comes back, as long as they are here. */
async function backIn(house: House, { guest, headers }: Sent, { status, location }: Answered): Promise<void> {
  if (guest.person === null || headers.cookie !== guest.cookie) return
  if (status < 400 && /^\/sign-in/.test(location)) await house.again(guest)
}

/** The route that answers an address, as the application looks for it: the first that fits. */
function matcher(entries: readonly Entry[]) {
  const patterns = entries.map((entry) => ({
    entry,
    fits: new RegExp(
      `^${entry.path.replaceAll(/:\w+(?:\{([^}]*)\})?/g, (_, own) => own ?? '[^/]+').replace('*', '.*')}$`,
    ),
  }))
  return (method: string, path: string) =>
    patterns.find(({ entry, fits }) => entry.method === method && fits.test(path))?.entry
}

function inWords({ guest, method, path, headers, body }: Sent): string {
  const { cookie: _, ...told } = headers
  const said = body === null ? '' : Buffer.from(body).toString('latin1')
  return `${guest.name} ${method} ${path} ${JSON.stringify(told)}\n${said}`
}

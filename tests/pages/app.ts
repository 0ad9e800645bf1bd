import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { findViewer, type Viewer } from '../../db/queries/people.ts'
import { saveInstallation } from '../../db/queries/settings.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { signInToken } from '../../server/web/auth.ts'
import { type Opened, openServices } from '../../server/web/services.ts'

export const cast = {
  rosa: { email: 'rosa@mina.example', name: 'Rosa Diaz', role: 'rep', team: 'North' },
  rena: { email: 'rena@mina.example', name: 'Rena Okafor', role: 'rep', team: 'North' },
  mina: { email: 'mina@mina.example', name: 'Mina Aalto', role: 'manager', team: 'North' },
  ravi: { email: 'ravi@mina.example', name: 'Ravi Menon', role: 'rep', team: 'South' },
  noah: { email: 'noah@mina.example', name: 'Noah Steiner', role: 'manager', team: 'South' },
  hana: { email: 'hana@mina.example', name: 'Hana Brandt', role: 'hr', team: null },
  ada: { email: 'ada@mina.example', name: 'Ada Novak', role: 'admin', team: null },
} as const
export type CastName = keyof typeof cast

/** Who comes for one thing. They are here from when somebody first asks as one of them. */
export const desks = {
  rory: { email: 'rory@mina.example', name: 'Rory Lund', role: 'reviewer', team: null },
  faye: { email: 'faye@mina.example', name: 'Faye Moreau', role: 'fairness', team: null },
  wanda: { email: 'wanda@mina.example', name: 'Wanda Kowal', role: 'workers-rep', team: null },
  paul: { email: 'paul@mina.example', name: 'Paul Adeyemi', role: 'payroll', team: null },
  audrey: { email: 'audrey@mina.example', name: 'Audrey Lim', role: 'auditor', team: null },
} as const
export type DeskName = keyof typeof desks
export type PersonName = CastName | DeskName

type Fields = Readonly<Record<string, string>>

let apps = 0

/** Each application is asked from an address of its own on the loopback, as attempts are counted by address. */
function ownSocket() {
  apps += 1
  const remoteAddress = `127.0.${apps >> 8}.${apps & 255}`
  return { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } }
}

/** Somebody at their browser: what they ask for goes through the whole application, cookies and all. */
export interface Somebody {
  readonly cookie: string
  /** As it is, without anything a browser would add. */
  ask(path: string, init?: RequestInit): Promise<Response>
  get(path: string, headers?: Fields): Promise<Response>
  post(path: string, fields: Fields | FormData, headers?: Fields): Promise<Response>
  /** Brings files in; the answer is the page of the upload once every file has been read. */
  upload(files: Readonly<Record<string, string | Uint8Array>>, fields?: Fields): Promise<Response>
}

export interface TestApp {
  readonly services: Opened
  readonly routes: ReturnType<typeof createApp>['routes']
  readonly ids: Readonly<Record<CastName, string>>
  readonly stranger: Somebody
  as(name: PersonName): Promise<Somebody>
  viewer(name: PersonName): Promise<Viewer>
  close(): Promise<void>
}

/**
 * The application on a fresh SQLite with the cast in it, what they bring open at once, at a clock that moves on a
 * millisecond whenever it is asked. A clock that is given is everybody’s, also what runs behind the pages.
 */
export async function openApp(
  now: string | (() => Date) = '2026-11-24T09:00:00Z',
  settings: Fields = {},
): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-pages-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    TIME_ZONE: 'Europe/London',
    // Whoever moves the clock on by weeks stays signed in.
    ...(typeof now === 'string' ? {} : { SESSION_HOURS: '8760', SESSION_IDLE_HOURS: '8760' }),
    ...settings,
  })
  const services = await servicesAt(config, now)
  await saveInstallation(services.db, {
    organisation: 'Mina’s Kitchens',
    demo: false,
    timeZone: 'Europe/London',
  })
  await saveOwnTimeDays(services.db, 0)
  const ids: Record<string, string> = {}
  for (const [name, person] of Object.entries(cast)) ids[name] = (await addPerson(services, person)) ?? ''
  const app = createApp(services)
  const socket = ownSocket()
  const signedIn = new Map<PersonName, Somebody>()
  const idOf = async (name: PersonName) => {
    if (name in desks) ids[name] ??= (await addPerson(services, desks[name as DeskName])) ?? ''
    return ids[name] ?? ''
  }
  const settled = () => services.uploads.settled()

  return {
    services,
    routes: app.routes,
    ids: ids as Record<CastName, string>,
    stranger: somebody(app, socket, config.baseUrl, '', settled),
    async as(name) {
      const known = signedIn.get(name)
      if (known) return known
      await idOf(name)
      const token = await signInToken(services.auth, { ...cast, ...desks }[name].email)
      const answer = await somebody(app, socket, config.baseUrl, '', settled).post(
        `/sign-in/link/${token}`,
        {},
      )
      const cookie = answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
      const person = somebody(app, socket, config.baseUrl, cookie, settled)
      signedIn.set(name, person)
      return person
    },
    async viewer(name) {
      return (await findViewer(services.db, await idOf(name))) as Viewer
    },
    async close() {
      await services.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function servicesAt(
  config: ReturnType<typeof readConfig>,
  now: string | (() => Date),
): Promise<Opened> {
  if (typeof now !== 'string') return openServices(config, { now })
  let instant = Date.parse(now)
  return { ...(await openServices(config)), now: () => new Date(instant++) }
}

function somebody(
  app: ReturnType<typeof createApp>,
  socket: ReturnType<typeof ownSocket>,
  origin: string,
  cookie: string,
  settled: () => Promise<void>,
): Somebody {
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...(cookie ? { cookie } : {}), ...init.headers } }, socket)
  const post: Somebody['post'] = (path, fields, headers) =>
    ask(path, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
    })
  return {
    cookie,
    ask,
    get: (path, headers) => ask(path, headers ? { headers } : {}),
    post,
    upload: async (files, fields = {}) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      for (const [name, content] of Object.entries(files))
        form.append(
          'files',
          new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
        )
      const answer = await post('/uploads', form)
      const to = answer.headers.get('location') ?? ''
      if (answer.status !== 303 || !to.startsWith('/uploads/')) return answer
      await settled()
      return ask(to)
    },
  }
}

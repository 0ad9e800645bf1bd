import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../../db/new-id.ts'
import { allPeople, findPersonByEmail, type Person } from '../../../db/queries/people.ts'
import { createSenderOnce } from '../../../db/queries/senders.ts'
import { createSite } from '../../../db/queries/sites.ts'
import { createToken, scopes } from '../../../db/queries/tokens.ts'
import { loadDemo } from '../../../db/seeds/demo.ts'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { signInToken } from '../../../server/web/auth.ts'
import { type Entry, whoMay } from '../../../server/web/gates.ts'
import { type Opened, openServices } from '../../../server/web/services.ts'

/** Somebody of the demo, or nobody: with what shows who they are to a page and to the API. */
export interface Guest {
  readonly name: string
  /** `null` is somebody who has not signed in. */
  readonly person: Person | null
  cookie: string
  readonly token: string
}

/** The demo in a folder of its own, with everybody signed in. */
export interface House {
  readonly services: Opened
  readonly guests: readonly Guest[]
  readonly entries: readonly Entry[]
  readonly site: string
  readonly sender: { readonly id: string; readonly secret: string }
  /** What was logged as gone wrong since somebody asked last. */
  wrongs(): readonly string[]
  ask(request: Request): Promise<Response>
  /** Signs somebody in who was signed out; whether they are still here. */
  again(guest: Guest): Promise<boolean>
  close(): Promise<void>
}

const settings = {
  LOG_LEVEL: 'silent',
  TIME_ZONE: 'Europe/London',
  API_REQUESTS_PER_MINUTE: '1000000',
  MAX_UPLOAD_MB: '2',
  MAX_RECORDING_MB: '2',
  METRICS: 'on',
}

/** Where visitors come from. */
export const shop = 'https://shop.example'

/** The demo in a folder that rounds are copied from. */
export async function demoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-routes-'))
  const services = await openServices(readConfig({ ...settings, DATA_DIR: folder }))
  await loadDemo(services)
  await services.close()
  return folder
}

/** Opens a copy of the demo. */
export async function openHouse(demo: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-round-'))
  await cp(demo, folder, { recursive: true })
  const services = await openServices(readConfig({ ...settings, DATA_DIR: folder }))
  const wrongs: string[] = []
  Object.assign(services.log, { error: (told: object) => wrongs.push(wrongOf(told)) })
  const app = createApp(services)
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } }
  const ask = async (request: Request) => app.fetch(request, socket)
  const { db, now } = services
  const at = now().toISOString()
  const guests: Guest[] = [{ name: 'nobody', person: null, cookie: '', token: 'none' }]
  for (const person of await allPeople(db)) {
    const token = await createToken(db, { personId: person.id, name: 'fuzz', scopes, now: at })
    const name = person.name.split(' ')[0] ?? ''
    guests.push({ name, person, cookie: await signedIn(services, ask, person.email), token })
  }
  const ada = guests.find((one) => one.person?.role === 'admin')?.person?.id ?? ''
  const senderId = newId()
  const sent = { id: senderId, name: 'The till', byId: ada, now: at }
  const secret = (await createSenderOnce(db, sent)) ?? ''
  const site = await createSite(db, { name: 'Shop', origins: [shop], byId: ada, now: at })
  return {
    services,
    guests,
    entries: whoMay(app.routes),
    site: site.key,
    sender: { id: senderId, secret },
    wrongs: () => wrongs.splice(0),
    ask,
    again: async (guest) => {
      const person = guest.person && (await findPersonByEmail(db, guest.person.email))
      if (!person || person.deactivatedAt !== null) return false
      guest.cookie = await signedIn(services, ask, person.email)
      return guest.cookie !== ''
    },
    close: async () => {
      await services.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function signedIn(services: Opened, ask: House['ask'], email: string): Promise<string> {
  const { baseUrl } = services.config
  const link = `${baseUrl}/sign-in/link/${await signInToken(services.auth, email)}`
  const headers = { origin: baseUrl, 'sec-fetch-site': 'same-origin' }
  const answer = await ask(new Request(link, { method: 'POST', headers }))
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

function wrongOf(told: object): string {
  const { err, ...more } = told as { readonly err?: Error }
  return `${err?.stack ?? ''} ${JSON.stringify(more)}`.trim().slice(0, 1_500)
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'

let app: TestApp
let path: string
beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18))
})
afterAll(() => app.close())

const bodies: readonly (readonly [type: string | null, body: string | null])[] = [
  ['application/x-www-form-urlencoded', 'version=0&text=Forged'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nForged\r\n--x--',
  ],
  ['text/plain', 'version=0&text=Forged'],
  ['application/json', '{"version":0,"text":"Forged"}'],
  ['application/x-strange', 'version=0&text=Forged'],
  [null, null],
]
const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
  ['another origin', { origin: 'https://evil.test' }],
  ['another port', { origin: 'http://127.0.0.1:3001' }],
  ['no origin at all', {}],
  ['an origin that is null', { origin: 'null' }],
  ['another site, as the browser says', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }],
  ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }],
]

test('D-13 a change that comes from another site is refused, whatever kind of body it has', async () => {
  const rosa = await app.as('rosa')
  for (const [what, from] of elsewhere)
    for (const [type, body] of bodies)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const headers = { ...from, ...(type === null ? {} : { 'content-type': type }) }
        const answer = await rosa.ask(`${path}/note`, { method, body, headers })
        expect(answer.status, `${method} ${type} from ${what}`).toBe(403)
      }
  expect((await kept(app, 'rosa', path)).notes).toEqual([])
})

test('D-13 every door is guarded so: signing in and out, the theme, uploads', async () => {
  const rosa = await app.as('rosa')
  for (const door of [
    '/sign-in',
    '/sign-out',
    '/theme',
    '/uploads',
    '/invitations',
    '/sign-in/link/x',
    '/nowhere',
  ]) {
    const answer = await rosa.ask(door, {
      method: 'POST',
      body: 'theme=dark',
      headers: { origin: 'https://evil.test' },
    })
    expect(answer.status, door).toBe(403)
    expect(answer.headers.getSetCookie(), door).toEqual([])
  }
  expect((await rosa.get('/')).status).toBe(200)
})

test('looking changes nothing: a form’s address cannot be fetched', async () => {
  const rosa = await app.as('rosa')
  for (const part of ['note', 'corrections', 'owner'])
    expect((await rosa.get(`${path}/${part}`)).status, part).toBe(404)
})

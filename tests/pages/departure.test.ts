import { afterEach, expect, test } from 'vitest'
import { saveInstallation } from '../../db/queries/settings.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp
afterEach(() => app.close())

const own = {
  organisation: 'Berg & Sons',
  name: 'Nils Berg',
  email: 'nils@berg.example',
  password: 'crust and crumb',
}

async function openDemo(settings: Record<string, string> = {}): Promise<void> {
  app = await openApp('2026-11-24T09:00:00Z', settings)
  await saveInstallation(app.services.db, { organisation: 'A demo', demo: true, timeZone: 'Europe/London' })
}

test('leaving the demo removes everybody in it, and the first admin is in', async () => {
  await openDemo()
  const path = await bringIn(app, 'rosa', talk(18))
  const rosa = await app.as('rosa')
  const answer = await (await app.as('ada')).post('/demo/departure', own)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')

  expect((await rosa.get(path)).status).toBe(303)
  const signedIn = await app.stranger.post('/sign-in', { email: own.email, password: own.password })
  expect(signedIn.status).toBe(303)
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const home = await (await app.stranger.get('/', { cookie })).text()
  expect(home).toContain('Berg &amp; Sons')
  expect(home).not.toContain('demo/departure')
  expect((await app.stranger.get('/demo/departure', { cookie })).status).toBe(404)
})

test('a form that lacks something says it beside the field, and the demo stays', async () => {
  await openDemo()
  const ada = await app.as('ada')
  for (const [field, value] of [
    ['organisation', ''],
    ['organisation', 'x'.repeat(201)],
    ['name', ' '],
    ['email', 'nils'],
    ['password', 'short'],
    ['password', 'x'.repeat(129)],
  ] as const) {
    const answer = await ada.post('/demo/departure', { ...own, [field]: value })
    const page = await answer.text()
    expect(answer.status, field).toBe(422)
    expect(page, field).toContain(`departure-${field}-error`)
    expect(page).not.toContain('crust and crumb')
  }
  expect((await ada.post('/demo/departure', {})).status).toBe(422)
  expect((await ada.get('/')).status).toBe(200)
})

test('whoever tries the demo may leave it, but only on its own machine and signed in', async () => {
  await openDemo()
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const)
    expect((await (await app.as(name)).get('/demo/departure')).status, name).toBe(200)
  expect((await app.stranger.post('/demo/departure', own)).status).toBe(303)
  expect((await (await app.as('rosa')).get('/')).status).toBe(200)
})

test('leaving twice at once leaves once, and whoever came first stays', async () => {
  await openDemo()
  const ada = await app.as('ada')
  const emails = ['nils', 'lena', 'olav'].map((name) => `${name}@berg.example`)
  const answers = await Promise.all(emails.map((email) => ada.post('/demo/departure', { ...own, email })))
  expect(answers.map((one) => one.status).toSorted()).not.toContain(500)
  const came = emails.filter((_, at) => answers[at]?.headers.get('location') === '/')
  const enters = async (email: string) =>
    (await app.stranger.post('/sign-in', { email, password: own.password })).status === 303
  const here = []
  for (const email of emails) if (await enters(email)) here.push(email)
  expect(here).toHaveLength(1)
  expect(came).toContain(here[0])
})

test('a team’s own installation cannot be left', async () => {
  app = await openApp()
  const ada = await app.as('ada')
  expect((await ada.get('/demo/departure')).status).toBe(404)
  expect((await ada.post('/demo/departure', own)).status).toBe(404)
  expect((await ada.get('/')).status).toBe(200)
})

test('the address of somebody invented is not one’s own', async () => {
  await openDemo()
  const answer = await (await app.as('ada')).post('/demo/departure', { ...own, email: 'rosa@mina.example' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Somebody invented has this address')
  expect((await (await app.as('rosa')).get('/')).status).toBe(200)
})

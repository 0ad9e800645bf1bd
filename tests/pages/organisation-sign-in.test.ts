import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson, findPersonByEmail } from '../../db/queries/people.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { openApp, type TestApp } from './app.ts'
import { openProvider } from './provider.ts'

const password = 'a quiet sentence of ours'
let provider: Awaited<ReturnType<typeof openProvider>>
let app: TestApp

beforeAll(async () => {
  provider = await openProvider('http://heard.test/auth/callback/organisation')
  app = await openApp('2026-11-24T09:00:00Z', {
    BASE_URL: 'http://heard.test',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'heard',
    OIDC_CLIENT_SECRET: 'a secret of ours',
    OIDC_SCOPES: 'openid email profile groups',
    OIDC_GROUPS: 'people-team=hr, sales-south=rep:South',
    OIDC_ONLY: 'yes',
  })
  for (const [sub, email, groups] of [
    ['m-1', 'MINA@mina.example', []],
    ['n-1', 'nils@mina.example', ['everybody', 'sales-south']],
    ['s-1', 'stranger@mina.example', ['everybody']],
  ] as const)
    provider.people.set(sub, { email, name: 'Somebody There', groups })
})
afterAll(async () => {
  await app.close()
  await provider.close()
})

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

/** Goes there and back again; `alter` is what somebody does to the way back. */
async function comeIn(
  sub: string,
  alter: (back: URL) => void = () => undefined,
  next = '/',
): Promise<Response> {
  const begun = await app.stranger.get(`/sign-in/organisation?next=${encodeURIComponent(next)}`)
  expect(begun.status).toBe(303)
  const asked = new URL(begun.headers.get('location') ?? '')
  for (const part of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(part)).not.toBeNull()
  const back = await provider.signIn(sub, asked.href)
  alter(back)
  return app.stranger.get(back.pathname + back.search, { cookie: cookiesOf(begun) })
}

const nameAt = async (answer: Response, path = '/') =>
  (await app.stranger.get(path, { cookie: cookiesOf(answer) })).text()

test('whoever is here comes in through the organisation, to where they wanted to go, and is known by it afterwards', async () => {
  const answer = await comeIn('m-1', undefined, '/queue')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/queue'])
  expect(await nameAt(answer)).toContain('Mina Aalto')
  provider.people.set('m-1', { email: 'mina.married@mina.example', groups: [] })
  expect(await nameAt(await comeIn('m-1'))).toContain('Mina Aalto')
})

test('a group gives a role, at each sign-in anew, and who is in none of them any more stays outside', async () => {
  const { db } = app.services
  expect(await nameAt(await comeIn('n-1'))).toContain('Somebody There')
  const nils = await findPersonByEmail(db, 'nils@mina.example')
  expect([nils?.role, nils?.teamId]).toEqual(['rep', (await app.viewer('ravi')).teamId])
  provider.people.set('n-1', { email: 'nils@mina.example', groups: ['people-team'] })
  expect((await comeIn('n-1')).status).toBe(303)
  expect((await findPersonByEmail(db, 'nils@mina.example'))?.role).toBe('hr')
  provider.people.set('n-1', { email: 'nils@mina.example', groups: [] })
  const out = await comeIn('n-1')
  expect([out.status, (await out.text()).includes('did not let you in')]).toEqual([422, true])
})

test('nobody else comes in: no stranger, nobody who left, no address the provider does not stand by, no way back that was altered', async () => {
  const { db } = app.services
  expect((await comeIn('s-1')).status).toBe(422)
  expect(await findPersonByEmail(db, 'stranger@mina.example')).toBeUndefined()
  provider.people.set('f-1', { email: 'rosa@mina.example', email_verified: false })
  expect((await comeIn('f-1')).status).toBe(422)
  expect((await comeIn('m-1', (back) => back.searchParams.set('state', 'another'))).status).toBe(422)
  expect((await comeIn('m-1', (back) => back.searchParams.set('code', 'another'))).status).toBe(422)
  expect((await comeIn('m-1', undefined, '//evil.test')).headers.get('location')).toBe('/')
  await deactivatePerson(db, app.ids.mina, '2026-11-24T09:00:00Z')
  const gone = await comeIn('m-1')
  expect([gone.status, await nameAt(gone)]).toEqual([422, ''])
})

test('where it is the only way, a password is for the admin alone', async () => {
  for (const [email, role] of [
    ['lena@mina.example', 'hr'],
    ['alva@mina.example', 'admin'],
  ] as const)
    await addPerson(app.services, { email, name: 'Lena', role, team: null, password })
  const page = await (await app.stranger.get('/sign-in')).text()
  expect(page).toContain('Sign in through Mina’s Kitchens')
  expect(page).toContain('A password is for the admin alone')
  expect((await app.stranger.post('/sign-in', { email: 'lena@mina.example', password })).status).toBe(422)
  expect((await app.stranger.post('/sign-in', { email: 'alva@mina.example', password })).status).toBe(303)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkeysOf } from '../../db/queries/passkeys.ts'
import { saveInstallation } from '../../db/queries/settings.ts'
import { createToken, tokensOf } from '../../db/queries/tokens.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { leave } from '../../server/actions/people-leave.ts'
import { openApp, type TestApp } from './app.ts'
import { type Device, newDevice, type Otherwise } from './authenticator.ts'

let app: TestApp
let at = Date.parse('2026-11-24T09:00:00Z')
const origin = 'http://heard.test'
const password = 'a quiet sentence of ours'
const ids: Record<string, string> = {}

beforeAll(async () => {
  app = await openApp(() => new Date(at), { BASE_URL: origin })
  for (const name of ['Lena', 'Lars'])
    ids[name] =
      (await addPerson(app.services, {
        ...{ email: `${name.toLowerCase()}@mina.example`, name, role: 'hr', team: null, password },
      })) ?? ''
})
afterAll(() => app.close())

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .filter((one) => !one.endsWith('='))
    .join('; ')
const typed = async (name: string) =>
  cookieOf(await app.stranger.post('/sign-in', { email: `${name.toLowerCase()}@mina.example`, password }))
const post = (path: string, fields: Record<string, string>, cookie: string) =>
  app.stranger.post(path, fields, { cookie })
const statusOf = async (path: string, cookie: string) => (await app.stranger.get(path, { cookie })).status

/** The page that begins a passkey holds what the browser is to make. */
async function begin(cookie: string, fields: Record<string, string> = { password }) {
  const page = await (await post('/account/passkeys', { name: 'My phone', ...fields }, cookie)).text()
  const options = /data-passkey-new="([^"]*)"/.exec(page)?.[1] ?? '{}'
  return JSON.parse(options.replaceAll('&quot;', '"')) as { challenge: string; user: { id: string } }
}

async function add(cookie: string, device: Device, otherwise?: Otherwise): Promise<number> {
  const passkey = device.make(await begin(cookie), otherwise)
  return (await post('/account/passkeys/confirmation', { name: 'My phone', passkey }, cookie)).status
}

async function asked(path = '/sign-in/passkey/challenge', cookie = '') {
  const answer = await app.stranger.post(path, {}, cookie === '' ? {} : { cookie })
  const options = (await answer.json()) as { challenge: string; allowCredentials?: { id: string }[] }
  return { options, cookie: cookie || cookieOf(answer) }
}

async function comeIn(device: Device, otherwise?: Otherwise) {
  const { options, cookie } = await asked()
  return post('/sign-in/passkey', { passkey: device.sign(options, otherwise), next: '/periods' }, cookie)
}

test('a passkey is added with the password, signs in where somebody wanted to go, and is removed again', async () => {
  const [here, phone] = [await typed('Lena'), newDevice(origin)]
  expect((await post('/account/passkeys', { name: 'My phone', password: 'wrong' }, here)).status).toBe(422)
  expect((await post('/account/passkeys', { name: ' ', password }, here)).status).toBe(422)
  expect(await add(here, phone)).toBe(303)
  expect(await add(here, phone)).toBe(422)
  const answer = await comeIn(phone)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/periods'])
  const there = cookieOf(answer)
  expect(await (await app.stranger.get('/account', { cookie: there })).text()).toContain(
    'You have one passkey',
  )
  const page = await (await app.stranger.get('/account/passkeys', { cookie: there })).text()
  expect(page).toContain('last used Tue 24 Nov 2026')
  const [{ id = '' } = {}] = await passkeysOf(app.services.db, ids.Lena ?? '')
  const others = await typed('Lars')
  expect((await post(`/account/passkeys/${id}/removal`, { password }, others)).status).toBe(404)
  expect((await post(`/account/passkeys/${id}/removal`, { password: 'wrong' }, here)).status).toBe(422)
  expect((await post(`/account/passkeys/${id}/removal`, { password }, here)).status).toBe(303)
  expect((await comeIn(phone)).status).toBe(422)
})

test('nothing else signs in: not twice, not late, not in another browser, for another site or by another’s key, without a finger or with a copied device', async () => {
  const [lena, lars] = [newDevice(origin), newDevice(origin)]
  const here = await typed('Lena')
  for (const otherwise of [{ origin: 'http://evil.test' }, { site: 'evil.test' }, { asked: false }])
    expect(await add(here, newDevice(origin), otherwise)).toBe(422)
  expect([await add(here, lena), await add(await typed('Lars'), lars)]).toEqual([303, 303])

  const { options, cookie } = await asked()
  expect(Object.keys(options).toSorted()).toEqual(['challenge', 'rpId', 'timeout', 'userVerification'])
  const passkey = lena.sign(options)
  const pages: string[] = []
  const refuse = async (answer: Response) => {
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []])
    pages.push((await answer.text()).replaceAll(/nonce="[^"]*"|(?<=name="next" value=")[^"]*/g, ''))
  }
  expect((await post('/sign-in/passkey', { passkey }, cookie)).status).toBe(303)
  await refuse(await post('/sign-in/passkey', { passkey }, cookie))
  const [one, other] = [await asked(), await asked()]
  await refuse(await post('/sign-in/passkey', { passkey: lena.sign(one.options) }, other.cookie))
  await refuse(await post('/sign-in/passkey', { passkey: lena.sign(one.options) }, one.cookie))
  for (const otherwise of [
    { origin: 'http://evil.test' },
    { site: 'evil.test' },
    { asked: false },
    { counter: 1 },
    { userHandle: Buffer.from(ids.Lars ?? '').toString('base64url') },
  ])
    await refuse(await comeIn(lena, { ...otherwise, ...('counter' in otherwise ? {} : { counter: 90 }) }))
  await refuse(await comeIn(newDevice(origin)))
  const late = await asked()
  at += 5 * 60_000
  await refuse(await post('/sign-in/passkey', { passkey: lena.sign(late.options) }, late.cookie))
  for (const said of [
    '',
    '{}',
    '[]',
    'null',
    '{"id":"x","response":{"clientDataJSON":"e30"}}',
    passkey.slice(9),
  ])
    await refuse(await post('/sign-in/passkey', { passkey: said }, (await asked()).cookie))
  expect(new Set(pages).size).toBe(1)

  const proof = await asked('/account/passkeys/challenge', here)
  expect(proof.options.allowCredentials?.map(({ id }) => id)).toEqual([lena.id])
  const foreign = { passkey: lars.sign(proof.options, { counter: 50 }) }
  expect((await post('/account/passkeys/proof', foreign, here)).status).toBe(422)
  for (let nth = 0; nth < 60; nth += 1) await app.stranger.post('/sign-in/passkey/challenge', {})
  expect((await app.stranger.post('/sign-in/passkey/challenge', {})).status).toBe(429)
})

test('a passkey is the second step, stands in for the password, and ends with everything else when somebody leaves', async () => {
  const { db } = app.services
  at += 10 * 60_000
  const [here, phone] = [await typed('Lars'), newDevice(origin)]
  expect(await add(here, phone)).toBe(303)
  await saveInstallation(db, {
    ...{ organisation: 'Mina’s Kitchens', demo: false, timeZone: 'Europe/London', secondStepRoles: ['hr'] },
  })
  const half = await typed('Lars')
  expect([await statusOf('/periods', here), await statusOf('/periods', half)]).toEqual([200, 303])
  expect((await post('/account/second-step', { password }, half)).status).toBe(422)
  expect(await begin(half)).toEqual({})
  const { options } = await asked('/account/passkeys/challenge', half)
  expect((await begin(half, { passkey: phone.sign(options) })).challenge).toBeDefined()
  const more = await asked('/account/passkeys/challenge', half)
  expect((await post('/account/passkeys/proof', { passkey: phone.sign(more.options) }, half)).status).toBe(
    303,
  )
  expect(await statusOf('/periods', half)).toBe(200)
  const there = cookieOf(await comeIn(phone))
  expect(await statusOf('/periods', there)).toBe(200)

  await createToken(db, {
    personId: ids.Lars ?? '',
    name: 'Sheet',
    scopes: ['read'],
    now: '2026-11-24T09:00:00Z',
  })
  await leave(db, ids.Lars ?? '', new Date(at).toISOString())
  expect(await statusOf('/', there)).toBe(303)
  expect((await comeIn(phone)).status).toBe(422)
  expect(await passkeysOf(db, ids.Lars ?? '')).toEqual([])
  expect((await tokensOf(db, ids.Lars ?? '')).map(({ revokedAt }) => revokedAt)).not.toContain(null)
})

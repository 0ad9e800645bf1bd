import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson } from '../../db/queries/people.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { hasSecondStep } from '../../server/web/second-step.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
const at = Date.parse('2026-11-24T09:00:00Z')
const password = 'a quiet sentence of ours'
const email = 'lena@mina.example'
let lena = ''
let key = ''
let codes: readonly string[] = []
let cookie = ''

beforeAll(async () => {
  app = await openApp(() => new Date(at))
  lena = (await addPerson(app.services, { email, name: 'Lena Holm', role: 'hr', team: null, password })) ?? ''
  cookie = cookieOf(await signIn())
})
afterAll(() => app.close())

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .filter((one) => !one.endsWith('='))
    .join('; ')
const signIn = () => app.stranger.post('/sign-in', { email, password, next: '/periods' })
const mine = (path: string, fields: Record<string, string>) => app.stranger.post(path, fields, { cookie })
const answering = (begun: Response, code: string) =>
  app.stranger.post('/sign-in/code', { code, next: '/periods' }, { cookie: cookieOf(begun) })

/** What the app on a phone shows for this key now, or so many half minutes from now. */
function shown(later = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const place = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('a second step is set up with the password and a first right code, and nothing is asked before', async () => {
  expect((await mine('/account/second-step', { password: 'wrong' })).status).toBe(422)
  const page = await (await mine('/account/second-step', { password })).text()
  key = /name="key" value="([A-Z2-7]+)"/.exec(page)?.[1] ?? ''
  codes = (/name="codes" value="([^"]+)"/.exec(page)?.[1] ?? '').split(' ')
  expect([key.length >= 32, codes.length]).toEqual([true, 10])
  expect(page).toContain('href="otpauth://totp/Heard%3Alena%40mina.example?secret=')
  expect((await signIn()).headers.get('location')).toBe('/periods')
  const confirm = (code: string) =>
    mine('/account/second-step/confirmation', { code, key, codes: codes.join(' ') })
  const wrong = await confirm('000000')
  expect([wrong.status, (await wrong.text()).includes(`value="${key}"`)]).toEqual([422, true])
  const right = await confirm(shown())
  expect(right.status).toBe(303)
  cookie = cookieOf(right)
  expect(await (await app.stranger.get('/account/second-step', { cookie })).text()).toContain(
    'as well as your password',
  )
})

test('then the password alone opens nothing, a code counts once, and a written one in its place', async () => {
  const begun = await signIn()
  expect([begun.status, cookieOf(begun).includes('heard=')]).toEqual([200, false])
  expect((await app.stranger.get('/', { cookie: cookieOf(begun) })).status).toBe(303)
  expect((await answering(begun, 'abc')).status).toBe(422)
  const code = shown(1)
  const [one, other] = await Promise.all([answering(begun, code), answering(await signIn(), code)])
  expect([one.status, other.status].sort()).toEqual([303, 422])
  expect(one.status === 303 ? one.headers.get('location') : other.headers.get('location')).toBe('/periods')
  expect((await answering(await signIn(), codes[0] ?? '')).status).toBe(303)
  expect((await answering(await signIn(), codes[0] ?? '')).status).toBe(422)
  expect((await app.stranger.post('/sign-in/code', { code: shown(-1) })).status).toBe(422)
  const guessed = await signIn()
  for (let nth = 0; nth < 6; nth += 1) await answering(guessed, `00000${nth}`)
  expect(await (await answering(guessed, codes[1] ?? '')).text()).toContain('Sign in again')
})

test('whoever has to use one goes nowhere before, by page or by program, and cannot take it off', async () => {
  const ada = await app.as('ada')
  const settings = { country: '', silenceDays: '14', checkInDays: '30' }
  expect((await ada.post('/installation', { ...settings, hr: 'yes', manager: 'yes' })).status).toBe(303)
  const mina = await app.as('mina')
  expect((await mina.get('/queue')).headers.get('location')).toBe('/account/second-step')
  expect((await mina.get('/api/conversations')).status).toBe(401)
  expect(await (await mina.get('/account/second-step')).text()).toContain(
    'Your role has to use a second step',
  )
  expect((await (await app.as('rosa')).get('/')).status).toBe(200)
  expect((await app.stranger.get('/', { cookie })).status).toBe(200)
  expect((await mine('/account/second-step/end', { password })).status).toBe(409)
  expect((await ada.post('/installation', settings)).status).toBe(303)
  expect((await mine('/account/second-step/end', { password: 'wrong' })).status).toBe(422)
  const page = await (await mine('/account/second-step/codes', { password })).text()
  expect(page).not.toContain(codes[2])
  expect((await mine('/account/second-step/end', { password })).status).toBe(303)
  expect(await hasSecondStep(app.services.auth, lena)).toBe(false)
  expect((await signIn()).headers.get('location')).toBe('/periods')
  await deactivatePerson(app.services.db, lena, new Date(at).toISOString())
  expect((await signIn()).status).toBe(422)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../server/actions/add-person.ts'
import { createApp } from '../../server/app.ts'
import { hashPassword } from '../../server/web/passwords.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
let at = Date.parse('2026-11-24T09:00:00Z')
const password = 'a quiet sentence of ours'
beforeAll(async () => {
  const hours = { SESSION_HOURS: '168', SESSION_IDLE_HOURS: '24' }
  app = await openApp(() => new Date(at), hours)
  const { internalAdapter } = await app.services.auth.$context
  const hash = await hashPassword(password)
  for (const userId of [app.ids.rosa, app.ids.rena])
    await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
})
afterAll(() => app.close())

/** Somebody at another address. */
async function signIn(remoteAddress: string, email: string, said: string, cookie = ''): Promise<Response> {
  const { baseUrl } = app.services.config
  const env = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } }
  const headers = { origin: baseUrl, 'sec-fetch-site': 'same-origin', cookie }
  const body = new URLSearchParams({ email, password: said })
  return createApp(app.services).request('/sign-in', { method: 'POST', body, headers }, env)
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie().join().split(';')[0] ?? ''

test('D-01 the eleventh wrong password from one address has to wait, and the right one from elsewhere comes in', async () => {
  const tried: Response[] = []
  for (let nth = 0; nth < 11; nth += 1) tried.push(await signIn('10.0.0.1', 'rosa@mina.example', 'wrong'))
  expect(tried.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429])
  expect(Number(tried[10]?.headers.get('retry-after'))).toBeGreaterThan(100)
  expect((await signIn('10.0.0.1', 'rosa@mina.example', password)).status).toBe(429)
  expect((await signIn('10.0.0.2', 'rosa@mina.example', password)).status).toBe(303)
  at += 181_000
  expect((await signIn('10.0.0.1', 'rosa@mina.example', password)).status).toBe(303)
})

test('D-01 an account that is tried from everywhere leaves each address two tries, so that its owner still comes in', async () => {
  await signIn('10.0.1.1', 'rena@mina.example', 'wrong')
  await repeated(50, sql`address || nth`, sql`account`)
  expect((await signIn('10.0.1.2', 'rena@mina.example', password)).status).toBe(303)
  const guesses = [1, 2, 3].map(() => signIn('10.0.1.3', 'rena@mina.example', 'wrong'))
  expect((await Promise.all(guesses)).some(({ status }) => status === 429)).toBe(true)
  at += 901_000
})

test('D-02 whoever tries many accounts from one address has to wait, and what they typed is nowhere to be read', async () => {
  await signIn('10.0.2.1', 'nobody@mina.example', 'wrong')
  await repeated(100, sql`address`, sql`account || nth`)
  const answer = await signIn('10.0.2.1', 'somebody@mina.example', 'wrong')
  expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await signIn('10.0.2.2', 'somebody@mina.example', 'wrong')).status).toBe(422)
  const rows = await app.services.db.selectFrom('sign_in_tries').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/@|10\.0/)
  at += 301_000
})

test('D-04 signing in makes another cookie, and the one before opens nothing', async () => {
  const first = cookieOf(await signIn('10.0.3.1', 'rosa@mina.example', password))
  expect((await app.stranger.get('/', { cookie: first })).status).toBe(200)
  const second = cookieOf(await signIn('10.0.3.1', 'rosa@mina.example', password, first))
  expect(second).not.toBe(first)
  expect((await app.stranger.get('/', { cookie: first })).status).toBe(303)
  const planted = cookieOf(await signIn('10.0.3.1', 'rosa@mina.example', password, 'heard=planted'))
  expect(planted).not.toContain('planted')
})

test('D-08 a session ends after a day without a click, and after a week whatever happens', async () => {
  const cookie = cookieOf(await signIn('10.0.4.1', 'rosa@mina.example', password))
  const status = async () => (await app.stranger.get('/', { cookie })).status
  expect(await status()).toBe(200)
  for (let day = 1; day <= 7; day += 1) {
    at += 23 * 3_600_000
    expect(await status(), `day ${day}`).toBe(200)
  }
  at += 8 * 3_600_000
  expect((await app.stranger.get('/api/conversations', { cookie })).status).toBe(401)
  expect(await status()).toBe(303)
  const idle = cookieOf(await signIn('10.0.4.1', 'rosa@mina.example', password))
  expect((await app.stranger.get('/', { cookie: idle })).status).toBe(200)
  at += 25 * 3_600_000
  expect((await app.stranger.get('/', { cookie: idle })).status).toBe(303)
})

test('D-08 over TLS the cookie is bound to this host, unread by scripts, and long', async () => {
  const live = await openApp('2026-11-24T09:00:00Z', { BASE_URL: 'https://heard.example' })
  await addPerson(live.services, {
    email: 'lena@mina.example',
    name: 'Lena',
    role: 'hr',
    team: null,
    password,
  })
  const answer = await live.stranger.post('/sign-in', { email: 'lena@mina.example', password })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-heard=[^;]{32,};/)
  for (const says of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(says)
  expect(cookie).not.toMatch(/Domain/i)
  await live.close()
})

/** The last try again, so many times, under other names. */
async function repeated(times: number, address: ReturnType<typeof sql>, account: ReturnType<typeof sql>) {
  await sql`insert into sign_in_tries (id, kind, account, address, at)
    with recursive nths (nth) as (select 1 union all select nth + 1 from nths where nth < ${times})
    select id || nth, kind, ${account}, ${address}, at from nths,
    (select * from sign_in_tries order by at desc, id desc limit 1)`.execute(app.services.db)
}

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../server/actions/add-person.ts'
import { openPostOffice } from '../jobs/post-office.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
let office: Awaited<ReturnType<typeof openPostOffice>>
let at = Date.parse('2026-11-24T09:00:00Z')
const password = 'a quiet sentence of ours'
const email = 'lena@mina.example'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

beforeAll(async () => {
  office = await openPostOffice()
  app = await openApp(() => new Date(at), { SMTP_URL: office.url })
  await addPerson(app.services, { email, name: 'Lena Holm', role: 'rep', team: 'North', password })
})
afterAll(async () => {
  await app.close()
  await office.close()
})

async function signIn(said: string): Promise<string> {
  const answer = await app.stranger.post('/sign-in', { email, password: said })
  return answer.headers.getSetCookie().join().split(';')[0] ?? ''
}

async function mailedPath(): Promise<string> {
  await app.services.afterwards.settled()
  return /\/resets\/[\w-]+/.exec(office.mails.at(-1)?.text ?? '')?.[0] ?? ''
}

const isIn = async (cookie: string) => (await app.stranger.get('/', { cookie })).status === 200

test('everybody sees where they are signed in, and ends one session or all others', async () => {
  const [here, phone, other] = [await signIn(password), await signIn(password), await signIn(password)]
  await app.stranger.get('/', { cookie: phone, 'user-agent': 'Mozilla/5.0 (iPhone) Version/18 Safari/604' })
  expect(await isIn(other)).toBe(true)
  const page = await (await app.stranger.get('/account', { cookie: here, 'user-agent': firefox })).text()
  for (const says of ['Firefox on Linux', 'Safari on iPhone', '127.0.', 'Tue 24 Nov 2026', 'this one'])
    expect(page).toContain(says)
  expect(page).not.toMatch(/127\.0\.\d+\.\d/)
  const id =
    /aria-label="End the session on Safari[^>]*>/.exec(page) &&
    /sessions\/([^/]+)\/end/.exec(page.slice(page.indexOf('Safari')))?.[1]
  const rosa = await app.as('rosa')
  expect((await rosa.post(`/account/sessions/${id}/end`, {})).status).toBe(404)
  expect((await app.stranger.post(`/account/sessions/${id}/end`, {}, { cookie: here })).status).toBe(303)
  expect([await isIn(here), await isIn(phone), await isIn(other)]).toEqual([true, false, true])
  expect((await app.stranger.post('/account/sessions/others/end', {}, { cookie: here })).status).toBe(303)
  expect([await isIn(here), await isIn(other), (await rosa.get('/')).status]).toEqual([true, false, 200])
  expect(await (await app.stranger.get('/account', { cookie: here })).text()).toContain(
    'signed in nowhere else',
  )
})

test('D-06 a link to another password works once, within the hour, is kept as a hash, and dies when a newer one is made', async () => {
  const answers = []
  for (const asked of [email, 'nobody@mina.example'])
    answers.push(await (await app.stranger.post('/forgotten', { email: asked })).text())
  expect(answers[0]?.replaceAll(/nonce="[^"]*"/g, '')).toBe(answers[1]?.replaceAll(/nonce="[^"]*"/g, ''))
  const first = await mailedPath()
  expect(office.mails).toHaveLength(1)
  const { rows } = await sql`select * from one_time_links`.execute(app.services.db)
  expect(JSON.stringify(rows)).not.toContain(first.split('/').at(-1))
  await app.stranger.post('/forgotten', { email })
  const second = await mailedPath()
  expect(second).not.toBe(first)
  expect((await app.stranger.get(first)).status).toBe(422)
  expect(await (await app.stranger.get(second)).text()).toContain('Another password, Lena')

  const cookie = await signIn(password)
  expect((await app.stranger.post(second, { password: 'sevench' })).status).toBe(422)
  const done = await app.stranger.post(second, { password: 'rye and spelt' })
  expect([done.status, done.headers.getSetCookie()]).toEqual([200, []])
  expect(await isIn(cookie)).toBe(false)
  expect((await app.stranger.post(second, { password: 'once more, please' })).status).toBe(422)
  await app.services.afterwards.settled()
  expect(office.mails.at(-1)?.subject).toBe('Your password for Heard was changed')
  expect([await isIn(await signIn(password)), await isIn(await signIn('rye and spelt'))]).toEqual([
    false,
    true,
  ])

  await app.stranger.post('/forgotten', { email })
  const late = await mailedPath()
  at += 61 * 60_000
  expect((await app.stranger.get(late)).status).toBe(422)
})

test('D-06 a password is changed with the one before, which ends every other session and every unused link', async () => {
  const [here, other] = [await signIn('rye and spelt'), await signIn('rye and spelt')]
  await app.stranger.post('/forgotten', { email })
  const link = await mailedPath()
  const change = (fields: Record<string, string>) =>
    app.stranger.post('/account/password', fields, { cookie: here })
  expect((await change({ password: 'wrong', next: 'oats and barley' })).status).toBe(422)
  expect((await change({ password: 'rye and spelt', next: 'password' })).status).toBe(422)
  expect([await isIn(other), (await app.stranger.get(link)).status]).toEqual([true, 200])
  expect((await change({ password: 'rye and spelt', next: 'oats and barley' })).status).toBe(200)
  expect([await isIn(here), await isIn(other), (await app.stranger.get(link)).status]).toEqual([
    true,
    false,
    422,
  ])
})

test('without a server for mail the admin makes the link, and never learns the password', async () => {
  const ada = await app.as('ada')
  const rosa = await (await ada.post(`/people/${app.ids.rosa}/invitation`, {})).text()
  expect(rosa).toContain('A link went to Rosa Diaz by mail')
  expect(await mailedPath()).not.toBe('')
  const quiet = await openApp()
  await quiet.as('rosa')
  const page = await (await (await quiet.as('ada')).post(`/people/${quiet.ids.rosa}/invitation`, {})).text()
  const link = /\/resets\/[\w-]+/.exec(page)?.[0] ?? ''
  expect((await quiet.stranger.post(link, { password: 'chosen by Rosa' })).status).toBe(200)
  expect((await quiet.stranger.post('/forgotten', { email })).status).toBe(422)
  expect(
    (await quiet.stranger.post('/sign-in', { email: 'rosa@mina.example', password: 'chosen by Rosa' }))
      .status,
  ).toBe(303)
  await quiet.close()
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson } from '../../db/queries/people.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { signInToken } from '../../server/web/auth.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
const password = 'a quiet sentence of ours'

beforeAll(async () => {
  app = await openApp()
  for (const name of ['Lena', 'Gone'])
    await addPerson(app.services, {
      email: `${name.toLowerCase()}@mina.example`,
      name,
      role: 'rep',
      team: 'North',
      password,
    })
})
afterAll(() => app.close())

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

test('the right password leads to the page somebody wanted, with a cookie scripts cannot read', async () => {
  const answer = await app.stranger.post('/sign-in', {
    email: 'LENA@mina.example',
    password,
    next: '/conversations?search=rye',
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/conversations?search=rye')
  expect(answer.headers.getSetCookie().join()).toMatch(/^heard=.*HttpOnly.*SameSite=Lax/i)
  const home = await app.stranger.get('/', { cookie: cookieOf(answer) })
  expect(await home.text()).toContain('Lena')
})

test('D-03 a wrong password, an unknown address and somebody who left get the same answer', async () => {
  const gone = (await addPerson(app.services, {
    email: 'left@mina.example',
    name: 'Left',
    role: 'rep',
    team: 'North',
    password,
  })) as string
  await deactivatePerson(app.services.db, gone, '2026-11-20T09:00:00Z')
  const pages: string[] = []
  const headers: string[] = []
  for (const [email, said] of [
    ['lena@mina.example', 'wrong'],
    ['nobody@mina.example', password],
    ['left@mina.example', password],
  ] as const) {
    const answer = await app.stranger.post('/sign-in', { email, password: said })
    expect(answer.status, email).toBe(422)
    expect(answer.headers.getSetCookie(), email).toEqual([])
    headers.push(JSON.stringify([...answer.headers].filter(([name]) => !/policy|request-id/.test(name))))
    pages.push((await answer.text()).replaceAll(email, '').replaceAll(/nonce="[^"]*"/g, ''))
  }
  expect(new Set(pages).size).toBe(1)
  expect(new Set(headers).size).toBe(1)
  const { rows } = await sql`select id from "session" where "userId" = ${gone}`.execute(app.services.db)
  expect(rows).toEqual([])
})

test('a failed try keeps the address that was typed and where it was to lead', async () => {
  const answer = await app.stranger.post('/sign-in', {
    email: 'lena@mina.example',
    password: 'wrong',
    next: '/statements',
  })
  const page = await answer.text()
  expect(page).toContain('value="lena@mina.example"')
  expect(page).toContain('name="next" value="/statements"')
  expect(page).not.toContain('wrong"')
})

test('an empty form, a form without fields and fields given twice are told, not broken', async () => {
  for (const fields of [{}, { email: '' }, { email: 'x', password: 'y'.repeat(2000) }])
    expect((await app.stranger.post('/sign-in', fields as Record<string, string>)).status).toBe(422)
  const twice = new FormData()
  for (const email of ['lena@mina.example', 'gone@mina.example']) twice.append('email', email)
  twice.append('password', password)
  expect((await app.stranger.post('/sign-in', twice)).status).toBe(422)
})

test('D-10 nobody is led to another site after signing in', async () => {
  for (const next of [
    '//evil.test',
    '/\\evil.test',
    'https:evil.test',
    'javascript:alert(1)',
    '/%09/evil.test',
  ]) {
    const page = await (await app.stranger.get(`/sign-in?next=${encodeURIComponent(next)}`)).text()
    expect(page, next).toContain('name="next" value="/"')
    const token = await signInToken(app.services.auth, 'lena@mina.example')
    const answer = await app.stranger.post(`/sign-in/link/${token}`, { next })
    expect(answer.headers.get('location'), next).toBe('/')
  }
})

test('a link is not used up by looking at it, and signs in once', async () => {
  const path = `/sign-in/link/${await signInToken(app.services.auth, 'rosa@mina.example')}`
  for (const _ of [1, 2]) expect((await app.stranger.get(path)).status).toBe(200)
  const first = await app.stranger.post(path, {})
  expect(first.status).toBe(303)
  expect(cookieOf(first)).not.toBe('')
  const second = await app.stranger.post(path, {})
  expect(second.status).toBe(422)
  expect(await second.text()).toContain('was used already')
  expect(cookieOf(second)).toBe('')
})

test('a link that was made up signs nobody in', async () => {
  for (const token of ['x', '0'.repeat(32), 'x'.repeat(10_000), '🙂'])
    expect((await app.stranger.post(`/sign-in/link/${token}`, {})).status, token.slice(0, 9)).toBe(422)
})

test('D-05 and D-16 after signing out the old cookie opens nothing', async () => {
  const token = await signInToken(app.services.auth, 'rena@mina.example')
  const cookie = cookieOf(await app.stranger.post(`/sign-in/link/${token}`, {}))
  expect((await app.stranger.get('/', { cookie })).status).toBe(200)
  const out = await app.stranger.post('/sign-out', {}, { cookie })
  expect(out.status).toBe(303)
  expect(out.headers.get('clear-site-data')).toContain('storage')
  expect((await app.stranger.get('/', { cookie })).status).toBe(303)
})

test('D-08 a cookie opens exactly what the sign-in reads out of it, and one that is over nothing', async () => {
  const { auth, db } = app.services
  const [, held = ''] = /^([^=]+=.*)$/.exec((await app.as('rosa')).cookie) ?? []
  const [, other = ''] = (await app.as('ravi')).cookie.split('=')
  const [name = '', value = ''] = held.split('=')
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  const written = (text: string) => `${name}=${encodeURIComponent(text)}`
  const cookies = [
    ...[held, `theme=dark; ${held}`, `${name}=x.y; ${held}`, `${held}; ${name}=x.y`, `${name}="${value}"`],
    ...[written(token), written(`${token}.`), written(`.${signature}`), written(`${token}.${signature}x`)],
    ...[written(`${token.slice(1)}.${signature}`), written(`${token}.${signature.slice(4)}AAA=`), `${name}=`],
    ...[
      written(`${token}.${decodeURIComponent(other).split('.')[1]}`),
      `x${held}`,
      `${name}=%ff.${signature}`,
    ],
  ]
  for (const cookie of cookies) {
    const read = await auth.api.getSession({ headers: new Headers({ cookie }) })
    const status = (await app.stranger.get('/', { cookie })).status
    expect(status, cookie).toBe(read ? 200 : 303)
  }
  const long = new Date(Date.now() - 1000).toISOString()
  await sql`update "session" set "expiresAt" = ${long} where token = ${token}`.execute(db)
  expect((await app.stranger.get('/', { cookie: held })).status).toBe(303)
  const { rows } = await sql`select 1 from "session" where token = ${token}`.execute(db)
  expect(rows).toEqual([])
})

test('signing out without being signed in is no error', async () => {
  const answer = await app.stranger.post('/sign-out', {})
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('D-07 somebody who leaves while signed in is out at once, with page, part, sound and token', async () => {
  const token = await signInToken(app.services.auth, 'gone@mina.example')
  const cookie = cookieOf(await app.stranger.post(`/sign-in/link/${token}`, {}))
  const home = await app.stranger.get('/', { cookie })
  expect(home.status).toBe(200)
  const person = await app.services.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', 'gone@mina.example')
    .executeTakeFirstOrThrow()
  const given = { personId: person.id, name: 'x', scopes: ['read'], now: '2026-11-24T09:00:00Z' } as const
  const bearer = { authorization: `Bearer ${await createToken(app.services.db, given)}` }
  expect((await app.stranger.get('/api/conversations', bearer)).status).toBe(200)
  const ada = await app.as('ada')
  expect((await ada.post(`/people/${app.ids.ada}/departure`, {})).status).toBe(409)
  expect((await ada.post(`/people/${person.id}/departure`, {})).status).toBe(303)
  expect((await app.stranger.get('/', { cookie })).status).toBe(303)
  expect((await app.stranger.post('/uploads', {}, { cookie })).status).toBe(303)
  const part = await app.stranger.get('/conversations', { cookie, 'HX-Request': 'true' })
  expect([part.headers.get('HX-Redirect'), await part.text()]).toEqual([
    expect.stringMatching(/^\/sign-in/),
    '',
  ])
  const sound = await app.stranger.get('/conversations/x/recording', { cookie, Range: 'bytes=0-9' })
  expect(sound.status).toBe(303)
  expect((await app.stranger.get('/api/conversations', bearer)).status).toBe(401)
})

test('D-17 a part of a page asked for by somebody signed out sends the whole window to sign in', async () => {
  const answer = await app.stranger.get('/conversations', { 'HX-Request': 'true' })
  expect(answer.headers.get('HX-Redirect')).toBe('/sign-in?next=%2Fconversations')
  expect(await answer.text()).toBe('')
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'

let app: TestApp
let path: string
let verdict: string
beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18))
  verdict = `/insights/${(await kept(app, 'rosa', path)).findings.insights[0]?.id}/verdict`
})
afterAll(() => app.close())

const policy: readonly string[] = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

function expectGuarded(answer: Response, what: string): void {
  const said = answer.headers.get('content-security-policy') ?? ''
  for (const rule of policy) expect(said, what).toContain(rule)
  expect(said, what).toMatch(/script-src 'self' 'nonce-[\w+/=-]{16,}'/)
  expect(said, what).not.toMatch(/unsafe/)
  expect(answer.headers.get('x-content-type-options'), what).toBe('nosniff')
  expect(answer.headers.get('referrer-policy'), what).toBe('same-origin')
  expect(answer.headers.get('cross-origin-opener-policy'), what).toBe('same-origin')
  expect(answer.headers.get('cross-origin-resource-policy'), what).toBe('same-origin')
  expect(answer.headers.get('x-frame-options'), what).toBe('DENY')
  expect(answer.headers.get('cache-control'), what).toBe('no-store')
  expect(answer.headers.get('x-powered-by'), what).toBeNull()
  expect(answer.headers.get('server'), what).toBeNull()
}

test('every answer of whatever kind carries the content policy and is kept by no cache', async () => {
  const rosa = await app.as('rosa')
  const mina = await app.as('mina')
  const answers: readonly (readonly [string, number, Promise<Response>])[] = [
    ['sign-in', 200, app.stranger.get('/sign-in')],
    ['home', 200, rosa.get('/')],
    ['conversation', 200, rosa.get(path)],
    ['not there', 404, rosa.get(`/conversations/${missingId}`)],
    ['no such page', 404, rosa.get('/nowhere')],
    ['sent to sign in', 303, app.stranger.get('/')],
    ['bad query', 422, rosa.get('/conversations?channel=fax')],
    ['bad form', 422, rosa.post(`${path}/note`, { version: '0', text: '' })],
    ['no file', 422, rosa.upload({})],
    ['not yours', 403, mina.post(`${path}/note`, { version: '0', text: 'x' })],
    ['another site', 403, rosa.ask('/theme', { method: 'POST', body: 'theme=dark' })],
    ['fragment', 200, mina.post(verdict, { verdict: 'agreed' }, { 'HX-Request': 'true' })],
    ['fragment that fails', 422, mina.post(verdict, {}, { 'HX-Request': 'true' })],
    [
      'unreadable form',
      400,
      rosa.ask(`${path}/note`, { method: 'POST', body: 'x', headers: { origin: 'http://127.0.0.1:3000' } }),
    ],
  ]
  for (const [what, status, answer] of answers) {
    expect((await answer).status, what).toBe(status)
    expectGuarded(await answer, what)
  }
})

test('what only we can cause is a page with a number, and without our words', async () => {
  const own = await openApp()
  const rosa = await own.as('rosa')
  await own.close()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const answer = await rosa.get('/conversations')
  const page = await answer.text()
  expect(answer.status).toBe(500)
  expectGuarded(answer, 'broken')
  expect(page).toContain('Something of ours broke')
  expect(page).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/)
  expect(page).not.toMatch(/select|sqlite|Error|\.ts\b|at \w+ \(/)
})

test('over TLS browsers are told to stay with it, and the cookie is for this host alone', async () => {
  const own = await openApp('2026-11-24T09:00:00Z', { BASE_URL: 'https://heard.example' })
  try {
    const answer = await own.stranger.get('/sign-in')
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=(\d{8,})/)
    const { cookie } = await own.as('rosa')
    expect(cookie).toMatch(/^__Host-heard=/)
  } finally {
    await own.close()
  }
})

test('each answer has a nonce of its own', async () => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => (await app.stranger.get('/sign-in')).headers.get('content-security-policy')),
  )
  expect(new Set(nonces).size).toBe(3)
})

test('what is no page is not there, for a stranger as for anybody: neither settings nor the program itself', async () => {
  for (const path of [
    '/.env',
    '/.git/HEAD',
    '/package.json',
    '/server/app.ts',
    '/conversations.map',
    '/static/../.env',
  ]) {
    expect((await app.stranger.get(path)).status, path).toBe(404)
    expect((await (await app.as('rosa')).get(path)).status, path).toBe(404)
  }
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'
import { expectGuarded } from './guarded.ts'

let app: TestApp
let path: string
let verdict: string
beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18))
  verdict = `/insights/${(await kept(app, 'rosa', path)).findings.insights[0]?.id}/verdict`
})
afterAll(() => app.close())

test('D-14, D-15 and D-16 every answer of whatever kind carries the content policy and is kept by no cache', async () => {
  const rosa = await app.as('rosa')
  const mina = await app.as('mina')
  const answers: readonly (readonly [string, number, Promise<Response>])[] = [
    ['sign-in', 200, app.stranger.get('/sign-in')],
    ['home', 200, rosa.get('/')],
    ['conversation', 200, rosa.get(path)],
    ['not there', 404, rosa.get(`/conversations/${missingId}`)],
    ['no such page', 404, rosa.get('/nowhere')],
    ['sent to sign in', 303, app.stranger.get('/')],
    ['signed in no more, as htmx asks', 200, app.stranger.get('/', { 'HX-Request': 'true' })],
    ['a link outside that is none', 404, app.stranger.get('/shared/made-up')],
    ['a file that is not there', 404, app.stranger.get('/static/js/none.js')],
    ['for programs', 401, app.stranger.get('/api/conversations')],
    ['too large', 413, rosa.post(`${path}/note`, { version: '0', text: 'x'.repeat(1_100_000) })],
    ['only its head', 200, rosa.ask(path, { method: 'HEAD' })],
    ['as JSON', 200, rosa.get('/api/conversations')],
    ['another method', 404, rosa.ask(path, { method: 'PUT', headers: { 'sec-fetch-site': 'same-origin' } })],
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

test('D-15 the script for other sites may be loaded by them, and nothing else of ours', async () => {
  const answer = await app.stranger.get('/heard.js')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const ours = await app.stranger.get('/static/js/theme.js')
  expect(ours.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

test('D-18 what only we can cause is a page with a number, without our words; the log has them', async () => {
  const own = await openApp()
  const rosa = await own.as('rosa')
  const logged = vi.spyOn(own.services.log, 'error')
  await own.close()
  for (const ask of [
    () => rosa.get('/conversations?q=zanzibar'),
    () => rosa.get('/conversations', { 'HX-Request': 'true' }),
    () => rosa.get('/api/conversations'),
  ]) {
    const answer = await ask()
    const said = await answer.text()
    expect(answer.status).toBe(500)
    expectGuarded(answer, 'broken')
    const [number] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(said) ?? []
    expect(said).not.toMatch(/select|sqlite|Error|\.ts\b|at \w+ \(|zanzibar/)
    const [entry] = logged.mock.lastCall as unknown as [{ err: Error; requestId: string }]
    expect(entry.requestId).toBe(number)
    expect(entry.err.stack).toContain('Error')
  }
})

test('D-15 over TLS browsers are told to stay with it, and the cookie is for this host alone', async () => {
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

test('D-14 each answer has a nonce of its own', async () => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => (await app.stranger.get('/sign-in')).headers.get('content-security-policy')),
  )
  expect(new Set(nonces).size).toBe(3)
})

const nowhere: readonly string[] = [
  '/.env',
  '/.git/HEAD',
  '/package.json',
  '/src/app.ts',
  '/server/app.ts',
  '/db/schema.ts',
  '/data/heard.sqlite',
  '/conversations.map',
  '/static',
  '/static/',
  '/static/js/',
  '/static/js/theme.js.map',
  '/static/../.env',
  '/static/..%2f.env',
  '/static/%2e%2e/%2e%2e/package.json',
  '/static/..%5c..%5cpackage.json',
  '/static/js/..%252f..%252fpackage.json',
  '/static//etc/passwd',
  '/static/js/%00theme.js',
  '//static/js/theme.js/../../package.json',
  '/%2egit/HEAD',
  '/%2e%65nv',
  '/node_modules/hono/package.json',
]

test('D-19 what is no page is not there, for a stranger as for anybody: neither settings nor the program itself', async () => {
  for (const path of nowhere)
    for (const somebody of [app.stranger, await app.as('rosa')])
      expect((await somebody.ask(`http://127.0.0.1:3000${path}`)).status, path).toBe(404)
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('everything a page asks for is there, of the right kind', async () => {
  const page = await (await app.stranger.get('/sign-in')).text()
  const wanted = [...page.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map((one) => one[1] ?? '')
  const sheet = wanted.find((path) => path.endsWith('/css/app.css')) ?? ''
  const css = await (await app.stranger.get(sheet)).text()
  const fonts = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(
    ([, path = '']) => new URL(path, `http://heard.example${sheet}`).pathname,
  )
  expect([wanted.length > 3, fonts.length]).toEqual([true, 2])
  expect(new Set([...wanted, ...fonts].map((path) => path.split('/')[2]))).toEqual(
    new Set([sheet.split('/')[2]]),
  )
  for (const path of [...wanted, ...fonts, '/static/vendor/wavesurfer.esm.js', '/static/js/player.js']) {
    const answer = await app.stranger.get(path)
    expect(answer.status, path).toBe(200)
    const isNamed = wanted.includes(path) || fonts.includes(path)
    expect(answer.headers.get('cache-control'), path).toBe(
      isNamed ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=86400',
    )
    expect(answer.headers.get('vary'), path).toContain('Accept-Encoding')
    expect(answer.headers.getSetCookie(), path).toEqual([])
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(answer.headers.get('content-type'), path).toMatch(/^(text\/(css|javascript)|image\/|font\/)/)
  }
  expect(css).not.toContain('@import')
})

test('a file is sent packed to who can unpack it, and not again to who has it', async () => {
  const plain = await app.stranger.get('/static/css/app.css')
  const packed = await app.stranger.get('/static/css/app.css', { 'accept-encoding': 'gzip, br' })
  expect(packed.headers.get('content-encoding')).toBe('br')
  const bytes = Buffer.from(await packed.arrayBuffer())
  const css = await plain.text()
  expect(brotliDecompressSync(bytes).toString()).toBe(css)
  const overPlainHttp = await app.stranger.get('/static/css/app.css', { 'accept-encoding': 'gzip, br;q=0' })
  expect(overPlainHttp.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await overPlainHttp.arrayBuffer())).toString()).toBe(css)
  const etag = plain.headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
    const again = await app.stranger.get('/static/css/app.css', { 'if-none-match': known })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  }
})

test('a page of another version finds its files in this one too, and nobody keeps what may be another', async () => {
  const other = await app.stranger.get(`/static/${'0'.repeat(20)}/css/app.css`)
  expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  expect(await other.text()).toBe(await (await app.stranger.get('/static/css/app.css')).text())
})

test('nothing else of the machine is reachable', async () => {
  for (const path of [
    '/static/',
    '/static/css',
    '/static/../package.json',
    '/static/%2e%2e/package.json',
    '/static/..%2fpackage.json',
    '/static/%00',
    '/static/__proto__',
    '/static/constructor',
    '/static/vendor/',
  ])
    expect((await app.stranger.get(path)).status, path).not.toBe(200)
  const rosa = await app.as('rosa')
  for (const path of [
    '/.env',
    '/.git/HEAD',
    '/package.json',
    '/server/main.ts',
    '/data/heard.db',
    '/node_modules/',
  ])
    expect((await rosa.get(path)).status, path).toBe(404)
})

test('D-69 whether it lives is told to everybody, and nothing more', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await app.stranger.get(path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).toBe('ok')
  }
})

test('D-69 without its database, with one of another version, or about to end it lives and is not ready', async () => {
  const own = await openApp()
  const { db, readiness } = own.services
  const ready = async () => (await own.stranger.get('/readyz')).status
  expect(await ready()).toBe(200)
  await sql`insert into kysely_migration (name, timestamp) values ('2036-01-01-01-wings', '2036-01-01')`.execute(
    db,
  )
  expect(await ready()).toBe(503)
  await sql`delete from kysely_migration where name = '2036-01-01-01-wings'`.execute(db)
  expect(await ready()).toBe(200)
  await sql`pragma query_only = on`.execute(db)
  expect(await ready()).toBe(503)
  await sql`pragma query_only = off`.execute(db)
  expect(await ready()).toBe(200)
  readiness.stop()
  expect(await ready()).toBe(503)
  await own.close()
  expect((await own.stranger.get('/healthz')).status).toBe(200)
  expect(await ready()).toBe(503)
})

test('figures are told only where that was asked for, and hold nobody’s name', async () => {
  expect((await app.stranger.get('/metrics')).status).toBe(404)
  const own = await openApp(undefined, { METRICS: 'on' })
  await (await own.as('rosa')).get('/')
  const answer = await own.stranger.get('/metrics')
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('version=0.0.4')
  expect(text).toMatch(/^heard_work_waiting\{work="uploads"\} 0$/m)
  expect(text).toMatch(/^heard_answer_seconds_count [1-9]/m)
  expect(text).not.toMatch(/rosa|mina|conversations|@/i)
  await own.close()
})

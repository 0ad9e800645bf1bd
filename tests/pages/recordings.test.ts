import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewsOfRep } from '../../db/queries/views.ts'
import { saveRecording } from '../recorded.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
let app: TestApp
let path: string
let silent: string
let lost: string
let middle: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18))
  silent = await bringIn(app, 'rosa', talk(17))
  lost = await bringIn(app, 'rosa', talk(16))
  middle = await bringIn(app, 'rosa', talk(15))
  const folder = join(app.services.config.dataDir, 'recordings')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sound.mp3'), bytes)
  const sound = {
    mime: 'audio/mpeg',
    size: bytes.length,
    durationMs: 120_000,
    channels: 1,
    peaks: [[0.1, 0.9]],
  }
  for (const [where, file] of [
    [path, 'sound.mp3'],
    [middle, 'sound.mp3'],
    [lost, 'gone.mp3'],
  ] as const)
    await saveRecording(app.services.db, idOf(where), { ...sound, path: file }, '2026-11-18T12:00:00Z')
})
afterAll(() => app.close())

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer())
}

test('Rosa hears the whole recording, and may jump in it', async () => {
  const answer = await (await app.as('rosa')).get(`${path}/recording`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('audio/mpeg')
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(await bytesOf(answer)).toEqual(bytes)
})

test('a piece of it is exactly that piece', async () => {
  const rosa = await app.as('rosa')
  for (const [range, start, end] of [
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=500-99999', 500, 999],
  ] as const) {
    const answer = await rosa.get(`${path}/recording`, { range })
    expect(answer.status, range).toBe(206)
    expect(answer.headers.get('content-range'), range).toBe(`bytes ${start}-${end}/1000`)
    expect(answer.headers.get('content-length'), range).toBe(String(end - start + 1))
    expect(await bytesOf(answer), range).toEqual(bytes.slice(start, end + 1))
  }
})

test('beyond its end there is nothing, and what is no range is the whole', async () => {
  const rosa = await app.as('rosa')
  const many = `bytes=0-1,${'5-6,'.repeat(900)}8-9`
  for (const range of [
    'bytes=1000-',
    'bytes=20-10',
    'bytes=-0',
    'bytes=99999999999999-',
    'bytes=0-1,5-6',
    many,
  ]) {
    const answer = await rosa.get(`${path}/recording`, { range })
    expect(answer.status, range).toBe(416)
    expect(answer.headers.get('content-range'), range).toBe('bytes */1000')
    expect((await bytesOf(answer)).length, range).toBe(0)
  }
  for (const range of ['bytes=-', 'pages=1-2', 'x'.repeat(5000)])
    expect((await bytesOf(await rosa.get(`${path}/recording`, { range }))).length, range.slice(0, 12)).toBe(
      1000,
    )
})

test('a player that has a piece of it goes on with the same file, and takes a changed one anew', async () => {
  const rosa = await app.as('rosa')
  const etag = (await rosa.ask(`${path}/recording`, { method: 'HEAD' })).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{32}-1000"$/)
  const range = 'bytes=10-19'
  expect((await rosa.get(`${path}/recording`, { range, 'if-range': etag })).status).toBe(206)
  for (const other of ['"another"', 'Wed, 18 Nov 2026 12:00:00 GMT', `W/${etag}`])
    expect((await rosa.get(`${path}/recording`, { range, 'if-range': other })).status, other).toBe(200)
  const known = await rosa.get(`${path}/recording`, { 'if-none-match': `"x", ${etag}` })
  expect(known.status).toBe(304)
  expect((await bytesOf(known)).length).toBe(0)
})

test('D-22 asking only for its size sends no sound and is not listening', async () => {
  const before = await viewsOfRep(app.services.db, app.ids.rosa)
  const answer = await (await app.as('mina')).ask(`${path}/recording`, { method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-length')).toBe('1000')
  expect((await bytesOf(answer)).length).toBe(0)
  expect(await viewsOfRep(app.services.db, app.ids.rosa)).toEqual(before)
})

test('Mina’s listening is kept for Rosa to see, Rosa’s own is not', async () => {
  await (await (await app.as('rosa')).get(`${path}/recording`)).arrayBuffer()
  expect(await viewsOfRep(app.services.db, app.ids.rosa)).toEqual([])
  await (await (await app.as('mina')).get(`${path}/recording`)).arrayBuffer()
  expect(await viewsOfRep(app.services.db, app.ids.rosa)).toMatchObject([
    { how: 'listened', viewer: { name: 'Mina Aalto' } },
  ])
})

test('listening from the middle is listening, and an hour of it is kept once', async () => {
  const kept = async () =>
    (await viewsOfRep(app.services.db, app.ids.rosa)).filter((view) => view.conversationId === idOf(middle))
  const mina = await app.as('mina')
  for (const range of ['bytes=1-', 'bytes=-999', 'bytes=0-', 'bytes=500-'])
    await (await mina.get(`${middle}/recording`, { range })).arrayBuffer()
  expect(await kept()).toMatchObject([{ how: 'listened', viewer: { name: 'Mina Aalto' } }])
})

test('the waveform comes with the length, without the sound', async () => {
  const answer = await (await app.as('rosa')).get(`${path}/peaks`)
  expect(await answer.json()).toEqual({
    state: 'ready',
    owners: null,
    ownersHow: null,
    durationMs: 120_000,
    peaksPerSecond: 10,
    peaks: [[0.1, 0.9]],
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('D-22 whoever may not see the conversation gets what they would get for one that is not there', async () => {
  for (const part of ['recording', 'peaks']) {
    for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const)
      expect((await (await app.as(name)).get(`${path}/${part}`)).status, `${name} ${part}`).toBe(404)
    expect((await app.stranger.get(`${path}/${part}`, { range: 'bytes=0-9' })).status).toBe(303)
    for (const id of [missingId, 'x'.repeat(10_000), '🙂', '..%2F..%2Fheard.db', '%00'])
      expect((await (await app.as('rosa')).get(`/conversations/${id}/${part}`)).status).toBe(404)
  }
})

test('a call without a recording has none, and one whose file is lost says so instead of breaking', async () => {
  const rosa = await app.as('rosa')
  for (const part of ['recording', 'peaks'])
    expect((await rosa.get(`${silent}/${part}`)).status, part).toBe(404)
  expect((await rosa.get(`${lost}/recording`)).status).toBe(404)
})

test('the page of a recorded call has the player, a silent one has not', async () => {
  const rosa = await app.as('rosa')
  expect(await (await rosa.get(path)).text()).toContain('<heard-player')
  expect(await (await rosa.get(silent)).text()).not.toContain('<heard-player')
})

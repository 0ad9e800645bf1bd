import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { talksToGrade } from '../../db/queries/graded-conversations.ts'
import { setHold } from '../../db/queries/holds.ts'
import { saveRecording } from '../recorded.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { keptClip } from './clipped.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const november = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
const no = { state: 'refused', how: 'asked', reason: 'At 0:12 she said no.' }

async function recorded(day: number) {
  const path = await bringIn(app, 'rosa', talk(day))
  const { db, config } = app.services
  const folder = join(config.dataDir, 'recordings')
  mkdirSync(folder, { recursive: true })
  const file = `sound-${day}.mp3`
  writeFileSync(join(folder, file), new Uint8Array(100))
  const sound = { path: file, mime: 'audio/mpeg', size: 100, durationMs: 60_000, peaks: [[0.1]] }
  await saveRecording(db, idOf(path), sound, '2026-11-18T12:00:00Z')
  return { path, isThere: () => existsSync(join(folder, file)) }
}

async function counted() {
  return (await talksToGrade(app.services.db, [app.ids.rosa], november)).map(({ id }) => id)
}

test('X-01 a customer who says no is heard: the call counts for nothing, and its recording is gone for good', async () => {
  const { path, isThere } = await recorded(18)
  const [rosa, ravi] = [await app.as('rosa'), await app.as('ravi')]
  expect(await (await rosa.get(path)).text()).toContain('Nobody has said')
  expect(await (await rosa.get('/conversations?state=consent-unknown')).text()).toContain(path)
  expect((await ravi.post(`${path}/consents`, no)).status).toBe(404)
  expect((await rosa.post(`${path}/consents`, { ...no, reason: ' ' })).status).toBe(422)
  expect(await counted()).toContain(idOf(path))
  const { clip } = await keptClip(app, idOf(path))
  const link = { once: newId(), days: '7', names: 'none', sound: 'yes' }
  const outside = /\/shared\/[\w-]{43}/.exec(await (await rosa.post(`/clips/${clip}/links`, link)).text())
  expect((await app.stranger.get(outside?.[0] ?? '')).status).toBe(200)

  expect((await rosa.post(`${path}/consents`, no)).status).toBe(303)
  expect(await counted()).not.toContain(idOf(path))
  expect((await app.stranger.get(outside?.[0] ?? '')).status).toBe(404)
  expect([isThere(), (await rosa.get(`${path}/recording`)).status]).toEqual([false, 404])
  const another = new FormData()
  another.set('file', new File([new Uint8Array(100)], 'again.mp3'))
  expect((await rosa.post(`${path}/recording`, another)).status).toBe(409)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('At 0:12 she said no. (Rosa Diaz,')
  expect((await (await app.as('mina')).post(`${path}/consents`, { ...no, state: 'known' })).status).toBe(303)
  expect(await (await rosa.get(path)).text()).toContain('At 0:12 she said no.')
  expect(await counted()).toContain(idOf(path))
})

test('X-02 what the law holds stays where nobody agreed, and is played to nobody', async () => {
  const { path, isThere } = await recorded(17)
  const { db, now } = app.services
  const hold = { kind: 'conversation', subject: idOf(path), reason: 'The court' } as const
  await db
    .transaction()
    .execute((trx) => setHold(trx, hold, { byId: app.ids.hana, now: now().toISOString() }))
  const rosa = await app.as('rosa')
  await rosa.post(`${path}/consents`, { ...no, state: 'withdrawn' })
  expect(isThere()).toBe(true)
  for (const part of ['recording', 'peaks']) expect((await rosa.get(`${path}/${part}`)).status).toBe(404)
})

test('HR says once how everybody agrees, for what comes in and for what nobody said anything about', async () => {
  const before = await bringIn(app, 'rosa', talk(16))
  const hana = await app.as('hana')
  const refused = await hana.post('/privacy/consent-rule', { agreed: ' ', here: 'yes' })
  expect(refused.status).toBe(422)
  const rule = { agreed: 'Every call begins with an announcement.', here: 'yes' }
  expect((await hana.post('/privacy/consent-rule', rule)).status).toBe(303)
  const after = await bringIn(app, 'rosa', talk(15))
  const rosa = await app.as('rosa')
  for (const path of [before, after])
    expect(await (await rosa.get(path)).text()).toContain(`${rule.agreed} (Hana Brandt,`)
  expect((await hana.post('/privacy/consent-rule/ending', {})).status).toBe(303)
  expect(await (await rosa.get(await bringIn(app, 'rosa', talk(14)))).text()).toContain('Nobody has said')
})

import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeNextRecording } from '../../db/queries/recording-sounds.ts'
import { addRecording, findRecording } from '../../db/queries/recordings.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { bringIn, idOf, talk } from '../pages/brought.ts'
import { speech, wavOf } from '../sounds.ts'
import { claimAt } from './leases.ts'

let app: TestApp
let folder: string

beforeAll(async () => {
  app = await openApp()
  folder = join(app.services.config.dataDir, 'recordings')
  mkdirSync(folder, { recursive: true })
})
afterAll(() => app.close())

const yesterday = '2026-11-20T09:00:00.000Z'

/** A recording of a call of Rosa’s; its file is there unless it is to be lost. */
async function recorded(day: number, { lost = false } = {}): Promise<string> {
  const conversationId = idOf(await bringIn(app, 'rosa', talk(day)))
  const path = `${String(day).padStart(32, '0')}.wav`
  const bytes = wavOf([speech(2000, [{ startMs: 200, endMs: 1500 }])])
  if (!lost) writeFileSync(join(folder, path), bytes)
  const row = { name: 'a.wav', path, container: 'wav', mime: 'audio/wav', size: bytes.length } as const
  const sha256 = path.padEnd(64, '0')
  await addRecording(app.services.db, { ...row, sha256, addedBy: null, conversationId, now: yesterday })
  return conversationId
}

async function heard(): Promise<void> {
  app.services.recordings.wake()
  await app.services.recordings.settled()
}

test('a program that ended while it listened listens again when it starts', async () => {
  const id = await recorded(2)
  await takeNextRecording(app.services.db, claimAt(yesterday))
  expect(await findRecording(app.services.db, id)).toMatchObject({ state: 'reading' })
  await heard()
  expect(await findRecording(app.services.db, id)).toMatchObject({
    state: 'ready',
    durationMs: 2000,
    tries: 2,
  })
})

test('what cannot be listened to is tried three times, and then said', async () => {
  const id = await recorded(3, { lost: true })
  mkdirSync(join(folder, `${'3'.padStart(32, '0')}.wav`))
  await heard()
  expect(await findRecording(app.services.db, id)).toMatchObject({
    state: 'failed',
    problem: 'stumbled',
    tries: 4,
  })
})

test('one whose file is not here any more says so', async () => {
  const id = await recorded(6, { lost: true })
  await heard()
  expect(await findRecording(app.services.db, id)).toMatchObject({
    state: 'failed',
    problem: 'lost',
    tries: 1,
  })
})

test('pages are answered while a recording is listened to', async () => {
  const id = await recorded(4)
  const listening = heard()
  const rosa = await app.as('rosa')
  expect((await rosa.get(`/conversations/${id}`)).status).toBe(200)
  expect((await rosa.get('/healthz')).status).toBe(200)
  await listening
  expect(await findRecording(app.services.db, id)).toMatchObject({ state: 'ready' })
})

test('a file that nobody knows is removed after a day, and no other', async () => {
  const stray = join(folder, `${'e'.repeat(32)}.wav`)
  const fresh = join(folder, `${'f'.repeat(32)}.wav`)
  const foreign = join(folder, 'notes.txt')
  for (const path of [stray, fresh, foreign]) writeFileSync(path, 'x')
  const old = Date.now() / 1000 - 2 * 24 * 3600
  for (const path of [stray, foreign]) utimesSync(path, old, old)
  const id = await recorded(5)
  await heard()
  expect([stray, fresh, foreign].map((path) => existsSync(path))).toEqual([false, true, true])
  expect(await findRecording(app.services.db, id)).toMatchObject({ state: 'ready' })
})

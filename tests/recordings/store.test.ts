import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findRecording } from '../../db/queries/recordings.ts'
import { makeBackup } from '../../server/actions/backup/make-backup.ts'
import { keptWhole } from '../../server/actions/ledger/kept-whole.ts'
import { readConfig } from '../../server/config.ts'
import { bucketStore } from '../../server/recordings/bucket-store.ts'
import { folderStore } from '../../server/recordings/folder-store.ts'
import { type Store, storeOf } from '../../server/recordings/store.ts'
import { words } from '../../views/messages/words.ts'
import { openApp } from '../pages/app.ts'
import { bringIn, idOf, talk } from '../pages/brought.ts'
import { speech, wavOf } from '../sounds.ts'

let home: string
let server: S3rver
let endpoint: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'heard-store-'))
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(home, 's3'),
    configureBuckets: [{ name: 'recordings' }],
  })
  endpoint = `http://127.0.0.1:${(await server.run()).port}`
})
afterAll(async () => {
  await server.close()
  await rm(home, { recursive: true, force: true })
})

const places = () => ({
  RECORDINGS_URL: 's3://recordings/calls',
  S3_ENDPOINT: endpoint,
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
})
const settings = (more: Record<string, string> = {}) => readConfig({ ...places(), ...more }).bucket

/** More than one part of an upload, and no two stretches of it alike. */
const sound = Buffer.alloc(
  10 * 1024 * 1024,
  Uint8Array.from({ length: 251 }, (_, nth) => nth),
)
const path = 'recordings/a.wav'

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['a folder', async () => folderStore(join(home, 'data'))],
  ['a bucket', async () => bucketStore(settings() as never, join(home, 'data'))],
]

describe.each(stores)('a recording in %s', (_name, open) => {
  test('comes in pieces, is read from anywhere in it, lies in a file while that is needed, and is gone once it is removed', async () => {
    const store = await open()
    expect([await store.size(path), await store.read(path)]).toEqual([null, undefined])
    const writing = await store.begin(path)
    for (let at = 0; at < sound.length; at += 300_000) await writing.write(sound.subarray(at, at + 300_000))
    await writing.end()
    expect(await store.size(path)).toBe(sound.length)
    const part = await store.read(path, { start: 9_000_000, end: 9_000_999 })
    expect(part && (await buffer(part))).toEqual(sound.subarray(9_000_000, 9_001_000))

    const dropped = await store.begin('recordings/b.wav')
    await dropped.write(sound.subarray(0, 1000))
    await dropped.drop()
    const there = await Array.fromAsync(store.list('recordings'))
    expect(there.map(({ name }) => name)).toEqual(['a.wav'])
    expect(Math.abs(Date.now() - (there[0]?.writtenAt.getTime() ?? 0))).toBeLessThan(60_000)

    let lay = ''
    const read = await store.asFile(path, async (file) => {
      lay = file
      return readFile(file)
    })
    expect(read.equals(sound)).toBe(true)
    await store.remove([path, 'recordings/never.wav'])
    expect(existsSync(lay)).toBe(false)
    expect(await Array.fromAsync(store.list('recordings'))).toEqual([])
  })
})

test('a bucket that is not there, or a server that is not, is said at once with what to do, and no key', async () => {
  const wrong = [
    [{ RECORDINGS_URL: 's3://elsewhere' }, 'bucket elsewhere at http://127.0.0.1', 'RECORDINGS_URL'],
    [{ S3_ENDPOINT: 'http://127.0.0.1:9' }, 'does not answer', 'S3_ENDPOINT'],
    [{ AWS_ACCESS_KEY_ID: 'another' }, 'may not use it', 'AWS_SECRET_ACCESS_KEY'],
  ] as const
  for (const [more, ...says] of wrong) {
    const error = await bucketStore(settings(more) as never, home).catch((problem: Error) => problem.message)
    for (const part of says) expect(error).toContain(part)
    expect(error).not.toContain('S3RVER')
  }
  expect(() => settings({ RECORDINGS_URL: 'https://recordings' })).toThrow(
    'RECORDINGS_URL must look like s3://',
  )
})

test('Rosa’s call in a bucket is heard, jumped in, backed up, held against its hash, and gone when she removes it', async () => {
  const app = await openApp(undefined, places())
  onTestFinished(() => app.close())
  const { db, config, recordings } = app.services
  const rosa = await app.as('rosa')
  const call = await bringIn(app, 'rosa', talk(18))
  const form = new FormData()
  const wav = wavOf([speech(2000, [{ startMs: 200, endMs: 1500 }])])
  form.append('recording', new File([Buffer.from(wav)], 'call.wav'))
  expect((await rosa.post(`${call}/recording`, form)).status).toBe(303)
  await recordings.settled()
  expect(await findRecording(db, idOf(call))).toMatchObject({ state: 'ready', durationMs: 2000 })
  const part = await rosa.get(`${call}/recording`, { range: 'bytes=100-199' })
  expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([
    206,
    Buffer.from(wav).subarray(100, 200),
  ])
  expect(readdirSync(config.dataDir)).not.toContain('recordings')

  const now = '2026-11-24T10:00:00Z'
  const made = await makeBackup(join(home, 'backup'), {
    db,
    database: 'sqlite',
    dataDir: config.dataDir,
    now,
  })
  expect(made.files.filter((file) => file.path.startsWith('recordings/'))).toMatchObject([
    { size: wav.length },
  ])
  expect([made.missing, await keptWhole(db, config.dataDir)]).toEqual([[], []])

  const confirm = words.recordings.removing.confirmWord
  expect((await rosa.post(`${call}/recording/removal`, { confirm })).status).toBe(303)
  expect(await Array.fromAsync(storeOf(config.dataDir).list('recordings'))).toEqual([])
})

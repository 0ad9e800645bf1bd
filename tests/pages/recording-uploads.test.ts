import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRecording } from '../../db/queries/recordings.ts'
import { receiveUpload } from '../../server/actions/receive-upload.ts'
import type { Interval } from '../../server/measures/intervals.ts'
import { recordingDoor } from '../../server/recordings/door.ts'
import { speech, wavOf } from '../sounds.ts'
import { fairCall } from '../spoken.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
let rosa: Somebody

beforeAll(async () => {
  app = await openApp(undefined, { FFMPEG: 'no-ffmpeg-here', MAX_RECORDING_MB: '2' })
  rosa = await app.as('rosa')
})
afterAll(() => app.close())

const spans = (who: string): readonly Interval[] =>
  fairCall.flatMap(([name, start, end]) =>
    name === who ? [{ startMs: start * 1000, endMs: end * 1000 }] : [],
  )
const lengthMs = (fairCall.at(-1)?.[2] ?? 0) * 1000 + 1500

/** The fair call as it sounds, Rosa on the first channel: a little different each time. */
function sound(seed = 1, ms = lengthMs): Buffer {
  const rate = 2000
  return wavOf(
    [
      speech(ms, spans('Rosa Diaz'), { rate, seed }),
      speech(ms, spans('Cora Lindqvist'), { rate, seed: seed + 50 }),
    ],
    rate,
  )
}

const folder = () => join(app.services.config.dataDir, 'recordings')
const onDisk = () => (existsSync(folder()) ? readdirSync(folder()) : [])

async function settled(): Promise<void> {
  await app.services.uploads.settled()
  await app.services.recordings.settled()
  await app.services.transcriptions.settled()
}

async function uploaded(files: Readonly<Record<string, string | Uint8Array>>, who = rosa): Promise<string> {
  const answer = await who.upload(files)
  await settled()
  return answer.text()
}

/** The page of the newest upload, as it is now. */
async function newestUpload(who = rosa): Promise<{ readonly path: string; readonly page: string }> {
  const list = await (await who.get('/uploads')).text()
  const path = /href="(\/uploads\/[0-9a-f]{32})"/.exec(list)?.[1] ?? ''
  return { path, page: await (await who.get(path)).text() }
}

async function settlingPath(): Promise<string> {
  const { page } = await newestUpload()
  return /href="(\/uploads\/[^"]+\/recording)"/.exec(page)?.[1] ?? ''
}

function form(name: string, bytes: Uint8Array): FormData {
  const data = new FormData()
  data.append('recording', new File([new Uint8Array(bytes)], name))
  return data
}

async function recordingOf(path: string) {
  return findRecording(app.services.db, idOf(path))
}

test('a recording beside its transcript finds it by its name, is heard, and can be played', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(2))
  await uploaded({ 'talk-2.wav': sound(2), [name]: transcript })
  const { page } = await newestUpload()
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  expect(await recordingOf(path)).toMatchObject({ state: 'ready', matchedHow: 'name', channels: 2 })
  const talked = await (await rosa.get(path)).text()
  expect(
    talked.includes('its file is named as the transcript is'),
    'its file is named as the transcript is',
  ).toBe(true)
  expect(talked).toMatch(/told by when the transcript says they spoke: ours is the first/)
  const peaks = await (await rosa.get(`${path}/peaks`)).json()
  expect(peaks).toMatchObject({ state: 'ready', owners: ['ours', 'theirs'], ownersHow: 'inferred' })
  const answer = await rosa.get(`${path}/recording`, { range: 'bytes=0-3' })
  expect(answer.headers.get('content-type')).toBe('audio/wav')
  expect(await answer.text()).toBe('RIFF')
})

test('the airtime of the sound stands beside that of the transcript, with both figures', async () => {
  const path = await bringIn(app, 'rosa', talk(3))
  await rosa.post(`${path}/recording`, form('any.wav', sound(3)))
  await settled()
  const page = await (await rosa.get(path)).text()
  expect(page).toMatch(
    /By the sound of the two channels the customer had \d+% of the airtime \(\d+:\d\d of \d+:\d\d of speech\), by the transcript \d+%/,
  )
  expect(page.includes('What counts stays the transcript’s'), 'What counts stays the transcript’s').toBe(true)
})

test('the conversation’s own door takes one recording, and only a recording', async () => {
  const path = await bringIn(app, 'rosa', talk(4))
  const before = onDisk().length
  for (const [name, content, says] of [
    ['song.mp3', '<!DOCTYPE html><script>alert(1)</script>', 'it is a web page'],
    ['song.mp3', '\x7fELF\x02\x01\x01'.padEnd(5000, '\0'), 'it is a program'],
    ['song.wav', 'PK\x03\x04'.padEnd(200, 'x'), 'it is an archive'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'it is a picture'],
    ['call.wav', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello', 'it is text'],
    ['empty.wav', '', 'it is empty'],
  ] as const) {
    const answer = await rosa.post(`${path}/recording`, form(name, Buffer.from(content, 'latin1')))
    expect(answer.status, says).toBe(415)
    const page = await answer.text()
    expect(page.includes(says), says).toBe(true)
    expect(page, says).not.toContain('<script>alert(1)')
  }
  expect((await rosa.post(`${path}/recording`, new FormData())).status).toBe(422)
  expect((await rosa.post(`${path}/recording`, { recording: 'text' })).status).toBe(422)
  expect(onDisk().length).toBe(before)
  expect(await recordingOf(path)).toBeUndefined()

  expect((await rosa.post(`${path}/recording`, form('a.wav', sound(4)))).status).toBe(303)
  const second = await rosa.post(`${path}/recording`, form('b.wav', sound(5)))
  expect(second.status).toBe(409)
  expect((await second.text()).includes('has a recording already'), 'has a recording already').toBe(true)
  await settled()
  expect(onDisk().length).toBe(before + 1)
})

test('D-44: a recording over its own limit is refused early, and nothing of it stays', async () => {
  const path = await bringIn(app, 'rosa', talk(5))
  const before = onDisk()
  const large = Buffer.concat([sound(6), Buffer.alloc(2 * 1024 * 1024)])
  const answer = await rosa.post(`${path}/recording`, form('large.wav', large))
  expect(answer.status).toBe(413)
  expect((await answer.text()).includes('more than 2 MB'), 'more than 2 MB').toBe(true)
  const files = new FormData()
  files.append('files', new File([new Uint8Array(large)], 'large.wav'))
  expect((await rosa.post('/uploads', files)).status).toBe(413)
  expect(onDisk()).toEqual(before)
})

test('D-45: a recording that breaks off on its way leaves nothing', async () => {
  const path = await bringIn(app, 'rosa', talk(6))
  const before = onDisk()
  const head = '--b\r\nContent-Disposition: form-data; name="recording"; filename="a.wav"\r\n\r\n'
  for (const address of [`${path}/recording`, '/uploads']) {
    const body = Buffer.concat([Buffer.from(head), sound(7)])
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      origin: app.services.config.baseUrl,
      'sec-fetch-site': 'same-origin',
      cookie: rosa.cookie,
    }
    expect(
      (await rosa.ask(address, { method: 'POST', body: new Uint8Array(body), headers })).status,
      address,
    ).toBe(400)
  }
  expect(onDisk()).toEqual(before)
  expect(await recordingOf(path)).toBeUndefined()
})

test('D-46: on the upload page what only calls itself a recording is refused for what it is', async () => {
  const page = await uploaded({
    'page.mp3': '<html><body>Listen</body></html>',
    'program.wav': Buffer.from('\x7fELF\x02\x01\x01'.padEnd(5000, '\0'), 'latin1'),
    'archive.m4a': Buffer.from('PK\x03\x04'.padEnd(200, 'x'), 'latin1'),
  })
  for (const says of ['is not a recording: it is a web page', 'it is a program', 'it is an archive of files'])
    expect(page.includes(says), says).toBe(true)
})

test('D-47: whatever it is called, it lies under a generated name and is shown as text', async () => {
  const path = await bringIn(app, 'rosa', talk(7))
  const name = '../../<script>x</script>.wav'
  await rosa.post(`${path}/recording`, form(name, sound(8)))
  await settled()
  const recording = await recordingOf(path)
  expect(recording?.path).toMatch(/^[0-9a-f]{32}\.wav$/)
  expect(onDisk()).toContain(recording?.path)
  expect(await (await rosa.get(path)).text()).not.toContain('<script>x')
})

test('the very same recording is here once', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(9))
  await uploaded({ [name]: transcript, 'talk-9.wav': sound(9) })
  const before = onDisk()
  const page = await uploaded({ 'again.wav': sound(9) })
  expect(page.includes('Already here'), 'Already here').toBe(true)
  expect(page.includes('This very recording is here already.'), 'This very recording is here already.').toBe(
    true,
  )
  expect(onDisk()).toEqual(before)
})

test('a recording alone waits, is heard by whoever brought it, and says what is missing', async () => {
  await uploaded({ 'alone.wav': sound(10) })
  const { page } = await newestUpload()
  expect(
    page.includes('Heard does not know which conversation this recording is of.'),
    'Heard does not know which conversation this recording is of.',
  ).toBe(true)
  const path = await settlingPath()
  const settling = await (await rosa.get(path)).text()
  expect(settling.includes('What is missing is its words'), 'What is missing is its words').toBe(true)
  expect(settling.includes('<audio'), '<audio').toBe(true)
  expect(settling.includes('TRANSCRIBE_URL'), 'TRANSCRIBE_URL').toBe(true)
  const hear = path.replace(/recording$/, 'sound')
  expect((await rosa.get(hear, { range: 'bytes=0-3' })).status).toBe(206)
  for (const name of ['rena', 'mina', 'ravi', 'noah', 'hana', 'ada'] as const)
    for (const at of [path, hear])
      expect((await (await app.as(name)).get(at)).status, `${name} ${at}`).toBe(404)
})

test('whoever brought it says which it is of, and cannot say so of somebody else’s', async () => {
  const rosas = await bringIn(app, 'rosa', talk(10))
  const renas = await bringIn(app, 'rena', talk(10, { rep: 'Rena Okafor' }))
  await uploaded({ 'which.wav': sound(11) })
  const path = await settlingPath()
  expect((await rosa.post(path, {})).status).toBe(422)
  expect((await rosa.post(path, { conversation: idOf(renas) })).status).toBe(409)
  const answer = await rosa.post(path, { conversation: idOf(rosas) })
  expect(answer.headers.get('location')).toBe(`${rosas}#recording`)
  expect(await recordingOf(rosas)).toMatchObject({ state: 'ready', matchedHow: 'said' })
  expect((await rosa.get(path)).headers.get('location')).toBe(rosas)
  expect((await newestUpload()).page.includes('Brought in'), 'Brought in').toBe(true)
})

test('a recording brought first is found by its transcript later', async () => {
  await uploaded({ 'talk-12.wav': sound(12) })
  expect((await newestUpload()).page.includes('Needs your answer'), 'Needs your answer').toBe(true)
  const path = await bringIn(app, 'rosa', talk(12))
  await settled()
  expect(await recordingOf(path)).toMatchObject({ matchedHow: 'name' })
})

test('one that tells when it began is found by its time', async () => {
  const path = await bringIn(app, 'rosa', talk(13))
  await uploaded({ 'GMT20261113-100030_Recording.wav': sound(13) })
  expect(await recordingOf(path)).toMatchObject({ matchedHow: 'time' })
})

test('two transcripts it may be of are asked about, the likeliest first', async () => {
  const [, first] = Object.entries(talk(14))[0] ?? ['', new Uint8Array()]
  const [, second] = Object.entries(talk(15))[0] ?? ['', new Uint8Array()]
  await uploaded({ 'same.json': first, 'same.transcript.json': second, 'same.wav': sound(14) })
  const settling = await (await rosa.get(await settlingPath())).text()
  expect(
    settling.includes('More than one fits, so you are asked.'),
    'More than one fits, so you are asked.',
  ).toBe(true)
  expect(settling.match(/type="radio"/g)).toHaveLength(2)
})

test('a recording that ends too early says so, with both lengths', async () => {
  const path = await bringIn(app, 'rosa', talk(20))
  await rosa.post(`${path}/recording`, form('short.wav', sound(20, 20_000)))
  await settled()
  expect(
    (await (await rosa.get(path)).text()).includes('The recording is 0:20 long, the transcript'),
    'The recording is 0:20 long, the transcript',
  ).toBe(true)
})

test('what nobody can unpack plays on, and the transcript stays usable', async () => {
  const path = await bringIn(app, 'rosa', talk(21))
  const m4a = Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1'), Buffer.alloc(2000)])
  await rosa.post(`${path}/recording`, form('call.m4a', m4a))
  await settled()
  const page = await (await rosa.get(path)).text()
  expect(page.includes('Heard needs ffmpeg on this machine'), 'Heard needs ffmpeg on this machine').toBe(true)
  expect(page.includes('the cold room is empty on Mondays'), 'the cold room is empty on Mondays').toBe(true)
  const peaks = await (await rosa.get(`${path}/peaks`)).json()
  expect(peaks).toMatchObject({ state: 'failed', reason: expect.stringContaining('needs ffmpeg') })
  expect((await rosa.get(`${path}/recording`)).headers.get('content-type')).toBe('audio/mp4')
})

test('a broken recording without a conversation is refused, and nothing of it is kept', async () => {
  const before = onDisk()
  const page = await uploaded({ 'broken.wav': sound(22).subarray(0, 44) })
  expect(page.length).toBeGreaterThan(0)
  expect(
    (await newestUpload()).page.includes('There is no sound in this recording.'),
    'There is no sound in this recording.',
  ).toBe(true)
  expect((await newestUpload()).page.includes('Nothing of it was kept.'), 'Nothing of it was kept.').toBe(
    true,
  )
  expect(onDisk()).toEqual(before)
})

test('a recording is taken away by its word, and goes from the disk', async () => {
  const path = await bringIn(app, 'rosa', talk(22))
  await rosa.post(`${path}/recording`, form('a.wav', sound(23)))
  await settled()
  const kept = await recordingOf(path)
  expect((await rosa.post(`${path}/recording/removal`, { confirm: 'yes' })).status).toBe(422)
  expect((await rosa.post(`${path}/recording/removal`, { confirm: 'take away' })).status).toBe(303)
  expect(await recordingOf(path)).toBeUndefined()
  expect(onDisk()).not.toContain(kept?.path)
  expect((await rosa.get(`${path}/recording`)).status).toBe(404)
})

test('an upload taken back takes its recordings with it', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(23))
  await uploaded({ [name]: transcript, 'talk-23.wav': sound(24), 'lone.wav': sound(25) })
  const { path, page } = await newestUpload()
  const conversation = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  const before = onDisk().length
  expect(await (await rosa.get(`${path}/withdrawal`)).text()).toContain(
    '2 recordings: gone from this machine',
  )
  expect((await rosa.post(`${path}/withdrawal`, { confirm: 'take back' })).status).toBe(303)
  expect((await rosa.get(`${conversation}/recording`)).status).toBe(404)
  expect(onDisk().length).toBe(before - 2)
})

test('whose channel is whose can be said, and then stands', async () => {
  const path = await bringIn(app, 'rosa', talk(24, { customer: 'Cora Lindqvist' }))
  await rosa.post(`${path}/recording`, form('a.wav', sound(26)))
  await settled()
  expect((await rosa.post(`${path}/recording/lanes`, { first: 'neither' })).status).toBe(422)
  expect((await rosa.post(`${path}/recording/lanes`, { first: 'theirs' })).status).toBe(303)
  const peaks = await (await rosa.get(`${path}/peaks`)).json()
  expect(peaks).toMatchObject({ owners: ['theirs', 'ours'], ownersHow: 'said' })
})

test('an upload nobody is to read any more leaves no recording behind', async () => {
  const viewer = await app.viewer('rosa')
  const before = onDisk()
  const { dataDir, maxUploadBytes, maxRecordingBytes } = app.services.config
  const bytes = sound(30)
  const place = await recordingDoor({ dataDir, most: maxRecordingBytes })('', bytes)
  await place?.write(bytes)
  const kept = (await place?.end()) ?? null
  async function* parts() {
    yield { name: 'files', fileName: 'unwanted.wav', bytes: new Uint8Array(), kept }
  }
  const incoming = { viewer, parts: parts(), dataDir, maxUploadBytes, maxRecordingBytes }
  const now = app.services.now().toISOString()
  const received = await receiveUpload(app.services.db, { ...incoming, now }, { rep: '', zone: '' })
  expect(onDisk()).toHaveLength(before.length + 1)
  const id = 'id' in received ? received.id : ''
  expect((await rosa.post(`/uploads/${id}/cancellation`, {})).status).toBe(303)
  expect(onDisk()).toEqual(before)
})

test('D-49: whoever lets too many recordings wait brings no more until they are settled', async () => {
  const rena = await app.as('rena')
  await uploaded({ 'first.wav': sound(31) }, rena)
  const { db } = app.services
  const mine = db.updateTable('recordings').where('added_by', '=', app.ids.rena)
  await mine.set({ size: 41 * 1024 * 1024 }).execute()
  const before = onDisk()
  expect((await rena.upload({ 'second.wav': sound(32) })).status).toBe(413)
  expect(onDisk()).toEqual(before)
})

test('peaks are packed for whoever can unpack them', async () => {
  const path = await bringIn(app, 'rosa', talk(25))
  await rosa.post(`${path}/recording`, form('a.wav', sound(27)))
  await settled()
  const answer = await rosa.get(`${path}/peaks`, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  const unpacked = new Response(answer.body?.pipeThrough(new DecompressionStream('gzip')))
  expect(await unpacked.json()).toMatchObject({ state: 'ready', peaksPerSecond: 10 })
})

test('a recording in an archive goes the same way', async () => {
  const { zipSync } = await import('fflate')
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(26))
  await uploaded({ 'week.zip': zipSync({ [name]: transcript, 'talk-26.wav': new Uint8Array(sound(28)) }) })
  const { page } = await newestUpload()
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  expect(await recordingOf(path)).toMatchObject({ state: 'ready', matchedHow: 'name' })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Somebody, TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { callSound, openRecordings, type RecordingsApp, recordingForm } from './recorded-calls.ts'

let all: RecordingsApp
let app: TestApp
let rosa: Somebody

beforeAll(async () => {
  all = await openRecordings()
  app = all.app
  rosa = all.rosa
})
afterAll(() => app.close())

test('a recording beside its transcript finds it by its name, is heard, and can be played', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(2))
  await all.uploaded({ 'talk-2.wav': callSound(2), [name]: transcript })
  const { page } = await all.newestUpload()
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  expect(await all.recordingOf(path)).toMatchObject({ state: 'ready', matchedHow: 'name', channels: 2 })
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
  await rosa.post(`${path}/recording`, recordingForm('any.wav', callSound(3)))
  await all.settled()
  const page = await (await rosa.get(path)).text()
  expect(page).toMatch(
    /By the sound of the two channels the customer had \d+% of the airtime \(\d+:\d\d of \d+:\d\d of speech\), by the transcript \d+%/,
  )
  expect(page.includes('What counts stays the transcript’s'), 'What counts stays the transcript’s').toBe(true)
})

test('a recording alone waits, is heard by whoever brought it, and says what is missing', async () => {
  await all.uploaded({ 'alone.wav': callSound(10) })
  const { page } = await all.newestUpload()
  expect(
    page.includes('Heard does not know which conversation this recording is of.'),
    'Heard does not know which conversation this recording is of.',
  ).toBe(true)
  const path = await all.settlingPath()
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
  await all.uploaded({ 'which.wav': callSound(11) })
  const path = await all.settlingPath()
  expect((await rosa.post(path, {})).status).toBe(422)
  expect((await rosa.post(path, { conversation: idOf(renas) })).status).toBe(409)
  const answer = await rosa.post(path, { conversation: idOf(rosas) })
  expect(answer.headers.get('location')).toBe(`${rosas}#recording`)
  expect(await all.recordingOf(rosas)).toMatchObject({ state: 'ready', matchedHow: 'said' })
  expect((await rosa.get(path)).headers.get('location')).toBe(rosas)
  expect((await all.newestUpload()).page.includes('Brought in'), 'Brought in').toBe(true)
})

test('a recording brought first is found by its transcript later', async () => {
  await all.uploaded({ 'talk-12.wav': callSound(12) })
  expect((await all.newestUpload()).page.includes('Needs your answer'), 'Needs your answer').toBe(true)
  const path = await bringIn(app, 'rosa', talk(12))
  await all.settled()
  expect(await all.recordingOf(path)).toMatchObject({ matchedHow: 'name' })
})

test('one that tells when it began is found by its time', async () => {
  const path = await bringIn(app, 'rosa', talk(13))
  await all.uploaded({ 'GMT20261113-100030_Recording.wav': callSound(13) })
  expect(await all.recordingOf(path)).toMatchObject({ matchedHow: 'time' })
})

test('two transcripts it may be of are asked about, the likeliest first', async () => {
  const [, first] = Object.entries(talk(14))[0] ?? ['', new Uint8Array()]
  const [, second] = Object.entries(talk(15))[0] ?? ['', new Uint8Array()]
  await all.uploaded({ 'same.json': first, 'same.transcript.json': second, 'same.wav': callSound(14) })
  const settling = await (await rosa.get(await all.settlingPath())).text()
  expect(
    settling.includes('More than one fits, so you are asked.'),
    'More than one fits, so you are asked.',
  ).toBe(true)
  expect(settling.match(/type="radio"/g)).toHaveLength(2)
})

test('a recording that ends too early says so, with both lengths', async () => {
  const path = await bringIn(app, 'rosa', talk(20))
  await rosa.post(`${path}/recording`, recordingForm('short.wav', callSound(20, 20_000)))
  await all.settled()
  expect(
    (await (await rosa.get(path)).text()).includes('The recording is 0:20 long, the transcript'),
    'The recording is 0:20 long, the transcript',
  ).toBe(true)
})

test('what nobody can unpack plays on, and the transcript stays usable', async () => {
  const path = await bringIn(app, 'rosa', talk(21))
  const m4a = Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1'), Buffer.alloc(2000)])
  await rosa.post(`${path}/recording`, recordingForm('call.m4a', m4a))
  await all.settled()
  const page = await (await rosa.get(path)).text()
  expect(page.includes('Heard needs ffmpeg on this machine'), 'Heard needs ffmpeg on this machine').toBe(true)
  expect(page.includes('the cold room is empty on Mondays'), 'the cold room is empty on Mondays').toBe(true)
  const peaks = await (await rosa.get(`${path}/peaks`)).json()
  expect(peaks).toMatchObject({ state: 'failed', reason: expect.stringContaining('needs ffmpeg') })
  expect((await rosa.get(`${path}/recording`)).headers.get('content-type')).toBe('audio/mp4')
})

test('whose channel is whose can be said, and then stands', async () => {
  const path = await bringIn(app, 'rosa', talk(24, { customer: 'Cora Lindqvist' }))
  await rosa.post(`${path}/recording`, recordingForm('a.wav', callSound(26)))
  await all.settled()
  expect((await rosa.post(`${path}/recording/lanes`, { first: 'neither' })).status).toBe(422)
  expect((await rosa.post(`${path}/recording/lanes`, { first: 'theirs' })).status).toBe(303)
  const peaks = await (await rosa.get(`${path}/peaks`)).json()
  expect(peaks).toMatchObject({ owners: ['theirs', 'ours'], ownersHow: 'said' })
})

test('peaks are packed for whoever can unpack them', async () => {
  const path = await bringIn(app, 'rosa', talk(25))
  await rosa.post(`${path}/recording`, recordingForm('a.wav', callSound(27)))
  await all.settled()
  const answer = await rosa.get(`${path}/peaks`, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  const unpacked = new Response(answer.body?.pipeThrough(new DecompressionStream('gzip')))
  expect(await unpacked.json()).toMatchObject({ state: 'ready', peaksPerSecond: 10 })
})

test('a recording in an archive goes the same way', async () => {
  const { zipSync } = await import('fflate')
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(26))
  await all.uploaded({
    'week.zip': zipSync({ [name]: transcript, 'talk-26.wav': new Uint8Array(callSound(28)) }),
  })
  const { page } = await all.newestUpload()
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  expect(await all.recordingOf(path)).toMatchObject({ state: 'ready', matchedHow: 'name' })
})

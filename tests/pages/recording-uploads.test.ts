import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveUpload } from '../../server/actions/receive-upload.ts'
import { recordingDoor } from '../../server/recordings/door.ts'
import type { Somebody, TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'
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

test('the conversation’s own door takes one recording, and only a recording', async () => {
  const path = await bringIn(app, 'rosa', talk(4))
  const before = all.onDisk().length
  for (const [name, content, says] of [
    ['song.mp3', '<!DOCTYPE html><script>alert(1)</script>', 'it is a web page'],
    ['song.mp3', '\x7fELF\x02\x01\x01'.padEnd(5000, '\0'), 'it is a program'],
    ['song.wav', 'PK\x03\x04'.padEnd(200, 'x'), 'it is an archive'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'it is a picture'],
    ['call.wav', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello', 'it is text'],
    ['empty.wav', '', 'it is empty'],
  ] as const) {
    const answer = await rosa.post(`${path}/recording`, recordingForm(name, Buffer.from(content, 'latin1')))
    expect(answer.status, says).toBe(415)
    const page = await answer.text()
    expect(page.includes(says), says).toBe(true)
    expect(page, says).not.toContain('<script>alert(1)')
  }
  expect((await rosa.post(`${path}/recording`, new FormData())).status).toBe(422)
  expect((await rosa.post(`${path}/recording`, { recording: 'text' })).status).toBe(422)
  expect(all.onDisk().length).toBe(before)
  expect(await all.recordingOf(path)).toBeUndefined()

  expect((await rosa.post(`${path}/recording`, recordingForm('a.wav', callSound(4)))).status).toBe(303)
  const second = await rosa.post(`${path}/recording`, recordingForm('b.wav', callSound(5)))
  expect(second.status).toBe(409)
  expect((await second.text()).includes('has a recording already'), 'has a recording already').toBe(true)
  await all.settled()
  expect(all.onDisk().length).toBe(before + 1)
})

test('D-44: a recording over its own limit is refused early, and nothing of it stays', async () => {
  const path = await bringIn(app, 'rosa', talk(5))
  const before = all.onDisk()
  const large = Buffer.concat([callSound(6), Buffer.alloc(2 * 1024 * 1024)])
  const answer = await rosa.post(`${path}/recording`, recordingForm('large.wav', large))
  expect(answer.status).toBe(413)
  expect((await answer.text()).includes('more than 2 MB'), 'more than 2 MB').toBe(true)
  const files = new FormData()
  files.append('files', new File([new Uint8Array(large)], 'large.wav'))
  expect((await rosa.post('/uploads', files)).status).toBe(413)
  expect(all.onDisk()).toEqual(before)
})

test('D-45: a recording that breaks off on its way leaves nothing', async () => {
  const path = await bringIn(app, 'rosa', talk(6))
  const before = all.onDisk()
  const head = '--b\r\nContent-Disposition: form-data; name="recording"; filename="a.wav"\r\n\r\n'
  for (const address of [`${path}/recording`, '/uploads']) {
    const body = Buffer.concat([Buffer.from(head), callSound(7)])
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
  expect(all.onDisk()).toEqual(before)
  expect(await all.recordingOf(path)).toBeUndefined()
})

test('D-46: on the upload page what only calls itself a recording is refused for what it is', async () => {
  const page = await all.uploaded({
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
  await rosa.post(`${path}/recording`, recordingForm(name, callSound(8)))
  await all.settled()
  const recording = await all.recordingOf(path)
  expect(recording?.path).toMatch(/^[0-9a-f]{32}\.wav$/)
  expect(all.onDisk()).toContain(recording?.path)
  expect(await (await rosa.get(path)).text()).not.toContain('<script>x')
})

test('the very same recording is here once', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(9))
  await all.uploaded({ [name]: transcript, 'talk-9.wav': callSound(9) })
  const before = all.onDisk()
  const page = await all.uploaded({ 'again.wav': callSound(9) })
  expect(page.includes('Already here'), 'Already here').toBe(true)
  expect(page.includes('This very recording is here already.'), 'This very recording is here already.').toBe(
    true,
  )
  expect(all.onDisk()).toEqual(before)
})

test('a broken recording without a conversation is refused, and nothing of it is kept', async () => {
  const before = all.onDisk()
  const page = await all.uploaded({ 'broken.wav': callSound(22).subarray(0, 44) })
  expect(page.length).toBeGreaterThan(0)
  expect(
    (await all.newestUpload()).page.includes('There is no sound in this recording.'),
    'There is no sound in this recording.',
  ).toBe(true)
  expect((await all.newestUpload()).page.includes('Nothing of it was kept.'), 'Nothing of it was kept.').toBe(
    true,
  )
  expect(all.onDisk()).toEqual(before)
})

test('a recording is taken away by its word, and goes from the disk', async () => {
  const path = await bringIn(app, 'rosa', talk(22))
  await rosa.post(`${path}/recording`, recordingForm('a.wav', callSound(23)))
  await all.settled()
  const kept = await all.recordingOf(path)
  expect((await rosa.post(`${path}/recording/removal`, { confirm: 'yes' })).status).toBe(422)
  expect((await rosa.post(`${path}/recording/removal`, { confirm: 'take away' })).status).toBe(303)
  expect(await all.recordingOf(path)).toBeUndefined()
  expect(all.onDisk()).not.toContain(kept?.path)
  expect((await rosa.get(`${path}/recording`)).status).toBe(404)
})

test('an upload taken back takes its recordings with it', async () => {
  const [[name, transcript] = ['', new Uint8Array()]] = Object.entries(talk(23))
  await all.uploaded({ [name]: transcript, 'talk-23.wav': callSound(24), 'lone.wav': callSound(25) })
  const { path, page } = await all.newestUpload()
  const conversation = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  const before = all.onDisk().length
  expect(await (await rosa.get(`${path}/withdrawal`)).text()).toContain(
    '2 recordings: gone from this machine',
  )
  expect((await rosa.post(`${path}/withdrawal`, { confirm: 'take back' })).status).toBe(303)
  expect((await rosa.get(`${conversation}/recording`)).status).toBe(404)
  expect(all.onDisk().length).toBe(before - 2)
})

test('an upload nobody is to read any more leaves no recording behind', async () => {
  const viewer = await app.viewer('rosa')
  const before = all.onDisk()
  const { dataDir, maxUploadBytes, maxRecordingBytes } = app.services.config
  const bytes = callSound(30)
  const place = await recordingDoor({ dataDir, most: maxRecordingBytes })('', bytes)
  await place?.write(bytes)
  const kept = (await place?.end()) ?? null
  async function* parts() {
    yield { name: 'files', fileName: 'unwanted.wav', bytes: new Uint8Array(), kept }
  }
  const incoming = { viewer, parts: parts(), dataDir, maxUploadBytes, maxRecordingBytes }
  const now = app.services.now().toISOString()
  const received = await receiveUpload(app.services.db, { ...incoming, now }, { rep: '', zone: '' })
  expect(all.onDisk()).toHaveLength(before.length + 1)
  const id = 'id' in received ? received.id : ''
  expect((await rosa.post(`/uploads/${id}/cancellation`, {})).status).toBe(303)
  expect(all.onDisk()).toEqual(before)
})

test('D-49: whoever lets too many recordings wait brings no more until they are settled', async () => {
  const rena = await app.as('rena')
  await all.uploaded({ 'first.wav': callSound(31) }, rena)
  const { db } = app.services
  const mine = db.updateTable('recordings').where('added_by', '=', app.ids.rena)
  await mine.set({ size: 41 * 1024 * 1024 }).execute()
  const before = all.onDisk()
  expect((await rena.upload({ 'second.wav': callSound(32) })).status).toBe(413)
  expect(all.onDisk()).toEqual(before)
})

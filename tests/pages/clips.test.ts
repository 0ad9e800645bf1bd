import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { wavHead } from '../../server/recordings/cut-wav.ts'
import { saveRecording } from '../recorded.ts'
import { type CastName, openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'

const RATE = 1000
let app: TestApp
let path: string
let clip: string
let [rosa, mina]: Somebody[] = []

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z', { FFMPEG: 'no-such-program' })
  path = await bringIn(app, 'rosa', talk(18, { ending: 'Rosa and Cora agreed, did Lindqvist say.' }))
  await record(path)
  rosa = await app.as('rosa')
  mina = await app.as('mina')
  clip = await makeClip(path, { name: 'How Rosa asks', from: '0:05', to: '0:30' })
})
afterAll(() => app.close())

/** Two minutes in which every sample tells its own second. */
async function record(where: string): Promise<void> {
  const samples = Buffer.from(Uint8Array.from({ length: 120 * RATE }, (_, at) => Math.floor(at / RATE)))
  const head = wavHead({ format: 1, channels: 1, sampleRate: RATE, bits: 8 }, samples.length)
  const folder = join(app.services.config.dataDir, 'recordings')
  mkdirSync(folder, { recursive: true })
  const name = `${newId()}.wav`
  writeFileSync(join(folder, name), Buffer.concat([head, samples]))
  const sound = {
    path: name,
    mime: 'audio/wav',
    size: head.length + samples.length,
    durationMs: 120_000,
    channels: 1,
    peaks: [[0.1]],
  }
  await saveRecording(app.services.db, idOf(where), sound, '2026-11-18T12:00:00Z')
}

async function makeClip(where: string, fields: Readonly<Record<string, string>>, who: CastName = 'rosa') {
  const answer = await (await app.as(who)).post(`${where}/clips`, { once: newId(), ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

async function share(fields: Readonly<Record<string, string>>): Promise<string> {
  const page = await (
    await rosa?.post(`${clip}/links`, { once: newId(), days: '7', names: 'none', ...fields })
  )?.text()
  const address = /\/shared\/[\w-]{43}/.exec(page ?? '')?.[0]
  if (!address) throw new Error('no link')
  return address
}

const sayOf = async (answer: Promise<Response> | undefined) => (await (await answer)?.text()) ?? ''

test('a clip holds the words of its seconds, under its name, for whoever may see the conversation', async () => {
  const page = await sayOf(mina?.get(clip))
  expect(page).toContain('How Rosa asks')
  expect(page).toContain('0:05 to 0:30, 25 seconds')
  expect(page).toContain('help most?')
  expect(page).not.toContain('What changed for you')
  expect(page).not.toContain('bakery opens early')
  expect(page).toContain(`${path}?t=5-30#said-u1`)
  expect(await sayOf(rosa?.get(path))).toContain('How Rosa asks')
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const)
    expect((await (await app.as(name)).get(clip)).status, name).toBe(404)
})

test('its sound is its seconds and no other, and who listens is known', async () => {
  const answer = await mina?.get(`${clip}/sound`)
  expect(answer?.headers.get('content-type')).toBe('audio/wav')
  const bytes = new Uint8Array((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)).slice(44)
  expect(bytes).toHaveLength(25 * RATE)
  expect([Math.min(...bytes), Math.max(...bytes)]).toEqual([5, 29])
  const piece = await mina?.get(`${clip}/sound`, { range: 'bytes=44-143' })
  expect(piece?.status).toBe(206)
  expect(piece?.headers.get('content-range')).toBe(`bytes 44-143/${25 * RATE + 44}`)
  const views = await viewsOfRep(app.services.db, app.ids.rosa)
  expect(views.map((one) => one.how)).toContain('listened')
})

test('D-22 a link opens the clip without signing in: its words, its seconds, no name, and nothing else', async () => {
  const address = await share({ sound: 'yes' })
  const answer = await app.stranger.get(address)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(page).toContain('help most?')
  expect(page).not.toMatch(/Rosa|Cora|Lindqvist|Diaz/)
  expect(page).not.toContain('bakery opens early')
  expect(page).not.toContain(idOf(path))
  expect(page).not.toContain('/conversations')
  const bytes = new Uint8Array(await (await app.stranger.get(`${address}/sound`)).arrayBuffer()).slice(44)
  expect([Math.min(...bytes), Math.max(...bytes)]).toEqual([5, 29])
  const seen = await sayOf(rosa?.get(clip))
  expect(seen).toContain('Opened 2 times')
  expect(seen).toContain('from 127.0.0.x')
  expect(seen).not.toContain(address.split('/').at(-1))
})

test('whoever listens from the middle on is noted once, too', async () => {
  const address = await share({ sound: 'yes' })
  const openings = async () =>
    (await app.services.db.selectFrom('clip_openings').select('how').execute()).filter(
      (one) => one.how === 'listened',
    ).length
  const before = await openings()
  for (const range of ['bytes=1-', 'bytes=44-143'])
    expect((await app.stranger.get(`${address}/sound`, { range })).status).toBe(206)
  expect(await openings()).toBe(before + 1)
})

test('names are those the sharer chose, and without the sound there is no sound', async () => {
  const first = await share({ names: 'first' })
  const page = await (await app.stranger.get(first)).text()
  expect(page).toMatch(/Rosa/)
  expect(page).not.toMatch(/Diaz|Lindqvist/)
  expect(page).toContain('shared without its sound')
  expect((await app.stranger.get(`${first}/sound`)).status).toBe(404)
  expect(await (await app.stranger.get(await share({ names: 'full' }))).text()).toContain('Rosa Diaz')
})

test('D-22 a link that was taken back, has ended or was never made is not there, like any other', async () => {
  const address = await share({ sound: 'yes' })
  const id = /\/links\/([0-9a-f]{32})\/revocation/.exec(await sayOf(rosa?.get(clip)))?.[1]
  expect((await mina?.post(`${clip}/links/${id}/revocation`, {}))?.status).toBe(303)
  const missing = await (await app.stranger.get(`/shared/${'x'.repeat(43)}`)).text()
  expect(missing).toContain('Ask the person who gave it to you')
  expect(missing).not.toContain('Back to your page')
  for (const where of [address, `${address}/sound`]) expect((await app.stranger.get(where)).status).toBe(404)
  expect((await (await app.stranger.get(address)).text()).length).toBe(missing.length)
  expect(await sayOf(rosa?.get(clip))).toContain('taken back by Mina Aalto')
  const short = await share({ days: '1' })
  await app.services.db.updateTable('clip_links').set({ expires_at: '2026-11-24T08:00:00Z' }).execute()
  expect((await app.stranger.get(short)).status).toBe(404)
  expect(await sayOf(rosa?.get(clip))).toContain('ended')
})

test('X-04 a link ends when whoever made it leaves, or may not see what it was cut from any more', async () => {
  const { db } = app.services
  const address = await share({})
  const answers = async () => [
    (await app.stranger.get(address)).status,
    (await app.stranger.get(`${address}/sound`)).status,
  ]
  const moved = async (change: object) =>
    db.updateTable('people').set(change).where('id', '=', app.ids.rosa).execute()
  expect(await answers()).toEqual([200, 404])
  await moved({ deactivated_at: '2026-11-24T08:00:00Z' })
  expect(await answers()).toEqual([404, 404])
  await moved({ deactivated_at: null, role: 'payroll' })
  expect(await answers()).toEqual([404, 404])
  await moved({ role: 'rep' })
})

test('a deleted clip takes its links along, and comes back with them when that is undone', async () => {
  const own = await makeClip(path, { name: 'Short', from: '0:05', to: '0:08' })
  const page = await sayOf(rosa?.post(`${own}/links`, { once: newId(), days: '1', names: 'none' }))
  const address = /\/shared\/[\w-]{43}/.exec(page)?.[0] ?? ''
  expect((await mina?.post(`${own}/deletion`, {}))?.status).toBe(403)
  expect((await rosa?.post(`${own}/deletion`, {}))?.status).toBe(303)
  expect((await app.stranger.get(address)).status).toBe(404)
  expect((await mina?.get(own))?.status).toBe(404)
  expect(await sayOf(rosa?.get('/clips'))).toContain('You deleted “Short”')
  expect((await rosa?.post(`${own}/restoration`, {}))?.status).toBe(303)
  expect((await app.stranger.get(address)).status).toBe(200)
})

test('nobody may ask for links without end', async () => {
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => app.stranger.get(`/shared/${'y'.repeat(43)}`)),
  )
  expect(answers.some((one) => one.status === 429)).toBe(true)
})

test('what no clip can be made of comes back with the words and the reason', async () => {
  for (const [fields, says] of [
    [{ name: '', from: '0:05', to: '0:10' }, 'Give it a name'],
    [{ name: 'A', from: 'soon', to: '0:10' }, 'when it begins'],
    [{ name: 'A', from: '0:05', to: '0:75' }, 'when it ends'],
    [{ name: 'A', from: '0:30', to: '0:10' }, 'must end after'],
    [{ name: 'A', from: '0:00', to: '9:00' }, 'at most five minutes'],
    [{ name: 'A', from: '4:00', to: '4:10' }, 'Nothing is said there'],
  ] as const) {
    const answer = await rosa?.post(`${path}/clips`, { once: newId(), ...fields })
    expect(answer?.status, says).toBe(422)
    expect(await answer?.text()).toContain(says)
  }
  expect((await rosa?.post(`${clip}/links`, { once: newId(), days: '900', names: 'none' }))?.status).toBe(422)
})

test('of a chat whole messages are a clip', async () => {
  const mail = `From: Rosa Diaz <rosa@mina.example>\nTo: Ines Vidal <ines@marram.example>\nDate: Mon, 16 Nov 2026 09:20:00 +0000\nSubject: The oven\nMessage-ID: <oven@mina.example>\n\nDear Ines, what did the breakfast guests say about the croissants? I am curious to hear.\n`
  const thread = await bringIn(app, 'rosa', { 'oven.eml': mail })
  const id =
    /name="from"[\s\S]*?<option value="([^"]+)"/
      .exec(await sayOf(rosa?.get(thread)))?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  const made = await makeClip(thread, { name: 'The question', from: id, to: id })
  expect(await sayOf(rosa?.get(made))).toContain('breakfast guests')
})

test('the same form sent twice is one clip', async () => {
  const fields = { once: newId(), name: 'Once', from: '0:05', to: '0:09' }
  const both = await Promise.all([rosa?.post(`${path}/clips`, fields), rosa?.post(`${path}/clips`, fields)])
  expect(both[0]?.headers.get('location')).toBe(both[1]?.headers.get('location'))
})

test('a playlist is put in order with buttons, and only by whoever made it', async () => {
  const second = await makeClip(path, { name: 'What Cora needs', from: '0:12', to: '0:40' }, 'mina')
  const made = await rosa?.post(`${clip}/playlists`, {
    once: newId(),
    name: 'How Rosa asks about budget',
    note: 'Listen to the pause.',
  })
  const list = made?.headers.get('location') ?? ''
  expect(list).toMatch(/^\/playlists\/[0-9a-f]{32}$/)
  await rosa?.post(`${second}/playlists`, { once: newId(), playlist: idOf(list) })
  const order = async () =>
    [...(await sayOf(mina?.get(list))).matchAll(/data-name="([^"]+)"/g)].map((one) => one[1])
  expect(await order()).toEqual(['How Rosa asks', 'What Cora needs'])
  expect((await rosa?.post(`${list}/clips/${idOf(second)}/place`, { to: 'up' }))?.status).toBe(303)
  expect(await order()).toEqual(['What Cora needs', 'How Rosa asks'])
  expect((await mina?.post(`${list}/clips/${idOf(second)}/place`, { to: 'down' }))?.status).toBe(403)
  await rosa?.post(`${list}/clips/${idOf(second)}/note`, { note: 'Her own words.' })
  expect(await sayOf(mina?.get(list))).toContain('Her own words.')
  const taken = await sayOf(rosa?.post(`${list}/clips/${idOf(second)}/removal`, {}))
  expect(await order()).toEqual(['How Rosa asks'])
  expect(taken).toContain('“What Cora needs” was taken out.')
  expect(taken).toContain('name="note" value="Her own words."')
  const back = { once: newId(), playlist: list.split('/').at(-1) ?? '', note: 'Her own words.' }
  expect((await rosa?.post(`${second}/playlists`, back))?.status).toBe(303)
  expect(await order()).toEqual(['How Rosa asks', 'What Cora needs'])
  await rosa?.post(`${list}/clips/${idOf(second)}/removal`, {})
  expect((await (await app.as('ravi')).get(list)).status).toBe(404)
})

test('a clip of a conversation somebody may not see is neither shown nor counted', async () => {
  const ravi = await app.as('ravi')
  const theirs = await bringIn(app, 'ravi', talk(11, { rep: 'Ravi Menon', customer: 'Tomas Holm' }))
  const other = await makeClip(theirs, { name: 'Elsewhere', from: '0:05', to: '0:30' }, 'ravi')
  const list =
    (await rosa?.post('/playlists', { once: newId(), name: 'Mixed' }))?.headers.get('location') ?? ''
  await rosa?.post(`${clip}/playlists`, { once: newId(), playlist: idOf(list) })
  expect((await ravi.post(`${other}/playlists`, { once: newId(), playlist: idOf(list) })).status).toBe(404)
  expect((await rosa?.post(`${other}/playlists`, { once: newId(), playlist: idOf(list) }))?.status).toBe(404)
  await app.services.db
    .insertInto('playlist_clips')
    .values({
      playlist_id: idOf(list),
      clip_id: idOf(other),
      place: 9,
      note: 'Hidden.',
      added_at: '2026-11-24',
    })
    .execute()
  const page = await sayOf(rosa?.get(list))
  expect(page).not.toContain('Elsewhere')
  expect(page).toContain('1 clip')
  expect(await sayOf(rosa?.get('/clips'))).not.toContain('Elsewhere')
})

test('D-22 a conversation that is taken back takes its clips and links along', async () => {
  const gone = await bringIn(app, 'rosa', talk(9))
  const own = await makeClip(gone, { name: 'Going', from: '0:05', to: '0:30' })
  const page = await sayOf(rosa?.post(`${own}/links`, { once: newId(), days: '1', names: 'none' }))
  const address = /\/shared\/[\w-]{43}/.exec(page)?.[0] ?? ''
  await app.services.db.transaction().execute((trx) => deleteConversation(trx, idOf(gone)))
  expect((await rosa?.get(own))?.status).toBe(404)
  expect([404, 429]).toContain((await app.stranger.get(address)).status)
  expect((await rosa?.get(`/clips/${missingId}`))?.status).toBe(404)
})

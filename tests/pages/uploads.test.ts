import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'
import { vtt } from './files.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

function pathIn(page: string): string {
  return /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
}

test('several files, each with its own answer', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.upload({
    ...talk(10),
    'monday.vtt': vtt,
    'nothing.txt': '',
    'noise.bin': '\u0000\u0001',
  })
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain('2 brought in, 2 refused')
  for (const name of ['talk-10.json', 'monday.vtt', 'nothing.txt', 'noise.bin']) expect(page).toContain(name)
  expect(page.match(/Nothing of it was taken in/g)).toHaveLength(2)
})

test('D-55 the same file again is already here, with its page', async () => {
  const first = await bringIn(app, 'rosa', talk(11))
  const again = await (
    await (await app.as('rosa')).upload({ 'other-name.json': Object.values(talk(11))[0] ?? '' })
  ).text()
  expect(again).toContain('Already here')
  expect(pathIn(again)).toBe(first)
})

test('the same file from somebody who may not see it says that it is here, not where', async () => {
  await bringIn(app, 'rosa', talk(12))
  const page = await (await (await app.as('noah')).upload(talk(12))).text()
  expect(page).toContain('It is here, with somebody else')
  expect(pathIn(page)).toBe('')
})

test('D-55 two who bring the same file at once bring it once', async () => {
  const rosa = await app.as('rosa')
  const pages = await Promise.all([1, 2, 3].map(async () => (await rosa.upload(talk(13))).text()))
  expect(new Set(pages.map(pathIn)).size).toBe(1)
  expect(pages.filter((page) => page.includes('1 brought in'))).toHaveLength(1)
})

test('Mina says that a file is Rena’s; she cannot say it of Ravi', async () => {
  const mina = await app.as('mina')
  const nameless = { 'nameless.vtt': vtt.replaceAll('Rosa Diaz:', 'Desk one:') }
  const refused = await mina.upload(nameless, { rep: app.ids.ravi })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('people of your own team only')

  const path = pathIn(await (await mina.upload(nameless, { rep: app.ids.rena })).text())
  expect((await kept(app, 'rena', path)).rep?.id).toBe(app.ids.rena)
})

test('a zone nobody knows and a rep nobody knows are told, with what was typed', async () => {
  const mina = await app.as('mina')
  const zone = await mina.upload(talk(14), { rep: app.ids.rena, zone: 'Middle/Earth' })
  expect(zone.status).toBe(422)
  const page = await zone.text()
  expect(page).toContain('That is no time zone we know')
  expect(page).toContain('value="Middle/Earth"')
  expect(page).toMatch(new RegExp(`value="${app.ids.rena}" selected`))
  for (const rep of ['nobody', 'x'.repeat(10_000)])
    expect((await mina.upload(talk(14), { rep })).status).toBe(422)
})

test('clocks without a zone are read in the zone that was said', async () => {
  const chat = `12/11/2026, 09:00 - Rosa Diaz: Good morning, how did the first night go?
12/11/2026, 09:05 - Cora Lindqvist: Quietly. The oven held its heat until four and nobody complained.
13/11/2026, 09:05 - Cora Lindqvist: And today again.
`
  const path = pathIn(
    await (await (await app.as('rosa')).upload({ 'chat.txt': chat }, { zone: 'America/New_York' })).text(),
  )
  expect((await kept(app, 'rosa', path)).conversation.startedAt).toBe('2026-11-12T14:00:00Z')
})

test('no file, and too many, are told', async () => {
  const rosa = await app.as('rosa')
  const none = await rosa.upload({})
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choose at least one file.')
  const many = await rosa.upload(
    Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, ''])),
  )
  expect(many.status).toBe(422)
  expect(await many.text()).toContain('more than 200 files')
})

test('when nothing could be read, every file says why', async () => {
  const page = await (await (await app.as('rosa')).upload({ 'a.txt': '', 'b.vtt': 'WEBVTT\n' })).text()
  expect(page).toContain('2 refused')
  expect(page.match(/class="problem__line"/g)).toHaveLength(2)
})

test('more bytes than are allowed are a 413 that says how many are', async () => {
  const own = await openApp('2026-11-24T09:00:00Z', { MAX_UPLOAD_MB: '1' })
  try {
    const rosa = await own.as('rosa')
    const answer = await rosa.upload({ 'long.txt': 'Cora: more.\n'.repeat(100_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('more than 1 MB')
    const note = await rosa.post(`/conversations/x/note`, { text: 'x'.repeat(1_200_000) })
    expect(note.status).toBe(413)
  } finally {
    await own.close()
  }
})

test('what is no form with files is told, and never breaks', async () => {
  const rosa = await app.as('rosa')
  const headers = { origin: 'http://127.0.0.1:3000' }
  for (const [type, body] of [
    ['multipart/form-data; boundary=x', '--y\r\nnothing'],
    ['multipart/form-data', 'no boundary'],
    ['application/json', '{"files":[]}'],
    ['text/plain', 'files=x'],
    ['application/x-www-form-urlencoded', 'files=x&rep=y'],
    ['', ''],
  ] as const) {
    const answer = await rosa.ask('/uploads', {
      method: 'POST',
      body: type === '' ? null : body,
      headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
    })
    expect([400, 422], type).toContain(answer.status)
  }
})

test('HR brings nothing in, and a stranger neither', async () => {
  const hana = await app.as('hana')
  expect((await hana.get('/uploads')).status).toBe(404)
  expect((await hana.upload(talk(20))).status).toBe(404)
  expect((await app.stranger.upload(talk(20))).status).toBe(303)
  for (const name of ['rosa', 'mina', 'ada'] as const)
    expect((await (await app.as(name)).get('/uploads')).status, name).toBe(200)
})

test('a name of a file is shown as it is and leads nowhere', async () => {
  const rosa = await app.as('rosa')
  for (const name of [
    '../../heard.db',
    '<img src=x onerror=alert(1)>.vtt',
    'x'.repeat(400),
    'CON',
    'a\u202eb.vtt',
  ]) {
    const answer = await rosa.upload({ [name]: '' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).not.toContain('<img src=x')
    expect(page).not.toContain('\u202e')
  }
})

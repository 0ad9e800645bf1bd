import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'
import { vtt } from './files.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const table = `Quem;Dito;Quando
Rosa Diaz;What changed in the bakery since the spring?;100
Cora Lindqvist;We moved the rye to the night shift, and now the crust is pale.;400
Rosa Diaz;How long does the oven stand open?;700
`

/** Somebody brings files in; the address of the upload and its page once all is read. */
async function upload(
  who: Somebody,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly path: string; readonly page: string }> {
  const page = await (await who.upload(files)).text()
  const id = /href="\/uploads\/([0-9a-f]{32})\/withdrawal"/.exec(page)?.[1]
  if (!id) throw new Error('No upload')
  return { path: `/uploads/${id}`, page }
}

const linkTo = (page: string, end: string) =>
  new RegExp(`href="(/uploads/[0-9a-f]{32}/files/[0-9a-f]{32}${end})"`).exec(page)?.[1] ?? ''
const textOf = async (answer: Promise<Response>) => (await answer).text()

test('one may leave and come back: what was brought in is in the list, with what came of it', async () => {
  const rosa = await app.as('rosa')
  const { path, page } = await upload(rosa, { ...talk(3), 'b.txt': '' })
  expect(page).toContain('Every file has been read.')
  const list = await textOf(rosa.get('/uploads'))
  expect(list).toContain(`href="${path}"`)
  expect(list).toContain('1 brought in, 1 refused')
  expect(await textOf((await app.as('rena')).get('/uploads'))).not.toContain(path)
  expect(await textOf((await app.as('ada')).get('/uploads'))).toContain(`href="${path}"`)
})

test('while files wait the page asks anew by itself, and by a link; then it stops', async () => {
  const { db } = app.services
  const rosa = await app.as('rosa')
  const { path } = await upload(rosa, { 'c.txt': '' })
  await db
    .transaction()
    .execute((trx) =>
      trx
        .updateTable('upload_files')
        .set({ state: 'waiting' })
        .where('upload_id', '=', path.slice(9))
        .execute(),
    )
  const waiting = await textOf(rosa.get(path))
  expect(waiting).toContain('hx-trigger="every 2s"')
  expect(waiting).toContain('You can leave this page')
  expect(waiting).toContain('Look again')
  const fragment = await textOf(rosa.get(path, { 'HX-Request': 'true' }))
  expect(fragment).toMatch(/^<div id="upload-standing"/)

  expect((await rosa.post(`${path}/cancellation`, {})).status).toBe(303)
  const after = await textOf(rosa.get(path, { 'HX-Request': 'true' }))
  expect(after).toContain('1 cancelled')
  expect(after).not.toContain('every 2s')
})

test('what was refused is a table for a spreadsheet, and can be tried again', async () => {
  const rosa = await app.as('rosa')
  const { path } = await upload(rosa, { '=1+1.txt': '', 'broken.vtt': 'WEBVTT\n' })
  const csv = await rosa.get(`${path}/errors.csv`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toContain('attachment')
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer()).split('\r\n')
  expect(lines[0]).toBe('\ufefffile,state,line,reason')
  expect(lines[1]).toMatch(/^"'=1\+1.txt",Refused,/)
  expect(lines).toHaveLength(4)

  expect((await rosa.post(`${path}/attempts`, {})).status).toBe(303)
  await app.services.uploads.settled()
  expect(await textOf(rosa.get(path))).toContain('2 refused')
})

test('the report of a file says what it is and why, its clock, its speakers and what is open', async () => {
  const rosa = await app.as('rosa')
  const { page } = await upload(rosa, { 'desk.vtt': vtt.replaceAll('Cora Lindqvist:', 'Desk 4:') })
  const report = await textOf(rosa.get(linkTo(page, '')))
  expect(report).toMatch(/Read as Zoom captions \(WebVTT\): it \w+/)
  expect(report).not.toContain('Built from documentation')
  expect(report).toContain('6 utterances counted, 0 pieces left out')
  expect(report).toContain('Rosa Diaz: Our rep (by name or address)')
  expect(report).toContain('The file has no date, and nobody has said one.')
  expect(report).toContain('Times of speech: start and end.')
  expect(report).toMatch(/href="\/conversations\/[0-9a-f]{32}#start"/)
  expect(report).toContain('Until somebody answers, nothing of it is graded')
})

test('a report of a reader without a real file says so', async () => {
  const rosa = await app.as('rosa')
  const said = { start: 0, end: 4000, text: 'What changed since the spring?' }
  const transcript = [
    { speakerId: '6432', sentences: [said] },
    { speakerId: '6433', sentences: [{ start: 4500, end: 9000, text: 'We lost two of our drivers.' }] },
  ]
  const { page } = await upload(rosa, {
    'gong.json': JSON.stringify({ callTranscripts: [{ callId: '77823422740', transcript }] }),
  })
  expect(await textOf(rosa.get(linkTo(page, '')))).toContain('Built from documentation')
})

test('a conversation leads to the report of its file, which its manager reads too', async () => {
  const rosa = await app.as('rosa')
  const path = await bringIn(app, 'rosa', talk(4))
  const report = linkTo(await textOf(rosa.get(path)), '')
  const mina = await app.as('mina')
  const read = await mina.get(report)
  expect(read.status).toBe(200)
  expect(await read.text()).toContain('Wed 4 Nov 2026, 10:00, as the file says')
  for (const name of ['noah', 'ravi', 'rena'] as const)
    expect((await (await app.as(name)).get(report)).status, name).toBe(404)
})

test('what a manager may not see of a file somebody else brought is not in its report', async () => {
  const ada = await app.as('ada')
  const both = [
    ...Object.values(talk(5)),
    ...Object.values(talk(6, { rep: 'Ravi Menon', customer: 'Bert Otten' })),
  ]
  const lines = `${both.map((one) => new TextDecoder().decode(one)).join('\n')}\n{"nothing":1}\n`
  const { page } = await upload(ada, { 'both.ndjson': lines })
  const report = linkTo(page, '')
  const seen = await textOf((await app.as('mina')).get(report))
  expect(seen).toContain('Cora Lindqvist')
  expect(seen).not.toContain('Bert Otten')
  expect(seen).not.toContain('Could not be read')
  expect(await textOf(ada.get(report))).toContain('Could not be read')
})

test('an unknown table opens a page that asks, shows what comes of it, and keeps the answer for everybody', async () => {
  const rosa = await app.as('rosa')
  const { page } = await upload(rosa, { 'export.csv': table, 'other.csv': table.replace('pale', 'dark') })
  expect(page).toContain('2 need your answer')
  expect(page).toContain('Say what they hold, and it is read')
  expect(page).not.toContain('class="problem')
  const path = linkTo(page, '/mapping')
  const asked = await textOf(rosa.get(path))
  for (const name of ['Quem', 'Dito', 'Quando']) expect(asked).toContain(name)
  expect(asked).toContain('How long does the oven stand open?')

  const wrong = await textOf(rosa.get(`${path}?m0=ignore&m1=text&m2=ignore`, { 'HX-Request': 'true' }))
  expect(wrong).toMatch(/^<form id="mapping"/)
  expect(wrong).toContain('Say in which column stands who spoke')
  const unknown = await textOf(rosa.get(`${path}?m0=speaker&m1=text&m2=start`))
  expect(unknown).toContain('seconds or milliseconds')
  const good = await textOf(rosa.get(`${path}?m0=speaker&m1=text&m2=start&unit=s`))
  expect(good).toContain('3 utterances in 1 conversation')

  const said = { m0: 'speaker', m1: 'text', m2: 'start' }
  const refused = await rosa.post(path, said)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('<option value="start" selected="">')
  expect((await rosa.post(path, { ...said, unit: 's' })).status).toBe(303)
  await app.services.uploads.settled()
  for (const late of [await rosa.get(path), await rosa.post(path, { ...said, unit: 's' })]) {
    expect(late.status).toBe(303)
    expect(late.headers.get('Location')).toBe(path.replace(/\/files\/.*/, ''))
  }

  const ravi = await app.as('ravi')
  const next = await upload(ravi, { 'next.csv': table.replaceAll('Rosa Diaz', 'Ravi Menon') })
  expect(next.page).toContain('1 brought in')
  const report = await textOf(ravi.get(linkTo(next.page, '')))
  expect(report).toContain('somebody here has said what they hold')

  const conversation = /href="(\/conversations\/[0-9a-f]{32})"/.exec(next.page)?.[1] ?? ''
  const { utterances } = (await kept(app, 'ravi', conversation)).conversation
  expect(utterances.map((one) => one.startMs)).toEqual([100_000, 400_000, 700_000])
})

test('what was said of a table is listed with who said it; they or the admin remove it', async () => {
  const rena = await app.as('rena')
  const list = await textOf(rena.get('/uploads/mappings'))
  expect(list).toContain('Rosa Diaz said so on')
  expect(list).toContain('Quem: who spoke')
  expect(list).not.toContain('/removal')
  const path =
    /action="([^"]+\/removal)"/.exec(await textOf((await app.as('rosa')).get('/uploads/mappings')))?.[1] ?? ''
  expect((await rena.post(path, {})).status).toBe(403)
  expect((await (await app.as('ada')).post(path, {})).status).toBe(303)
  expect(await textOf(rena.get('/uploads/mappings'))).toContain('Nobody has been asked')
  const asked = await upload(rena, { 'again.csv': table.replace('spring', 'summer') })
  expect(asked.page).toContain('1 needs your answer')
})

test('nothing typed into the address of the page that asks breaks it', async () => {
  const rosa = await app.as('rosa')
  const { page } = await upload(rosa, { 'odd.csv': table.replace('Quem', 'Wie') })
  const path = linkTo(page, '/mapping')
  for (const query of [
    'm0=nonsense',
    'm0=__proto__',
    'unit=fortnights',
    'list=x',
    'm999=text',
    `m0=${'x'.repeat(3000)}`,
  ])
    expect([200, 422], query).toContain((await rosa.get(`${path}?${query}`)).status)
})

test('a wrong upload is taken back by whoever brought it, after they have written that they mean it', async () => {
  const rosa = await app.as('rosa')
  const { path, page } = await upload(rosa, { ...talk(24), 'nothing.txt': '' })
  expect(page).toContain('The file is empty')
  const conversation = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  const before = await textOf(rosa.get(`${path}/withdrawal`))
  expect(before).toContain('1 conversation only it brought: it goes')
  expect((await rosa.post(`${path}/withdrawal`, { confirm: 'take back', file: 'none' })).status).toBe(404)
  const careless = await rosa.post(`${path}/withdrawal`, { confirm: 'yes' })
  expect(careless.status).toBe(422)
  expect((await rosa.get(conversation)).status).toBe(200)
  expect((await (await app.as('mina')).post(`${path}/withdrawal`, { confirm: 'take back' })).status).toBe(404)

  expect((await rosa.post(`${path}/withdrawal`, { confirm: 'take back' })).status).toBe(303)
  expect((await rosa.get(conversation)).status).toBe(404)
  const after = await textOf(rosa.get(path))
  expect(after).toContain('Taken back by Rosa Diaz')
  expect(after).not.toContain(conversation)
  expect(after).not.toContain('tried again')
  expect(after).not.toContain(`${path}/withdrawal`)

  const again = await textOf(rosa.get(`${path}/withdrawal`))
  expect(again).toContain('It was taken back before')
  expect(again).not.toContain('Write “take back” to confirm')
  expect((await rosa.post(`${path}/withdrawal`, { confirm: 'take back' })).status).toBe(303)
})

test('a report asks who is who only where that is open, and tells whose side was guessed', async () => {
  const rosa = await app.as('rosa')
  const reportOn = async (file: string) =>
    textOf(rosa.get(linkTo((await upload(rosa, { 'undated.vtt': file })).page, '')))
  const sure = await reportOn(vtt.replaceAll('rye', 'barley'))
  expect(sure).toContain('Say when it was')
  expect(sure).not.toContain('Say who is who')
  expect(sure).toContain('1 thing guessed')
  expect(sure).toContain('On whose side Cora Lindqvist is, from how they talk.')
  expect(sure).not.toContain('Nothing was guessed')

  const cue = (at: number, who: string, text: string) =>
    `00:0${at}:00.000 --> 00:0${at}:40.000\n<v ${who}>${text}</v>\n`
  const lines = [cue(0, 'Rosa Diaz', 'The rye is in.'), cue(1, 'Cora Lindqvist', 'The crust is pale.')]
  const unsure = await reportOn(['WEBVTT\n', ...lines].join('\n'))
  expect(unsure).toContain('Say who is who')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  await payEverybody(app)
  await bringIn(app, 'rosa', talk(3))
})
afterAll(() => app.close())

const event = (
  uid: string,
  start: string,
  more: readonly string[] = [],
  guest = 'cora@brightwater.example',
) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:The ovens ${uid}`,
    `DTSTART:${start}`,
    `ORGANIZER:mailto:rosa@mina.example`,
    `ATTENDEE:mailto:${guest}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n')
const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Rosa', ...events, 'END:VCALENDAR', ''].join('\r\n')

const rosasCalendar = calendar(
  event('a', '20261103T100000Z'),
  event('b', '20261104T100000Z', ['RRULE:FREQ=WEEKLY;COUNT=2']),
  event('c', '20261105T100000Z', ['STATUS:CANCELLED']),
  event('d', '20261106T100000Z', [], 'mina@mina.example'),
)

const linkIn = (page: string) =>
  /href="(\/uploads\/[0-9a-f]{32}\/files\/[0-9a-f]{32}\/expected)"/.exec(page)?.[1] ?? ''
const textOf = async (answer: Promise<Response>) => (await answer).text()

async function expectFrom(
  name: 'rosa' | 'mina' | 'ada',
  file: string,
  content: string,
  answer: Readonly<Record<string, string>> = {},
) {
  const somebody = await app.as(name)
  const page = await textOf(somebody.upload({ [file]: content }))
  const path = linkIn(page)
  const asked = await textOf(somebody.get(path))
  const kept = await somebody.post(path, answer)
  return { page, path, asked, kept }
}

test('a calendar among the uploads is told as one, shown before it is kept, and then stands on the page of coverage', async () => {
  const rosa = await app.as('rosa')
  const { page, asked, path, kept } = await expectFrom('rosa', 'rosa.ics', rosasCalendar)
  expect(page).toContain('This is a calendar')
  expect(asked).toContain('3 conversations of 1 rep')
  expect(asked).toContain('1 cancelled')
  expect(asked).toContain('1 nobody from outside is in them')
  expect(kept.headers.get('location')).toBe('/coverage')
  expect((await rosa.get(path)).status).toBe(303)

  const list = await textOf(rosa.get(`/coverage/${app.ids.rosa}`))
  expect(list).toContain('Missing (2)')
  expect(list).toContain('Came in (1)')
  expect(list).toContain('The ovens b')
  expect(list).toContain('somebody else must agree that it is all')
})

test('the same calendar brought in again takes the place of what it said, and doubles nothing', async () => {
  const moved = calendar(event('a', '20261103T101000Z'), event('b', '20261105T100000Z'))
  await expectFrom('rosa', 'rosa-2.ics', moved)
  const list = await textOf((await app.as('rosa')).get(`/coverage/${app.ids.rosa}`))
  expect(list).toContain('Missing (1)')
  expect(list).toContain('Came in (1)')
  expect(list.match(/Calendar “Rosa”/g)).toHaveLength(1)
})

test('what the rep says was not held is expected until somebody else agrees', async () => {
  const [rosa, mina, ravi, noah] = [
    await app.as('rosa'),
    await app.as('mina'),
    await app.as('ravi'),
    await app.as('noah'),
  ]
  const path = `/coverage/${app.ids.rosa}`
  const act =
    /action="(\/coverage\/calls\/[0-9a-f]{32}\/absence)"/.exec(await textOf(rosa.get(path)))?.[1] ?? ''
  expect((await rosa.post(act, { reason: 'bored' })).status).toBe(422)
  expect((await ravi.post(act, { reason: 'cancelled' })).status).toBe(404)
  expect((await rosa.post(act, { reason: 'no-show' })).status).toBe(303)
  const waiting = await textOf(rosa.get(path))
  expect(waiting).toContain('Missing (1)')
  expect(waiting).toContain('expected until somebody else agrees')
  expect((await rosa.post(`${act}/agreement`, {})).status).toBe(403)
  expect((await noah.post(`${act}/agreement`, {})).status).toBe(404)
  expect((await mina.post(`${act}/agreement`, {})).status).toBe(303)
  const agreed = await textOf(mina.get(path))
  expect(agreed).toContain('Missing (0)')
  expect(agreed).toContain('Not held (1)')
  expect(agreed).toContain('The customer did not come')
  expect((await rosa.post(`${act}/removal`, {})).status).toBe(303)
  expect(await textOf(rosa.get(path))).toContain('Missing (1)')
})

test('a rep’s own calendar opens no gate until somebody else agrees that it is all', async () => {
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  expect(await textOf(mina.get('/coverage'))).toContain('Only they themselves have said what to expect')
  const act =
    /action="(\/coverage\/sources\/[0-9a-f]{32}\/agreement)"/.exec(
      await textOf(mina.get('/coverage')),
    )?.[1] ?? ''
  expect((await rosa.post(act, {})).status).toBe(403)
  expect((await mina.post(act, {})).status).toBe(303)
  expect(await textOf(mina.get('/coverage'))).toContain('50%')
})

test('nobody sees what is expected of another team, and without a source nothing is said to be known', async () => {
  expect((await (await app.as('ravi')).get(`/coverage/${app.ids.rosa}`)).status).toBe(404)
  const noahs = await textOf((await app.as('noah')).get('/coverage'))
  expect(noahs).not.toContain('Rosa Diaz')
  expect(noahs).toContain('Nobody has said which conversations to expect.')
  const hanas = await textOf((await app.as('hana')).get(`/coverage/${app.ids.rosa}`))
  expect(hanas).toContain('Came in (1)')
  expect(hanas).not.toContain('href="/conversations/')
})

const log = `Call ID,Agent,Customer,Start,Duration,Result
1,rosa@mina.example,Cora Lindqvist,09/11/2026 10:00,00:12:30,answered
2,ravi@mina.example,Bea Holm,10/11/2026 11:00,00:03:10,answered
3,rosa@mina.example,Cora Lindqvist,11/11/2026 09:00,00:00:00,missed
4,somebody@elsewhere.example,Cora Lindqvist,10/11/2026 09:00,00:05:00,answered
`

test('a log of calls is asked about where its dates prove nothing, counts for one’s own team alone, and is remembered', async () => {
  const mina = await app.as('mina')
  const page = await textOf(mina.upload({ 'calls.csv': log }))
  expect(page).toContain('This is a log of calls')
  const path = linkIn(page)
  expect(await textOf(mina.get(path))).toContain('Say in which order day and month stand')
  expect((await mina.post(path, {})).status).toBe(422)
  const shown = await textOf(mina.get(`${path}?order=day-month-year`))
  expect(shown).toContain('1 conversation of 1 rep')
  for (const reason of ['1 not answered', '1 nobody here is in them', '1 of somebody you may not bring'])
    expect(shown).toContain(reason)
  expect((await mina.post(path, { order: 'day-month-year' })).status).toBe(303)
  expect(await textOf(mina.get('/coverage'))).toContain('calls.csv')

  const next = log.replaceAll('/11/', '/12/')
  const asked = await textOf(
    (await app.as('ada')).get(linkIn(await textOf((await app.as('ada')).upload({ 'next.csv': next })))),
  )
  expect(asked).toContain('As Mina Aalto said on')
  expect(asked).toContain('2 conversations of 2 reps')
})

test('what was said of a log of calls is listed beside the tables; who said it, or the admin, may remove it', async () => {
  const mina = await app.as('mina')
  const list = await textOf(mina.get('/uploads/mappings'))
  expect(list).toContain('Log of calls calls.csv')
  expect(list).toContain('Column 2: who of us')
  expect(list).toContain('Mina Aalto said so on')
  const removal = /action="([^"]+\/removal)"/.exec(list)?.[1] ?? ''
  const ravi = await app.as('ravi')
  expect(await textOf(ravi.get('/uploads/mappings'))).not.toContain(removal)
  expect((await ravi.post(removal, {})).status).toBe(403)
  expect((await mina.post(removal, {})).status).toBe(303)
  expect(await textOf(mina.get('/uploads/mappings'))).not.toContain('calls.csv')
  const page = await textOf(mina.upload({ 'later.csv': log.replaceAll('/11/', '/10/') }))
  expect(await textOf(mina.get(linkIn(page)))).toContain('Say in which order day and month stand')
})

test('a table of dates that nobody knows is asked about as a log of calls', async () => {
  const rosa = await app.as('rosa')
  const strange =
    'Wann;Wer;Mit wem\n09.11.2026 10:00;Rosa Diaz;Cora Lindqvist\n23.11.2026 09:00;Rosa Diaz;Bea Holm\n'
  const page = await textOf(rosa.upload({ 'liste.csv': strange }))
  expect(page).toContain('This is a log of calls')
  const path = linkIn(page)
  expect((await rosa.post(path, { m1: 'rep', m2: 'customer', from: 'soon' })).status).toBe(422)
  expect((await rosa.post(path, { m1: 'rep', m2: 'rep' })).status).toBe(422)
  expect((await rosa.post(path, { m1: 'rep', m2: 'customer' })).status).toBe(303)
})

test('a share that leaves out what the rep alone says to expect tells of how many it is', async () => {
  const page = await textOf((await app.as('mina')).get('/coverage'))
  expect(page).toContain('33%')
  expect(page).toContain('1 of the 3 that somebody else stands for')
})

test('a table that is asked about as a transcript can be said to be a log of calls', async () => {
  const rosa = await app.as('rosa')
  const noted =
    'Wann;Wer;Mit wem;Notiz\n09.11.2026 10:00;Rosa Diaz;Cora Lindqvist;Wants a quote for the new oven\n23.11.2026 09:00;Rosa Diaz;Bea Holm;Asked about the price of flour\n'
  const page = await textOf(rosa.upload({ 'notizen.csv': noted }))
  const mapping = /href="(\/uploads\/[0-9a-f]{32}\/files\/[0-9a-f]{32}\/mapping)"/.exec(page)?.[1] ?? ''
  const link = /href="([^"]+\/expected\?kind=call-log)"/.exec(await textOf(rosa.get(mapping)))?.[1] ?? ''
  const answer = { kind: 'call-log', m0: 'start', m1: 'rep', m2: 'customer', m3: 'ignore' }
  expect((await rosa.get(link)).status).toBe(200)
  expect((await rosa.post(link.replace(/\?.*/, ''), answer)).headers.get('location')).toBe('/coverage')
})

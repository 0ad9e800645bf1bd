import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { viewsFor } from '../../db/queries/saved-views.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
let [first, second] = ['', '']

beforeAll(async () => {
  app = await openApp()
  first = await bringIn(app, 'rosa', talk(10))
  second = await bringIn(app, 'rosa', talk(12, { customer: 'Jürgen Großmann', ending: 'Quarry tiles.' }))
})
afterAll(() => app.close())

const page = async (who: CastName, path: string) => (await (await app.as(who)).get(path)).text()
const save = async (who: CastName, fields: Readonly<Record<string, string>>) =>
  (await app.as(who)).post('/views', { once: newId(), ...fields })
const only = async (who: CastName, name: string) => {
  const view = (await viewsFor(app.services.db, await app.viewer(who))).find((one) => one.name === name)
  if (!view) throw new Error(`no ${name}`)
  return view
}

test('filters are saved under a name and come back as they stood in the address', async () => {
  const answer = await save('rosa', { name: 'Tiles', query: 'search=quarry+tiles&channel=phone&from=' })
  expect(answer.headers.get('location')).toBe('/conversations?channel=phone&search=quarry+tiles')
  const list = await page('rosa', '/conversations')
  expect(list).toContain('href="/conversations?channel=phone&amp;search=quarry+tiles"')
  expect(await page('rosa', '/conversations?channel=phone&search=quarry+tiles')).toMatch(
    /aria-current="page">Tiles/,
  )
  expect(await page('mina', '/conversations')).not.toContain('Tiles')
  expect(await page('rena', '/views')).not.toContain('Tiles')
})

test('a view shared with the team finds for each what they may see', async () => {
  await save('mina', { name: 'The team’s calls', query: 'channel=phone', shared: 'yes' })
  expect(await page('rena', '/views')).toContain('Shared by Mina Aalto')
  expect(await page('ravi', '/views')).not.toContain('The team’s calls')
  const { query } = await only('rena', 'The team’s calls')
  expect(await page('rena', `/conversations?${query}`)).not.toContain(idOf(first))
  expect(await page('rosa', `/conversations?${query}`)).toContain(idOf(first))
})

/** What reads uploads has a clock of its own. */
async function comesIn(path: string, at: string): Promise<void> {
  await app.services.db
    .updateTable('conversations')
    .set({ imported_at: at })
    .where('id', '=', idOf(path))
    .execute()
}

test('who follows a view is told at home what came in since they looked', async () => {
  await save('rosa', { name: 'Cora', query: 'search=drivers', alert: 'yes' })
  expect(await page('rosa', '/')).not.toContain('new conversation')
  await comesIn(await bringIn(app, 'rosa', talk(14)), '2026-11-24T10:00:00Z')
  await comesIn(await bringIn(app, 'rena', talk(15, { rep: 'Rena Okafor' })), '2026-11-24T10:00:00Z')
  expect(await page('rosa', '/')).toContain('1 new conversation in “Cora”')
  expect(await page('rosa', '/conversations')).toMatch(/Cora[\s\S]{0,60}1 new/)
  const { id, newSince } = await only('rosa', 'Cora')
  const looked = await (await app.as('rosa')).post(`/views/${id}/looks`, {})
  expect(looked.headers.get('location')).toBe('/conversations?search=drivers')
  expect((await only('rosa', 'Cora')).newSince).not.toBe(newSince)
  await app.services.db.updateTable('saved_view_alerts').set({ looked_at: '2026-11-24T10:30:00Z' }).execute()
  expect(await page('rosa', '/')).not.toContain('new conversation')
  await comesIn(await bringIn(app, 'rosa', talk(16)), '2026-11-24T11:00:00Z')
  await (await app.as('rosa')).post(`/views/${id}/alert`, { told: 'no' })
  expect(await page('rosa', '/')).not.toContain('new conversation')
})

test('opening the list as a followed view is a look: it shows what was new, and later nothing is', async () => {
  await save('rosa', { name: 'Looked at', query: 'channel=phone', alert: 'yes' })
  const { newSince: saved } = await only('rosa', 'Looked at')
  expect(await page('rosa', '/')).toMatch(/new conversations? in “Looked at”/)
  await page('rosa', '/conversations?channel=chat')
  expect((await only('rosa', 'Looked at')).newSince).toBe(saved)
  expect(await page('rosa', '/conversations?channel=phone')).toMatch(/Looked at[\s\S]{0,60} new/)
  expect((await only('rosa', 'Looked at')).newSince).not.toBe(saved)
})

test('only whoever saved a view renames, shares and deletes it, and what was deleted comes back', async () => {
  const { id } = await only('rena', 'The team’s calls')
  const [rena, mina] = [await app.as('rena'), await app.as('mina')]
  for (const [act, fields] of [
    ['names', { name: 'Mine' }],
    ['sharing', { shared: 'no' }],
    ['removal', {}],
  ] as const)
    expect((await rena.post(`/views/${id}/${act}`, fields)).status, act).toBe(403)
  await mina.post(`/views/${id}/names`, { name: 'Calls of North' })
  expect(await page('rena', '/views')).toContain('Calls of North')
  expect((await mina.post(`/views/${id}/names`, { name: ' ' })).status).toBe(422)
  await mina.post(`/views/${id}/sharing`, { shared: 'no' })
  expect(await page('rena', '/views')).not.toContain('Calls of North')
  await mina.post(`/views/${id}/sharing`, { shared: 'yes' })

  await mina.post(`/views/${id}/removal`, {})
  expect(await page('rena', '/views')).not.toContain('Calls of North')
  expect(await page('mina', '/views')).toContain('You deleted the view “Calls of North”')
  expect((await rena.post(`/views/${id}/restoration`, {})).status).toBe(404)
  await mina.post(`/views/${id}/restoration`, {})
  expect(await page('rena', '/views')).toContain('Calls of North')
})

test('the same form sent twice is one view, and strange filters are none', async () => {
  const fields = { once: newId(), name: 'Twice', query: 'channel=chat' }
  const rosa = await app.as('rosa')
  await Promise.all([rosa.post('/views', fields), rosa.post('/views', fields)])
  const views = await viewsFor(app.services.db, await app.viewer('rosa'))
  expect(views.filter((one) => one.name === 'Twice')).toHaveLength(1)
  for (const query of ['channel=fax', 'from=yesterday', 'state=%27%3B--', `search=${'x'.repeat(300)}`])
    expect((await save('rosa', { name: 'Odd', query })).status, query).toBe(422)
  for (const name of ['', '  ', 'x'.repeat(101)])
    expect((await save('rosa', { name, query: 'channel=chat' })).status).toBe(422)
})

async function exported(who: CastName, fields: readonly (readonly [string, string])[]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const answer = await (await app.as(who)).post('/conversations/exports', form)
  return { answer, text: await answer.text() }
}

test('U-22 and U-23 all that match are exported, with what the filters show and no other', async () => {
  const { answer, text } = await exported('rosa', [
    ['all', 'yes'],
    ['query', 'search=quarry'],
  ])
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(
    /attachment; filename="conversations-2026-11-24\.csv"/,
  )
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\ufeff?Conversation,Day,Time,Time zone,With,Customer/)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`${idOf(second)},2026-11-12,10:00,Europe/London`)
  expect(lines[1]).toContain('Jürgen Großmann')
  expect(lines[1]).toMatch(/,Phone,2,0\.\d+,/)
})

test('for a spreadsheet it is a workbook', async () => {
  const { answer, text } = await exported('rosa', [
    ['all', 'yes'],
    ['as', 'xlsx'],
  ])
  expect(answer.headers.get('content-disposition')).toContain('conversations-2026-11-24.xlsx')
  expect(text).toMatch(/^PK/)
})

test('the selected ones are exported, and none that somebody may not see', async () => {
  const own = await exported('rosa', [
    ['id', idOf(first)],
    ['id', idOf(second)],
    ['query', ''],
  ])
  expect(own.text.trimEnd().split('\r\n')).toHaveLength(3)
  const theirs = await exported('ravi', [['id', idOf(first)]])
  expect(theirs.text.trimEnd().split('\r\n')).toHaveLength(1)
  const none = await exported('rosa', [['query', 'search=quarry']])
  expect(none.answer.status).toBe(422)
  expect(none.text).toContain('Select conversations first')
  expect(none.text).toContain(idOf(second))
})

test('a name that a spreadsheet would take for a formula is none', async () => {
  await bringIn(app, 'rosa', talk(20, { customer: '=HYPERLINK("x")' }))
  const { text } = await exported('rosa', [
    ['all', 'yes'],
    ['query', 'from=2026-11-20&to=2026-11-20'],
  ])
  expect(text).toContain('"\'=HYPERLINK(""x"")"')
})

test('more chosen conversations than can be exported at once are not cut short in silence', async () => {
  const ids = Array.from({ length: 1001 }, (_, at) => ['id', at.toString(16).padStart(32, '0')] as const)
  const { answer, text } = await exported('rosa', ids)
  expect(answer.status).toBe(422)
  expect(text).toContain('At most 1000 conversations')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewsOfRep } from '../../db/queries/views.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, missingId, talk } from './brought.ts'

const chat = (messages: number) =>
  new TextEncoder().encode(
    JSON.stringify({
      id: 'chat-7',
      channel: 'chat',
      parties: [
        { key: 'c', name: 'Cora Lindqvist', role: 'customer' },
        { key: 'r', name: 'Rosa Diaz', role: 'rep' },
      ],
      utterances: Array.from({ length: messages }, (_, at) => ({
        party: at % 2 ? 'r' : 'c',
        at: `2026-11-18T15:${String(at).padStart(2, '0')}:00Z`,
        text: `Message number ${at + 1} about the <racks>.`,
      })),
    }),
  )

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', { 'a.json': chat(12) })
  await bringIn(app, 'rosa', { 'b.json': chat(15) })
})
afterAll(() => app.close())

async function page(who: 'rosa' | 'mina', at: string): Promise<string> {
  return (await (await app.as(who)).get(at)).text()
}

test('the page says that there is an earlier revision, how long it was, and links to it', async () => {
  const shown = await page('rosa', path)
  expect(shown).toContain('2 revisions; the earlier one had 12 messages.')
  expect(shown).toContain(`href="${path}/revisions/1"`)
})

test('an earlier revision reads as it read then, and says that today’s is what counts', async () => {
  const shown = await page('rosa', `${path}/revisions/1`)
  expect(shown).toContain('Message number 12 about the &lt;racks&gt;.')
  expect(shown).not.toContain('Message number 13')
  expect(shown).toContain('It had 12 messages; today it has 15 messages.')
  expect(shown).toContain(`href="${path}"`)
})

test('a conversation that was brought in once has no revisions to show', async () => {
  const once = await bringIn(app, 'rosa', talk(12))
  expect(await page('rosa', once)).not.toContain('id="revisions"')
})

test('an upload that says less is already here, and says that nothing was removed', async () => {
  const answer = await (await app.as('rosa')).upload({ 'c.json': chat(9) })
  expect(await answer.text()).toContain('It has 9 of the 15 messages that are here. Nothing was removed.')
  expect((await kept(app, 'rosa', path)).conversation.utterances).toHaveLength(15)
})

test('revisions that are none, or of what is not there, are 404', async () => {
  const rosa = await app.as('rosa')
  for (const at of [
    'revisions/2',
    'revisions/01',
    'revisions/1e0',
    'revisions/99999999999999999999',
    'revisions/x',
  ])
    expect((await rosa.get(`${path}/${at}`)).status, at).toBe(404)
  expect((await rosa.get(`/conversations/${missingId}/revisions/1`)).status).toBe(404)
  expect((await rosa.get(`/conversations/${missingId}/vcon.json`)).status).toBe(404)
})

test('a conversation goes out as a vCon that comes back in as what is already here', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.get(`${path}/vcon.json`)
  expect(answer.headers.get('content-type')).toBe('application/vcon; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${idOf(path)}.vcon.json"`)
  const out = await answer.text()
  const again = await (await rosa.upload({ 'd.vcon': out })).text()
  expect(again).toContain('Already here')
  expect((await kept(app, 'rosa', path)).revision).toBe(2)
  expect(await page('rosa', path)).toContain(`href="${path}/vcon.json"`)
})

test('whoever reads a revision, or takes the words out, is seen to have looked', async () => {
  const mina = await app.as('mina')
  await mina.get(`${path}/revisions/1`)
  await mina.get(`${path}/vcon.json`)
  const views = await viewsOfRep(app.services.db, app.ids.rosa)
  expect(views.filter(({ viewer }) => viewer.name === 'Mina Aalto')).toHaveLength(2)
})

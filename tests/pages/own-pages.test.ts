import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { ownTimeDays } from '../../db/queries/own-time.ts'
import { printedIn } from '../writers/printed.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('HR sets how long, everybody reads it, and a rep sees the page of their own as their manager will, unnoticed', async () => {
  const [rosa, mina, hana] = [await app.as('rosa'), await app.as('mina'), await app.as('hana')]
  expect((await hana.post('/own-time', { days: '11' })).status).toBe(422)
  expect((await hana.post('/own-time', { days: '3' })).status).toBe(303)
  expect(await ownTimeDays(app.services.db)).toBe(3)
  expect(await (await mina.get('/own-time')).text()).toContain('Here it is 3 working days.')

  const path = await bringIn(app, 'rosa', talk(23))
  expect(await (await rosa.get(path)).text()).toMatch(/Yours alone until \w{3} \d+ /)
  const preview = await (await rosa.get(`${path}/preview`)).text()
  expect(preview).toContain('Now Mina sees nothing of it')
  expect(preview).toContain('Rosa’s note')
  expect(preview).toContain('<fieldset class="preview" disabled')
  expect(preview).not.toContain('js/note.js')
  expect((await mina.get(path)).status).toBe(404)
  expect(await app.services.db.selectFrom('views').selectAll().execute()).toEqual([])

  await rosa.post(`${path}/private-mark`, {})
  expect(await (await rosa.get(`${path}/preview`)).text()).toContain('Nobody will ever see it but you.')
  expect(await (await mina.get('/own-time')).text()).toMatch(/Rosa Diaz<\/th><td[^>]*>1</)
  await rosa.post(`${path}/private-mark/removal`, {})
  await rosa.post(`${path}/share`, {})
  expect((await mina.get(path)).status).toBe(200)
  const shared = await (await rosa.get(path)).text()
  expect(shared).toContain('Rosa Diaz shared it on Tue 24 Nov 2026.')
  expect((await rosa.post(`${path}/private-mark`, {})).status).toBe(409)
})

test('what a rep rehearses is measured for them alone, and one page lists all that is kept about them', async () => {
  const { db } = app.services
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  const before = (await listConversations(db, await app.viewer('rosa'), { limit: 50 })).conversations.length
  const lines = 'Rosa: What would help you most in the mornings?\nCora: That somebody tells me the truth.\n'
  const made = await rosa.post('/practice', { text: lines.repeat(3) })
  const path = made.headers.get('location') ?? ''
  expect(await (await rosa.get(path)).text()).toContain('never graded, never paid')
  expect((await mina.get(path)).status).toBe(404)
  expect((await rosa.post('/practice', { text: 'Nothing that anybody says.' })).status).toBe(422)
  expect((await listConversations(db, await app.viewer('rosa'), { limit: 50 })).conversations).toHaveLength(
    before,
  )

  const all = await (await rosa.get('/about-me/everything.json')).text()
  expect(all).toContain(idOf(path))
  expect(all).not.toMatch(/"(hash|chosen)"/)
  expect(Object.keys(JSON.parse(all))).toEqual(
    expect.arrayContaining(['kept', 'conversations', 'signIns', 'looked']),
  )
  expect(all).toContain('What would help you most in the mornings?')
  expect(all).not.toContain('That somebody tells me the truth.')
  const paper = printedIn(new Uint8Array(await (await rosa.get('/about-me/everything.pdf')).arrayBuffer()))
  expect(paper.text).toContain('Whatwouldhelpyoumostinthemornings?')
  expect(await (await rosa.get('/about-me')).text()).toContain('Conversations that are yours')
  expect(await (await rosa.get('/about-me/preview')).text()).toContain('as Mina sees it')

  expect((await mina.post(`/practice/${idOf(path)}/removal`, {})).status).toBe(404)
  expect((await rosa.post(`/practice/${idOf(path)}/removal`, {})).status).toBe(303)
  expect((await rosa.get(path)).status).toBe(404)
})

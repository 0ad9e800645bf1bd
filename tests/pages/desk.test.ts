import { afterAll, beforeAll, expect, test } from 'vitest'
import { revealDraw } from '../../db/queries/draws.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { drawEverything } from './drawn.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let path: string
let statement: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(17))
  statement = (await payEverybody(app)).rosas
})
afterAll(() => app.close())

const page = async (who: Parameters<TestApp['as']>[0], address: string) =>
  (await (await app.as(who)).get(address)).text()

test('HR sees whose turn each period is, and is warned where its clocks cannot end before payroll needs it', async () => {
  const hana = await app.as('hana')
  const home = await page('hana', '/')
  expect(home).toContain('Open appeals')
  expect(home).toContain('nobody has said')
  expect((await hana.post('/payroll-day', { day: '32' })).status).toBe(422)
  expect((await hana.post('/payroll-day', { day: '1' })).status).toBe(303)
  expect(await page('hana', '/')).toContain('its clocks cannot end before')
  const period = /<option value="([^"]+)"/.exec(home)?.[1] ?? ''
  const early = await hana.post('/payroll-day/periods', { period, on: '2020-01-01' })
  expect(await early.text()).toContain('Say a day after the period’s last one')
  expect((await hana.post('/payroll-day/periods', { period, on: '2030-01-01' })).status).toBe(303)
  expect(await page('hana', '/')).toContain('said of this period')
})

test('who opened what stands in one list, and leads the auditor and nobody else to the conversation', async () => {
  await (await app.as('mina')).get(path)
  await (await app.as('hana')).get(`/statements/${statement}`)
  await (await app.as('audrey')).get(path)
  const seen = await page('hana', '/looks')
  expect(seen).toMatch(/Audrey Lim[\s\S]*Mina Aalto/)
  expect(seen).not.toContain(`href="${path}"`)
  expect(await page('audrey', '/looks')).toContain(`href="${path}"`)
  const minas = await page('hana', `/looks?who=${app.ids.mina}&kind=read&from=2026-11-24&to=2026-11-24`)
  expect(minas).toContain('<th scope="row">Mina Aalto</th>')
  expect(minas).not.toContain('<th scope="row">Hana Brandt</th>')
  expect(await page('hana', '/looks/table.csv')).toContain('Opened a statement')
  expect((await (await app.as('hana')).get('/looks?from=yesterday')).status).toBe(422)
  const { db } = app.services
  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', idOf(path)).execute()
  expect(await page('hana', '/looks')).not.toContain('<td>Read a conversation</td>')
  expect(await page('audrey', '/looks/table.csv')).not.toContain('Read a conversation')
  await db.updateTable('conversations').set({ with_rep: 0 }).where('id', '=', idOf(path)).execute()
})

test('anybody without an account can ask whether a conversation was drawn, and finds no list and no name', async () => {
  const period = await drawEverything(app)
  const before = await (await app.stranger.get(`/shared/draws/${period}`)).text()
  expect(before).toContain('once the period is closed')
  expect(before).not.toMatch(/Hana|href="\/conversations/)
  const { db, now } = app.services
  await db.transaction().execute((trx) => revealDraw(trx, period, now().toISOString()))
  const asked = await (await app.stranger.get(`/shared/draws/${period}?id=${idOf(path)}`)).text()
  expect(asked).toContain('so it was drawn')
  expect(asked).not.toMatch(/Hana|Rosa|href="\/conversations/)
  expect((await app.stranger.get('/shared/draws/none')).status).toBe(404)
})

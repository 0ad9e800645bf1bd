import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestStatements } from '../../db/queries/statements.ts'
import { money } from '../../views/format.ts'
import { waysFor } from '../../views/places.ts'
import { type DeskName, desks, openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'
import { begunCalibration } from './calibrated.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let path: string
let paid: Awaited<ReturnType<typeof payEverybody>>

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(17))
  paid = await payEverybody(app)
})
afterAll(() => app.close())

test('the admin invites each of the nine roles, and each finds a home that leads only to pages they may open', async () => {
  const ada = await app.as('ada')
  const roles = await (await ada.get('/people')).text()
  for (const name of Object.keys(desks) as readonly DeskName[]) {
    const { role } = desks[name]
    expect(roles).toContain(`<option value="${role}"`)
    const invited = { name: `Another ${role}`, email: `${role}@mina.example`, role, team: '' }
    expect((await ada.post('/invitations', invited)).status).toBe(200)
    const them = await app.as(name)
    const home = (await (await them.get('/')).text()) + (await (await them.get('/about-me')).text())
    const { timeZone, ...viewer } = await app.viewer(name)
    const ways = waysFor({ ...viewer, timeZone: timeZone ?? 'UTC' }).map(({ href }) => href)
    const linked = [...home.matchAll(/href="(\/[^"#?]*)/g)].flatMap(([, href = '']) =>
      href.startsWith('/static/') ? [] : [href],
    )
    for (const href of new Set([...ways, ...linked]))
      expect((await them.get(href)).status, `${role} at ${href}`).toBe(200)
  }
})

test('the auditor reads a conversation once it is open, which its rep is told, and a self-review only once it is shared', async () => {
  const audrey = await app.as('audrey')
  const answer = await audrey.get(path)
  expect(answer.status).toBe(200)
  const main = (await answer.text()).split('<main')[1] ?? ''
  for (const [, href = ''] of main.matchAll(/href="(\/[^"#]*)/g))
    expect((await audrey.get(href.replaceAll('&amp;', '&'))).status, href).toBe(200)
  expect(await (await (await app.as('rosa')).get(path)).text()).toContain('Audrey Lim')
  expect((await audrey.post(`${path}/comments`, { text: 'Mine.' })).status).toBe(403)
  const rosa = await app.as('rosa')
  const begun = await rosa.post(`${path}/reviews`, { kind: 'self' })
  expect(begun.status).toBe(303)
  expect(await (await audrey.get(`${path}/reviews`)).text()).not.toContain('/reviews/')
})

test('a reviewer reads and marks what they were given for reviewing, and no other conversation', async () => {
  const rory = await app.as('rory')
  const session = await begunCalibration(app)
  expect((await rory.get(`/calibrations/${session}`)).status).toBe(404)
  const person = (await app.viewer('rory')).id
  expect((await (await app.as('mina')).post(`/calibrations/${session}/reviewers`, { person })).status).toBe(
    303,
  )
  expect(await (await rory.get('/')).text()).toContain(`href="/calibrations/${session}"`)
  expect((await rory.get(`/calibrations/${session}/conversations/1`)).status).toBe(200)
  const marked = { 'mark.need-first': '2' }
  expect((await rory.post(`/calibrations/${session}/conversations/1`, marked)).status).toBe(422)
  expect((await rory.get(path)).status).toBe(404)
})

test('payroll sees what frozen statements come to, and nothing that can still change', async () => {
  const paul = await app.as('paul')
  const list = await (await paul.get('/statements')).text()
  expect(list).toContain('Rosa Diaz')
  expect(list).not.toContain(`/statements/${paid.rosas}`)
  expect((await paul.get(`/statements/${paid.rosasFrozen}`)).status).toBe(404)
  expect(list).toContain('October')
  expect(list).not.toContain('<td>November')
})

test('wherever a manager goes, there is no amount of anybody’s statement', async () => {
  const { db } = app.services
  const amounts = new Set<string>()
  for (const period of await db.selectFrom('periods').select('id').execute())
    for await (const { statement } of newestStatements(db, period.id))
      for (const minor of [
        statement.totalMinor,
        statement.targetMinor,
        ...statement.lines.map((one) => one.amountMinor),
      ])
        amounts.add(money(minor, statement.currency))
  expect(amounts.size).toBeGreaterThan(2)
  const mina = await app.as('mina')
  const seen = new Set([
    '/',
    '/team',
    '/team/grades',
    '/people',
    `/people/${app.ids.rosa}`,
    '/coaching',
    '/plans',
  ])
  for (const address of seen) {
    const answer = await mina.get(address)
    const page = await answer.text()
    expect(
      [...amounts].filter((one) => page.includes(one)),
      address,
    ).toEqual([])
    if (seen.size > 60 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href = ''] of page.matchAll(/href="(\/[^"#?]*)"/g))
      if (!/^\/(static|conversations|how-we|shared)/.test(href)) seen.add(href)
  }
  expect(await (await mina.get('/team/grades')).text()).toContain('Rosa Diaz')
  expect(seen.size).toBeGreaterThan(20)
})

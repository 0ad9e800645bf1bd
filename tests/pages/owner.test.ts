import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'

let app: TestApp
let path: string
beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'mina', talk(18, { rep: 'Somebody Unknown' }))
})
afterAll(() => app.close())

test('Mina gives a conversation to Rena, who then sees it, and takes it back', async () => {
  const mina = await app.as('mina')
  expect((await (await app.as('rena')).get(path)).status).toBe(404)
  const answer = await mina.post(`${path}/owner`, { rep: app.ids.rena })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(path)
  expect((await (await app.as('rena')).get(path)).status).toBe(200)
  expect((await kept(app, 'mina', path)).rep?.id).toBe(app.ids.rena)

  expect((await mina.post(`${path}/owner`, { rep: '' })).status).toBe(303)
  expect((await (await app.as('rena')).get(path)).status).toBe(404)
  expect((await kept(app, 'mina', path)).rep).toBeNull()
})

test('it can only be given to a rep of the team', async () => {
  const mina = await app.as('mina')
  for (const rep of [app.ids.ravi, app.ids.mina, app.ids.hana, 'nobody', '🙂'])
    expect((await mina.post(`${path}/owner`, { rep })).status, rep).toBe(403)
  expect((await kept(app, 'mina', path)).rep).toBeNull()
})

test('Rosa cannot hand her own conversation to Rena', async () => {
  const own = await bringIn(app, 'rosa', talk(17))
  expect((await (await app.as('rosa')).post(`${own}/owner`, { rep: app.ids.rena })).status).toBe(403)
  expect((await kept(app, 'rosa', own)).rep?.id).toBe(app.ids.rosa)
})

test('Rosa cannot free herself of a conversation that is hers', async () => {
  const own = await bringIn(app, 'rosa', talk(16))
  expect((await (await app.as('rosa')).post(`${own}/owner`, { rep: '' })).status).toBe(403)
  expect((await kept(app, 'rosa', own)).rep?.id).toBe(app.ids.rosa)
  expect((await (await app.as('mina')).post(`${own}/owner`, { rep: '' })).status).toBe(303)
})

test('a form without a rep, or with too much, is a 422 that names the field', async () => {
  const mina = await app.as('mina')
  for (const fields of [{}, { rep: 'x'.repeat(10_000) }]) {
    const answer = await mina.post(`${path}/owner`, fields as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('rep: ')
  }
})

test('nobody gives away what they may not see', async () => {
  for (const name of ['rosa', 'rena', 'ravi', 'noah', 'hana', 'ada'] as const)
    for (const where of [path, `/conversations/${missingId}`])
      expect((await (await app.as(name)).post(`${where}/owner`, { rep: app.ids.ravi })).status, name).toBe(
        404,
      )
  expect((await app.stranger.post(`${path}/owner`, { rep: '' })).status).toBe(303)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokensOf } from '../../db/queries/tokens.ts'
import { openApp, type TestApp } from './app.ts'
import { justCame } from './just-came.ts'

let app: TestApp

beforeAll(async () => {
  app = await openApp()
  for (const name of ['rosa', 'rena'] as const) await justCame(app, name)
})
afterAll(() => app.close())

async function made(fields: Readonly<Record<string, string>>) {
  const answer = await (await app.as('rosa')).post('/tokens', fields)
  const page = await answer.text()
  return { status: answer.status, page, secret: /heard_[\w-]{43}/.exec(page)?.[0] ?? '' }
}

test('a token is shown once, works at once and says when it was used', async () => {
  const { status, secret } = await made({ name: 'The telephone system', read: 'yes' })
  expect(status).toBe(200)
  const rosa = await app.as('rosa')
  const before = await (await rosa.get('/tokens')).text()
  expect(before).toContain('The telephone system')
  expect(before).toContain('never')
  expect(before).not.toContain(secret)

  const authorization = `Bearer ${secret}`
  expect((await app.stranger.get('/api/people', { authorization })).status).toBe(200)
  expect((await app.stranger.get('/api/statements', { authorization })).status).toBe(403)
  expect(await (await rosa.get('/tokens')).text()).toContain('24 Nov')
})

test('D-11 whoever only found a browser open makes no token: the page says how to show who one is', async () => {
  const ravi = await app.as('ravi')
  const answer = await ravi.post('/tokens', { name: 'Mine', pay: 'yes' })
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('Show who you are in another way'),
  ])
  expect(await tokensOf(app.services.db, app.ids.ravi)).toEqual([])
})

test('a form sent twice makes one token, and says that it was made and shown before', async () => {
  const rosa = await app.as('rosa')
  const form = await (await rosa.get('/tokens')).text()
  const id = /name="id" value="([0-9a-f]{32})"/.exec(form)?.[1] ?? ''
  const once = await made({ id, name: 'The mail room', import: 'yes' })
  expect(once.secret).toMatch(/^heard_/)
  const again = await made({ id, name: 'The mail room', import: 'yes' })
  expect(again).toMatchObject({ status: 409, secret: '' })
  expect(again.page).toContain('The token for The mail room was made already, and was shown once')
  expect(again.page).not.toContain(`value="${id}"`)
  const all = await tokensOf(app.services.db, app.ids.rosa)
  expect(all.filter((one) => one.name === 'The mail room')).toMatchObject([{ id, revokedAt: null }])
  expect((await app.stranger.get('/api/people', { authorization: `Bearer ${once.secret}` })).status).toBe(403)
})

test('two forms sent in one moment make one token, and an id of somebody else’s token makes none', async () => {
  const id = '0'.repeat(32)
  const both = await Promise.all([0, 1].map(() => made({ id, name: 'The till', read: 'yes' })))
  expect(both.map((one) => one.status).toSorted()).toEqual([200, 409])
  const stolen = await (await app.as('rena')).post('/tokens', { id, name: 'Mine', read: 'yes' })
  expect(stolen.status).toBe(409)
  expect(await tokensOf(app.services.db, app.ids.rena)).toEqual([])
})

test('a token without a name, or that may do nothing, is not made; what was typed comes back', async () => {
  const before = await tokensOf(app.services.db, app.ids.rosa)
  const nameless = await made({ name: '  ', import: 'yes' })
  expect(nameless.status).toBe(422)
  expect(nameless.page).toMatch(/name="import" value="yes" checked/)
  const idle = await made({ name: 'The weekly report' })
  expect(idle.status).toBe(422)
  expect(idle.page).toContain('The weekly report')
  expect(idle.page).toContain('Choose at least one thing')
  expect((await made({ name: 'x'.repeat(101), read: 'yes' })).status).toBe(422)
  expect((await made({ name: 'x', read: 'admin' })).status).toBe(422)
  expect(await tokensOf(app.services.db, app.ids.rosa)).toHaveLength(before.length)
})

test('a token taken back is refused from the next question on, and nobody takes back another’s', async () => {
  const { secret } = await made({ name: 'The old till', read: 'yes' })
  const token = (await tokensOf(app.services.db, app.ids.rosa)).find((one) => one.name === 'The old till')
  const path = `/tokens/${token?.id}/revocation`
  const authorization = `Bearer ${secret}`
  expect((await (await app.as('rena')).post(path, {})).status).toBe(404)
  expect((await app.stranger.get('/api/people', { authorization })).status).toBe(200)
  expect((await (await app.as('rosa')).post(path, {})).status).toBe(303)
  expect((await app.stranger.get('/api/people', { authorization })).status).toBe(401)
  expect(await (await (await app.as('rosa')).get('/tokens')).text()).toContain('taken back')
})

test('the page about the API tells every address of the document, with a command for each', async () => {
  const page = await (await (await app.as('rosa')).get('/api')).text()
  const { paths } = (await (await app.stranger.get('/api/openapi.json')).json()) as { paths: object }
  for (const path of Object.keys(paths)) expect(page).toContain(`<code class="code">${path}</code>`)
  const linked = [...page.matchAll(/class="contents__part" href="#([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(linked.length).toBeGreaterThan(Object.keys(paths).length)
  for (const id of linked) expect(page.split(` id="${id}"`), id).toHaveLength(2)
  expect(page).toContain('curl -H &quot;Authorization: Bearer $HEARD_TOKEN&quot;')
  expect(page).not.toContain('undefined')
})

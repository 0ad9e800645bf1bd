import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { holdTogether } from '../../server/installation-id.ts'
import { sendingSystem } from '../api/sent.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { keptClip } from './clipped.ts'

const canary = 'zanzibarium'

let a: TestApp
let b: TestApp
let path: string

beforeAll(async () => {
  a = await openApp()
  b = await openApp()
  for (const app of [a, b]) await bringIn(app, 'rosa', talk(18))
  path = await bringIn(b, 'rosa', talk(19, { ending: `We will send you the ${canary} by Friday.` }))
})
afterAll(async () => {
  await a.close()
  await b.close()
})

/** The addresses B gives to people outside: of a clip and of a calendar. */
async function addressesOfB(): Promise<readonly string[]> {
  const rosa = await b.as('rosa')
  const { clip } = await keptClip(b, idOf(path))
  const shared = await rosa.post(`/clips/${clip}/links`, { once: newId(), days: '7', names: 'none' })
  const feed = await rosa.post('/promises/calendar', {})
  return [
    /\/shared\/[\w-]{43}/.exec(await shared.text())?.[0] ?? '',
    /\/calendar\/[\w-]{43}\.ics/.exec(await feed.text())?.[0] ?? '',
  ]
}

test('D-30 what another installation gives out is known to nobody here: ids, cookies, tokens, links, feeds and signatures', async () => {
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const)
    for (const address of [path, `${path}/vcon.json`, `/api${path}`, `/people/${b.ids.rosa}`])
      expect((await (await a.as(name)).get(address)).status, `${name} at ${address}`).toBe(404)

  const { cookie } = await b.as('rosa')
  expect((await b.stranger.get('/', { cookie })).status).toBe(200)
  expect((await a.stranger.get('/', { cookie })).headers.get('location')).toBe('/sign-in')

  const given = { personId: b.ids.rosa, name: 'x', scopes: ['read'], now: '2026-11-24T09:00:00Z' } as const
  const bearer = { authorization: `Bearer ${await createToken(b.services.db, given)}` }
  expect((await b.stranger.get('/api/conversations', bearer)).status).toBe(200)
  expect((await a.stranger.get('/api/conversations', bearer)).status).toBe(401)

  for (const address of await addressesOfB()) {
    expect((await b.stranger.get(address)).status, address).toBe(200)
    expect((await a.stranger.get(address)).status, address).toBe(404)
  }

  const theirs = await sendingSystem(b)
  const ours = await sendingSystem(a)
  for (const message of [{ secret: theirs.secret }, { secret: theirs.secret, to: theirs.id }])
    expect((await ours.send('{}', message)).status).toBe(401)
})

test('D-30 the same people and the same file live in both, and neither says a word of the other', async () => {
  for (const address of ['/', '/conversations', `/search?q=${canary}`, '/about-me/everything.json'])
    for (const name of ['rosa', 'mina'] as const) {
      const said = await (await (await a.as(name)).get(address)).text()
      expect(said, address).not.toContain(`the ${canary}`)
    }
  expect(await (await (await b.as('rosa')).get(path)).text()).toContain(canary)
})

test('D-30 a database is not opened with the data folder of another installation, and nothing of either changes', async () => {
  const { db } = a.services
  const settings = () => db.selectFrom('settings').selectAll().orderBy('name').execute()
  const before = await settings()
  await holdTogether(db, a.services.config.dataDir)
  await expect(holdTogether(db, b.services.config.dataDir)).rejects.toThrow(/two different installations/)
  expect(await settings()).toEqual(before)
})

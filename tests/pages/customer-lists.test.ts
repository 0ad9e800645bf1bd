import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAddress, createCustomer } from '../../db/queries/customers.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const MANY = 70

test('customers are listed a page at a time, each once, found by what they are known by, and a rep sees but their own', async () => {
  const { db } = app.services
  for (let nth = 100; nth < 100 + MANY; nth += 1) {
    const account = nth % 2 === 0 ? `House ${nth}` : null
    const one = { name: `Lund ${nth}`, account, email: `buyer${nth}@house.example` }
    const { id } = await createCustomer(db, one, '2026-11-20T09:00:00Z')
    await db.transaction().execute((trx) => addAddress(trx, id, 'phone', `3120555${nth}`))
    if (nth < 120)
      await db.updateTable('customers').set({ owner_id: app.ids.rosa }).where('id', '=', id).execute()
  }
  await bringIn(app, 'rosa', talk(1))
  const names = Array.from({ length: MANY }, (_, at) => `Lund ${100 + at}`)
  expect(await walked('hana', '/customers', />(Lund \d+)</g)).toEqual(names)
  const houses = names.flatMap((name, at) => (at % 2 === 0 ? [name.replace('Lund', 'House')] : []))
  expect(await walked('hana', '/customers?list=companies', />(House \d+)</g)).toEqual(houses)
  for (const q of ['lund 133', 'BUYER133@', '555133'])
    expect(
      await walked('hana', `/customers?list=people&q=${encodeURIComponent(q)}`, />(Lund \d+)</g),
    ).toEqual(['Lund 133'])
  expect(await walked('hana', '/customers?list=people&q=lund', />(Lund \d+)</g)).toEqual(names)

  for (const who of ['rosa', 'mina'] as const) {
    expect(await walked(who, '/customers', />(Lund \d+|Cora Lindqvist)</g), who).toEqual([
      'Cora Lindqvist',
      ...names.slice(0, 20),
    ])
    expect(await walked(who, '/customers?q=lund 10', />(Lund \d+)</g), who).toEqual(names.slice(0, 10))
  }
  expect(await walked('ravi', '/customers', />(Lund \d+|Cora Lindqvist)</g)).toEqual([])
  const mina = await (await app.as('mina')).get('/customers?list=people')
  const people = await mina.text()
  expect(people).not.toContain('Lund')
  const opening = /<a href="\/customers\/[0-9a-f]{32}">Cora Lindqvist<\/a>/
  expect(people).toMatch(opening)
  const keptByHr = await (await (await app.as('hana')).get('/customers?list=people&q=cora')).text()
  expect(keptByHr).toContain('Cora Lindqvist')
  expect(keptByHr).not.toMatch(opening)
  expect((await (await app.as('hana')).get('/customers?list=all')).status).toBe(422)
  expect((await (await app.as('hana')).get('/customers?after=nobody~%00')).status).toBeLessThan(500)
})

/** What stands on the pages of a list, one after the other. */
async function walked(who: CastName, path: string, what: RegExp): Promise<readonly string[]> {
  const found: string[] = []
  for (let at: string | undefined = path; at !== undefined; ) {
    const page = await (await (await app.as(who)).get(at)).text()
    found.push(...[...page.matchAll(what)].map(([, name = '']) => name))
    at = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  return found
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdUntil } from '../../db/queries/own-time.ts'
import { inTransaction } from '../../db/transaction.ts'
import { insightsOf, withRarities } from '../../server/actions/customer-insights.ts'
import { unitsOfRep } from '../../server/actions/rep-units.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, talk } from './brought.ts'
import { hearManyCustomers } from './many-customers.ts'

let app: TestApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('what Rosa learnt becomes a gem when Rena accepts it, counts for her, and is read by all without the customer’s name', async () => {
  const { db } = app.services
  const [rosa, rena, mina, ravi] = await Promise.all(
    (['rosa', 'rena', 'mina', 'ravi'] as const).map((who) => app.as(who)),
  )
  if (!rosa || !rena || !mina || !ravi) throw new Error('Somebody is not there')
  const conversation = await bringIn(app, 'rosa', talk(17))
  const { findings, customer } = await kept(app, 'rosa', conversation)
  const learnt = findings.insights.find((one) => one.kind !== 'request')
  if (!learnt || !customer) throw new Error('Nothing was learnt')
  const path = `/insights/${learnt.id}`
  const decide = (who: typeof rosa, fields: Record<string, string>) => who.post(`${path}/decision`, fields)
  const yes = { answer: 'accepted', competitor: 'no' }

  expect(await (await rosa.get(path)).text()).toContain('nobody can say yet how rare it is')
  await hearManyCustomers(db, 24, '2026-11-10T10:00:00Z')
  expect(await (await rosa.get('/insights')).text()).toContain('1 of 25 customers said this')
  expect((await rena.get(path)).status).toBe(404)
  const his = await bringIn(app, 'ravi', talk(3, { rep: 'Ravi Menon', customer: 'Cosima Roth' }))
  expect(await (await rosa.get(path)).text()).toContain('2 of 26 customers said this')
  await inTransaction(db, (trx) => holdUntil(trx, idOf(his), null))
  expect(await (await rosa.get(path)).text()).toContain('1 of 25 customers said this')

  expect((await rosa.post(`${path}/proposal`, {})).status).toBe(303)
  const asPeer = await (await rena.get('/insights')).text()
  expect(asPeer).toContain(path)
  expect(asPeer).not.toContain('Cora Lindqvist')
  expect((await ravi.get(path)).status).toBe(404)
  expect((await decide(rosa, yes)).status).toBe(403)
  expect((await decide(rena, { answer: 'accepted' })).status).toBe(422)
  expect((await decide(rena, { answer: 'refused' })).status).toBe(422)
  expect((await decide(rena, yes)).status).toBe(303)
  expect((await decide(mina, yes)).status).toBe(409)

  const wall = await (await ravi.get(`/insights?kind=${learnt.kind}`)).text()
  expect(wall).toContain(path)
  expect(wall).not.toContain('Cora Lindqvist')
  expect(await (await mina.get(path)).text()).toContain('Cora Lindqvist')
  expect(await (await rosa.get('/insights?search=zebra')).text()).toContain('No gem fits this search')

  const period = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z', timeZone: 'Europe/London' }
  const counted = await unitsOfRep(db, await app.viewer('rosa'), {
    period,
    scorecard: defaultScorecard,
    now: '2026-11-24T09:00:00Z',
  })
  expect(counted.units.insight.units.map((one) => one.value)).toEqual([1])

  const later = await bringIn(app, 'rosa', talk(19, { ending: `You told us: ${learnt.topic}.` }))
  const use = { conversation: idOf(later), answer: 'used' }
  expect((await rena.post(`${path}/uses`, use)).status).toBe(404)
  expect((await rosa.post(`${path}/uses`, use)).status).toBe(303)
  expect(await (await ravi.get('/insights')).text()).toContain('Used in 1 conversation of 1 rep')

  const heard = await insightsOf(db, await app.viewer('rosa'), [customer.id])
  const told = await withRarities(db, heard, '2026-11-24T09:00:00Z')
  const [gem] = told.filter((one) => one.gem === 'gem')
  expect(gem).toMatchObject({ id: learnt.id, rarity: { count: 1, of: 25 }, usedBy: { conversations: 1 } })
  expect(gem?.again).toHaveLength(1)

  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', idOf(conversation)).execute()
  expect(await (await ravi.get('/insights')).text()).not.toContain(path)
  expect((await ravi.get(path)).status).toBe(404)
  expect((await rosa.get(path)).status).toBe(200)
})

test('what three customers said is a theme with how many said it, also as a table; what two said is none', async () => {
  await bringIn(app, 'ravi', talk(2, { rep: 'Ravi Menon', customer: 'Cleo Barth' }))
  const noah = await app.as('noah')
  expect(await (await noah.get('/insights/themes')).text()).toContain('No theme yet')
  await bringIn(app, 'ravi', talk(4, { rep: 'Ravi Menon', customer: 'Cara Weiss' }))
  const themes = await (await noah.get('/insights/themes')).text()
  expect(themes).toContain('3 customers said: ')
  const table = await (await (await app.as('hana')).get('/insights/themes.csv')).text()
  expect(table).toContain('Theme,Kind,Customers')
  expect(table).not.toMatch(/Cleo|Cara|Cora|drivers left/)
})

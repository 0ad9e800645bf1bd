import { afterAll, beforeAll, expect, test } from 'vitest'
import { leavesOf } from '../../db/queries/leaves.ts'
import { installation } from '../../db/queries/settings.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
})
afterAll(() => app.close())

test('people enter their own days away, managers those of their people, and what cannot be says why', async () => {
  const { rosa: id, ravi } = app.ids
  const rosa = await app.as('rosa')
  const wrong = async (from: string, to: string) => {
    const answer = await rosa.post('/leaves', { from, to })
    return [answer.status, /field__error"[^>]*>\s*([^<]*)</.exec(await answer.text())?.[1]?.trim()]
  }
  expect((await rosa.post('/leaves', { from: '2026-12-21', to: '2026-12-31' })).status).toBe(303)
  expect(await wrong('2026-12-31', '2027-01-02')).toEqual([
    422,
    'Mon 21 Dec to Thu 31 Dec are entered already. Remove them, or choose other days.',
  ])
  expect(await wrong('2026-11-20', '2026-11-23')).toEqual([
    422,
    'These days are over. Enter days up to today or later.',
  ])
  expect(await wrong('2027-02-30', '2027-03-01')).toEqual([422, 'Write the day as 2026-11-24.'])
  expect(await wrong('2027-03-02', '2027-03-01')).toEqual([422, 'The last day is before the first.'])

  const mina = await app.as('mina')
  const days = { from: '2027-01-04', to: '2027-01-05' }
  expect((await mina.post('/leaves', { person: id, ...days })).status).toBe(303)
  expect((await mina.post('/leaves', { person: ravi, ...days })).status).toBe(422)
  const [first] = await leavesOf(app.services.db, id, '2026-11-24')
  expect((await (await app.as('noah')).post(`/leaves/${first?.id}/removal`, {})).status).toBe(404)
  expect((await rosa.post(`/leaves/${first?.id}/removal`, {})).status).toBe(303)
  expect(await leavesOf(app.services.db, id, '2026-11-24')).toMatchObject([days])
})

test('the admin says whose holidays count and whether mails hold sentences', async () => {
  const ada = await app.as('ada')
  expect((await ada.post('/installation', { country: 'Atlantis' })).status).toBe(422)
  expect((await ada.post('/installation', { country: 'de-by', mailWords: 'yes' })).status).toBe(303)
  expect(await installation(app.services.db)).toMatchObject({ country: 'DE-BY', mailWords: true })
  expect((await ada.post('/installation', { country: '' })).status).toBe(303)
  expect(await installation(app.services.db)).toMatchObject({ country: null, mailWords: false })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsOf, raiseAlarm } from '../../db/queries/alarms.ts'
import { factsAbout } from '../../db/queries/group-facts.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { goodhartOf } from '../../server/pay/fairness/goodhart.ts'
import { openApp, type TestApp } from './app.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let [closed, open] = ['', '']
beforeAll(async () => {
  app = await openApp()
  await payEverybody(app)
  const periods = await allPeriods(app.services.db)
  closed = periods.find(({ name }) => name === 'October')?.id ?? ''
  open = periods.find(({ name }) => name === 'November')?.id ?? ''
})
afterAll(() => app.close())

async function bring(table: string, why = 'The yearly report on equal pay') {
  const form = new FormData()
  form.set('why', why)
  form.set('file', new File([table], 'groups.csv', { type: 'text/csv' }))
  const answer = await (await app.as('hana')).post('/groups/imports', form)
  return { status: answer.status, page: await answer.text() }
}

test('what HR brings in is kept whole or not at all, people read why, and their own word stands', async () => {
  const { db } = app.services
  const rosa = await app.as('rosa')
  const rosas = (await app.viewer('rosa')).id
  const email = (await rosa.get('/about-me/everything.json').then((one) => one.text())).match(
    /"email":"([^"]+)"/,
  )?.[1]
  const bad = await bring(`email,gender,age\n${email},woman,30-44\nnobody@else.example,man,\n${email},man,\n`)
  expect(bad.status).toBe(422)
  expect(bad.page).toContain('Line 3: nobody here has the address nobody@else.example.')
  expect(bad.page).toContain(`Line 4: ${email} stands in the table twice.`)
  expect((await bring(`email,gender\n${email},lady\n`)).page).toContain('“lady” is no answer for gender.')
  expect((await bring('name,weather\nRosa,fair\n')).status).toBe(422)
  expect(await factsAbout(db, rosas)).toEqual([])

  expect((await bring(`email,gender,age\n${email},woman,30-44\n`)).page).toContain('2 answers were kept.')
  expect(await (await rosa.get('/groups')).text()).toContain('Reason: The yearly report on equal pay')
  expect((await rosa.post('/groups', { gender: 'woman', country: 'Germany' })).status).toBe(422)
  await rosa.post('/groups', { gender: 'other', age: '30-44' })
  expect((await bring(`email,gender,age\n${email},man,delete\n`)).page).toContain(
    '1 stays as people said themselves.',
  )
  expect((await factsAbout(db, rosas)).map(({ fact, value, source }) => [fact, value, source])).toEqual([
    ['gender', 'other', 'own'],
  ])
  await rosa.post('/groups/removal', {})
  expect(await factsAbout(db, rosas)).toEqual([])
})

test('a report is made once the period is closed; the workers’ representative reads its verdicts', async () => {
  const hana = await app.as('hana')
  expect((await hana.post(`/periods/${open}/fairness`, {})).status).toBe(409)
  expect(await (await hana.get(`/periods/${closed}/fairness`)).text()).toContain(
    'nobody has made its report yet',
  )
  expect((await hana.post(`/periods/${closed}/fairness`, {})).status).toBe(303)
  const page = await (await hana.get(`/periods/${closed}/fairness`)).text()
  expect(page).toContain('Too few to say')
  expect(page).toContain('No group of five or more can be shown for All behaviours together')
  const theirs = await (await (await app.as('wanda')).get(`/periods/${closed}/fairness`)).text()
  expect(theirs).toContain('Too few to say')
  expect(theirs).not.toContain('id="few"')
  expect(await (await (await app.as('wanda')).get('/fairness')).text()).toContain('Closed. Too few to say.')
  expect(await (await hana.get(`/periods/${open}/forecast`)).text()).toContain('1,300.00.</strong>')
})

test('Rosa reads why a weight is frozen; it counts again once two people have said why', async () => {
  const { db, now } = app.services
  const of = (...shares: readonly number[]) => shares.map((share) => ({ k: share * 300, n: 300 }))
  const evidence = goodhartOf(of(0.5, 0.62, 0.74, 0.82), { returned: of(0.4, 0.4, 0.39, 0.4) })
  const at = now().toISOString()
  await raiseAlarm(db, { planId: 'plan-1', periodId: closed, behaviour: 'follow-up', evidence, now: at })
  const page = await (await (await app.as('rosa')).get('/alarms')).text()
  expect(page).toContain('Follow-up rose by 32 points over 4 periods')
  expect(page).toContain('customers who came back: 0 points')
  expect(page).not.toContain('Let it count again')
  const [alarm] = await alarmsOf(db, closed)
  const [hana, ada] = [await app.as('hana'), await app.as('ada')]
  expect((await hana.post(`/alarms/${alarm?.id}/lifts`, { why: ' ' })).status).toBe(422)
  await hana.post(`/alarms/${alarm?.id}/lifts`, { why: 'The form came back late.' })
  expect(await (await hana.get('/alarms')).text()).toContain('You have said so.')
  await ada.post(`/alarms/${alarm?.id}/lifts`, { why: 'Customers answer now.' })
  expect(await (await ada.get('/alarms')).text()).toContain('Counts again since')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { customersFor } from '../../db/queries/customers.ts'
import { silenceOf } from '../../server/actions/silences.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, mail } from './brought.ts'

let app: TestApp
let at = '2026-11-24T09:00:00Z'

beforeAll(async () => {
  app = await openApp(() => new Date(at))
})
afterAll(() => app.close())

test('a wish for quiet is shown with its words, stops no clock by itself, and is answered once, by whoever may see it', async () => {
  const conversation = idOf(
    await wrote(20, 'Cora Lindqvist', 'Please don’t ring us until March, we are lambing.'),
  )
  const [cora] = await customersFor(app.services.db, await app.viewer('rosa'))
  const id = cora?.id ?? ''
  const [rosa, ravi] = [await app.as('rosa'), await app.as('ravi')]
  for (const path of ['/', '/reach-out', `/customers/${id}`]) {
    const page = await (await rosa.get(path)).text()
    expect(page, path).toContain('Leave them in peace until Sun 28 Feb 2027')
    expect(page, path).toContain('we are lambing')
  }
  expect(await clock(id)).toMatchObject({ state: 'running' })
  expect(await (await ravi.get('/')).text()).not.toContain('Leave them in peace')

  const answer = { conversation, utterance: 'u2', answer: 'yes' }
  expect((await ravi.post(`/customers/${id}/quiet/answer`, answer)).status).toBe(404)
  expect((await rosa.post(`/customers/${id}/quiet/answer`, { ...answer, utterance: 'u1' })).status).toBe(409)
  expect((await rosa.post(`/customers/${id}/quiet/answer`, answer)).status).toBe(303)
  expect(await clock(id)).toMatchObject({ state: 'quiet', quietUntil: '2027-02-28' })
  expect(await (await rosa.get('/reach-out')).text()).toContain('we are lambing</q>')
  expect((await rosa.post(`/customers/${id}/quiet/answer`, answer)).status).toBe(409)
  await rosa.post(`/customers/${id}/quiet/ending`, {})
  expect(await (await rosa.get('/')).text()).not.toContain('Leave them in peace')
})

test('one that was not meant is not asked about again; one without a day ends when they are in touch again', async () => {
  const first = idOf(await wrote(21, 'Per Aho', 'I will come back to you, no calls please.'))
  const per = (await customersFor(app.services.db, await app.viewer('rosa'))).find(
    (one) => one.name === 'Per Aho',
  )
  const id = per?.id ?? ''
  const rosa = await app.as('rosa')
  await rosa.post(`/customers/${id}/quiet/answer`, { conversation: first, utterance: 'u2', answer: 'no' })
  expect(await clock(id)).toMatchObject({ state: 'running' })
  expect(await (await rosa.get(`/customers/${id}`)).text()).not.toContain('No calls please')

  const second = idOf(await wrote(22, 'Per Aho', 'Please do not contact me until after the harvest.'))
  await rosa.post(`/customers/${id}/quiet/answer`, { conversation: second, utterance: 'u2', answer: 'yes' })
  expect(await clock(id)).toMatchObject({ state: 'quiet', isUntilInTouch: true })
  expect(await (await rosa.get(`/customers/${id}`)).text()).toContain('until they are in touch again')
  await wrote(25, 'Per Aho', 'The harvest is in, do you have time for us now?')
  at = '2026-11-26T09:00:00Z'
  expect(await clock(id)).toMatchObject({ state: 'running', isUntilInTouch: false })
})

async function clock(id: string) {
  return (await silenceOf(app.services.db, await app.viewer('rosa'), [id], at)).get(id)
}

function wrote(day: number, customer: string, text: string) {
  return bringIn(app, 'rosa', mail(day, customer, text))
}

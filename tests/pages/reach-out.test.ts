import { afterEach, expect, test } from 'vitest'
import { openApproaches } from '../../db/queries/approaches.ts'
import { customersFor } from '../../db/queries/customers.ts'
import { saveQuiet } from '../../db/queries/quiets.ts'
import { saveFreedom } from '../../db/queries/reach-freedoms.ts'
import { saveReachSettings, usualReach } from '../../db/queries/reach-settings.ts'
import { makeOffers } from '../../server/actions/reach-out/make-offers.ts'
import { type ToldEvent, takeEvents } from '../../server/actions/reach-out/take-events.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

const at = '2026-11-24T09:00:00.000Z'
let app: TestApp

afterEach(() => app.close())

/** Somebody who was here yesterday, came back half a minute ago, and looks at an oven. */
async function comeBack(visitor: string, more: Partial<ToldEvent> = {}): Promise<void> {
  const told = (time: string, nth: number): ToldEvent => ({
    source: 'person:till',
    id: `${visitor}-${nth}`,
    visitor,
    kind: 'view',
    page: `/ovens/${nth}`,
    product: 'the small oven',
    valueMinor: 200_000,
    currency: 'EUR',
    campaign: null,
    consent: 'none',
    customer: null,
    at: time,
    ...more,
  })
  const times = [
    '2026-11-22T09:00:00Z',
    '2026-11-23T09:00:00Z',
    '2026-11-24T08:59:10Z',
    '2026-11-24T08:59:40Z',
  ]
  const { db } = app.services
  await takeEvents(db, times.map(told), at)
  await makeOffers(db, at)
}

test('a rep is told whom they owe what and takes it up once; whoever wants quiet is on nobody’s list, and no other rep sees any of it', async () => {
  app = await openApp(() => new Date(at))
  const { db } = app.services
  await bringIn(
    app,
    'rosa',
    talk(20, { customer: 'Cora Lindqvist', ending: 'I will send you the price by Tuesday.' }),
  )
  const rosa = await app.as('rosa')
  const page = await (await rosa.get('/reach-out')).text()
  expect(page).toContain('You owe them')
  expect(page).toContain('Cora Lindqvist')
  for (const other of ['rena', 'ravi', 'noah'] as const)
    expect(await (await (await app.as(other)).get('/reach-out')).text()).not.toContain('Cora')
  expect(await (await (await app.as('mina')).get('/reach-out')).text()).toContain('Rosa looks after them')

  const [cora] = await customersFor(db, await app.viewer('rosa'))
  const going = { customer: cora?.id ?? '', group: 'owed', channel: 'email' }
  expect((await rosa.post('/reach-out/approaches', going)).status).toBe(303)
  expect((await rosa.post('/reach-out/approaches', going)).status).toBe(409)
  expect((await (await app.as('rena')).post('/reach-out/approaches', going)).status).toBe(404)
  const [open] = await openApproaches(db)
  const outcome = `/reach-out/approaches/${open?.id}/outcome`
  expect((await rosa.post(outcome, { outcome: 'answered', minutes: '1e9' })).status).toBe(422)
  expect((await (await app.as('rena')).post(outcome, { outcome: 'answered', minutes: '5' })).status).toBe(404)
  expect((await rosa.post(outcome, { outcome: 'answered', minutes: '5' })).status).toBe(303)
  expect((await rosa.post(outcome, { outcome: 'declined', minutes: '5' })).status).toBe(409)
  expect(await (await rosa.get('/reach-out/measured')).text()).toContain('0.1 hours')

  await saveQuiet(db, { customerId: cora?.id ?? '', until: '2026-12-24', byId: app.ids.rosa, now: at })
  expect(await (await rosa.get('/reach-out')).text()).toContain('Asked for quiet until')
  expect((await rosa.post('/reach-out/approaches', going)).status).toBe(409)
})

test('a visitor stands on the open page of whoever is offered them, with why and without a score, until they sign out', async () => {
  app = await openApp(() => new Date(at))
  const { db, streams } = app.services
  await saveReachSettings(db, { ...usualReach, heldOutPercent: 0 })
  await saveFreedom(db, { personId: app.ids.rosa, state: 'free', at })
  for (const name of ['rena', 'ravi'] as const)
    await saveFreedom(db, { personId: app.ids[name], state: 'busy', at })
  const rosa = await app.as('rosa')
  const listening = () => rosa.get('/reach-out/live', { accept: 'text/event-stream' })
  const stream = await listening()
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const read = reading(stream)
  expect(await read('Nobody on our site')).toContain('event: list')
  await comeBack('v1')
  const told = await read('the small oven')
  expect(told).toContain('visit number 3')
  expect(told).not.toMatch(/expected|score|rank|chance/i)

  const [offered] = await openApproaches(db)
  const claim = `/reach-out/approaches/${offered?.id}/claim`
  expect((await rosa.post(claim, { channel: 'chat' })).status).toBe(303)
  expect((await rosa.post(claim, { channel: 'chat' })).status).toBe(409)
  expect(await read('How did it go?')).toContain('You have been on it since')
  expect(await (await (await app.as('mina')).get('/reach-out')).text()).toContain('Rosa is talking to them')

  const more = await Promise.all([1, 2, 3, 4, 5].map(listening))
  expect(more.map((one) => one.status).toSorted()).toEqual([200, 200, 200, 200, 429])
  await rosa.post('/sign-out', {})
  await expect(read('anything more')).rejects.toThrow('It ended')
  expect((await listening()).headers.get('location')).toMatch(/^\/sign-in/)

  const others = []
  for (
    let one = streams.begin('0', () => {});
    typeof one === 'object';
    one = streams.begin(`${others.length}`, () => {})
  )
    others.push(one)
  const mina = await app.as('mina')
  const full = await mina.get('/reach-out/live', { accept: 'text/event-stream' })
  expect([full.status, full.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await full.text()).toContain('So many people have this list open')
  expect((await mina.get('/reach-out')).status).toBe(200)
  for (const one of others) one.done()
  streams.stop()
  await Promise.all(more.map((one) => one.text()))
  expect(streams.count).toBe(0)
})

/** Reads on until a text stands in what was told; answers all that came for it. */
function reading(answer: Response): (wanted: string) => Promise<string> {
  const reader = answer.body?.getReader()
  return async (wanted) => {
    let text = ''
    while (!text.includes(wanted)) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) throw new Error(`It ended before "${wanted}": ${text}`)
      text += Buffer.from(value ?? []).toString('utf8')
    }
    return text
  }
}

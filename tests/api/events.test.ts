import { afterEach, expect, test } from 'vitest'
import { withdrawnConsents } from '../../db/queries/contact-consents.ts'
import { createCustomer } from '../../db/queries/customers.ts'
import { emailHash } from '../../db/queries/email-hashes.ts'
import { eventsOf, shedSince } from '../../db/queries/events.ts'
import { visitsOf } from '../../db/queries/site-visits.ts'
import { createSite } from '../../db/queries/sites.ts'
import { EventIntake } from '../../server/actions/reach-out/event-intake.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { programOf } from './program.ts'

const now = '2026-11-24T09:00:00.000Z'
let app: TestApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

const view = (id: string, more: object = {}) => ({
  id,
  visitor: 'v1',
  at: '2026-11-24T08:59:00Z',
  page: '/ovens?token=secret',
  ...more,
})

test('what a program tells is kept before it is answered, each event once, and nothing of a batch with one that cannot be', async () => {
  app = await openApp(() => new Date(now))
  const { db } = app.services
  const { secret } = await programOf(app, 'rosa', ['import'])
  const send = (body: unknown, headers = { authorization: `Bearer ${secret}` }) =>
    app?.stranger.ask('/api/events', {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }) as Promise<Response>

  const first = await send({ events: [view('a'), view('b'), view('a')] })
  expect([first.status, await first.json()]).toEqual([200, { taken: 2, repeated: 1 }])
  expect(await eventsOf(db, 'v1', 99)).toMatchObject([{ id: 'a', page: '/ovens' }, { id: 'b' }])
  expect(await (await send({ events: [view('b')] })).json()).toEqual({ taken: 0, repeated: 1 })
  expect((await visitsOf(db, ['v1'])).get('v1')).toMatchObject({ pages: 2, visits: 1 })

  const wrong: readonly (readonly [unknown, number, object])[] = [
    [{ events: [view('c'), view('d', { at: '2026-02-30T10:00:00Z' })] }, 422, { field: 'at', line: 2 }],
    [{ events: [view('c'), view('d', { at: '2026-11-24T09:06:00Z' })] }, 422, { field: 'at', line: 2 }],
    [view('c', { at: '2020-01-01T00:00:00Z' }), 422, { field: 'at', line: 1 }],
    [view('c', { valueMinor: 1.5, currency: 'EUR' }), 422, { field: 'valueMinor' }],
    [view('c', { valueMinor: 100 }), 422, { field: 'currency' }],
    [view('c', { rep_id: 'x' }), 422, { field: 'rep_id' }],
    [view('c', { page: 'a\0b' }), 422, { field: 'page' }],
    [{ events: [] }, 422, { field: 'events' }],
    ['[[[[', 400, {}],
    ['null', 422, {}],
  ]
  for (const [body, status, told] of wrong) {
    const answer = await send(body)
    expect([answer.status, body]).toEqual([status, body])
    expect(((await answer.json()) as { error: object }).error).toMatchObject(told)
  }
  expect(await eventsOf(db, 'v1', 99)).toHaveLength(2)
  expect((await send(view('c'), { authorization: 'Bearer none' })).status).toBe(401)
  // Rosa's program cannot take a customer of somebody else off the lists; HR's may name anybody.
  const cora = await createCustomer(db, { name: 'Cora', account: null, email: 'cora@cora.example' }, now)
  const gone = { consent: 'withdrawn', customer: { id: cora.id } }
  expect((await send(view('e', gone))).status).toBe(200)
  expect((await withdrawnConsents(db)).size).toBe(0)
  const hana = await programOf(app, 'hana', ['import'])
  await send(view('e', gone), { authorization: `Bearer ${hana.secret}` })
  expect([...(await withdrawnConsents(db)).keys()]).toEqual([cora.id])
  const reader = await programOf(app, 'rosa', ['read'])
  expect((await send(view('c'), { authorization: `Bearer ${reader.secret}` })).status).toBe(403)
})

test('a website sends with its key from its own address alone, and nobody is recognised or followed who did not agree', async () => {
  app = await openApp(() => new Date(now))
  const { db } = app.services
  const site = await createSite(db, {
    name: 'The shop',
    origins: ['https://shop.example'],
    byId: app.ids.ada,
    now,
  })
  const cora = await createCustomer(db, { name: 'Cora', account: null, email: 'Cora@cora.example' }, now)
  const send = (body: unknown, headers: Record<string, string> = { origin: 'https://shop.example' }) =>
    app?.stranger.ask(`/api/events?site=${site.key}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain', ...headers },
      body: JSON.stringify(body),
    }) as Promise<Response>
  const customer = { emailHash: emailHash('cora@cora.example') }
  const visitor = `${site.id}:v1`
  const of = async () => (await visitsOf(db, [visitor])).get(visitor)

  const taken = await send(view('1', { customer }))
  expect([taken.status, taken.headers.get('access-control-allow-origin')]).toEqual([
    200,
    'https://shop.example',
  ])
  expect(await of()).toMatchObject({ customerId: null, consent: 'none' })
  expect(JSON.stringify(await eventsOf(db, visitor, 99))).not.toContain(cora.id)
  await send(view('2', { customer, consent: 'given' }))
  expect(await of()).toMatchObject({ customerId: cora.id, consent: 'given', pages: 2 })
  await send(view('3', { customer, consent: 'withdrawn', at: '2026-11-24T08:59:30Z' }))
  expect(await of()).toMatchObject({ customerId: null, consent: 'withdrawn' })
  expect([...(await withdrawnConsents(db)).keys()]).toEqual([cora.id])

  const asked = await app.stranger.ask(`/api/events?site=${site.key}`, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
  })
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'POST'])
  const peace = await send(view('4'), { origin: 'https://shop.example', 'sec-gpc': '1' })
  expect(await peace.json()).toEqual({ taken: 0, repeated: 0 })
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }])
    expect((await send(view('5'), headers)).status).toBe(403)
  expect((await send(view('5', { customer: { id: cora.id }, consent: 'given' }))).status).toBe(422)
  expect((await of())?.pages).toBe(3)
})

test('a flood is sent back unread and counted, what was taken is kept, and pages go on', async () => {
  app = await openApp()
  const { db, log } = app.services
  const intake = new EventIntake(
    { db, log, now: app.services.now },
    { perSecond: 300, waiting: 200, gatherMs: 5 },
  )
  const told = (batch: number) =>
    Array.from({ length: 50 }, (_, nth) => ({
      source: 'person:x',
      id: `${batch}-${nth}`,
      visitor: `v${nth}`,
      kind: 'view' as const,
      page: '/',
      product: null,
      valueMinor: null,
      currency: null,
      campaign: null,
      consent: 'none' as const,
      customer: null,
      at: now,
    }))
  const answers = Promise.all(Array.from({ length: 40 }, (_, batch) => intake.take(told(batch))))
  expect((await app.stranger.get('/healthz')).status).toBe(200)
  const all = await answers
  await intake.settled()
  const kept = all.reduce((sum, one) => sum + ('new' in one ? one.new : 0), 0)
  const { count } = await db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(kept)
  expect(kept).toBe(200)
  expect(await shedSince(db, '2000')).toBe(40 * 50 - kept)
  expect(all.filter((one) => 'shed' in one && one.seconds > 0)).toHaveLength(36)
})

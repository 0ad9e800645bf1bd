import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { customersFor } from '../../db/queries/customers.ts'
import { purchasesOf } from '../../db/queries/purchases.ts'
import { findSender, replaceSecret } from '../../db/queries/senders.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { missingId, talk } from '../pages/brought.ts'
import { vtt } from '../pages/files.ts'
import { told } from './program.ts'
import { type SendingSystem, sendingSystem } from './sent.ts'

const TEN_MINUTES = 10 * 60_000

let app: TestApp
let system: SendingSystem

beforeAll(async () => {
  app = await openApp()
  system = await sendingSystem(app)
})
afterAll(() => app.close())

function call(day: number): string {
  return new TextDecoder().decode(talk(day)[`talk-${day}.json`])
}

function stampOfNow(): string {
  return String(Math.floor(app.services.now().getTime() / 1000))
}

async function rosasCalls(): Promise<number> {
  return (await listConversations(app.services.db, await app.viewer('rosa'))).conversations.length
}

async function standing() {
  const sender = await findSender(app.services.db, system.id)
  if (!sender) throw new Error('It is gone')
  return sender
}

async function refusedWith(answer: Response, status: number, code: string): Promise<void> {
  expect(answer.status).toBe(status)
  expect((await told(answer)).error).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) })
}

test('a call that is signed comes in, is Rosa’s who is in it, and comes under the name of the system', async () => {
  const before = await rosasCalls()
  const answer = await system.send(call(2))
  expect(answer.status).toBe(201)
  const was = await told(answer)
  expect(was.file).toMatchObject({ name: 'The telephone system', format: 'heard-json', outcome: 'imported' })
  const [one] = was.conversations
  expect(one?.url).toBe(`${app.services.config.baseUrl}/conversations/${one?.id}`)
  expect((await (await app.as('rosa')).get(`/conversations/${one?.id}`)).status).toBe(200)
  expect(await rosasCalls()).toBe(before + 1)
  expect((await standing()).lastCameAt).not.toBeNull()
})

test('what a system sent stands among the uploads of its day, and the admin takes it back as any other', async () => {
  const sent = await told(await system.send(call(12), { id: 'call-12' }))
  const path = `/conversations/${sent.conversations[0]?.id}`
  const [ada, rosa] = [await app.as('ada'), await app.as('rosa')]
  const uploads = await (await ada.get('/uploads')).text()
  expect(uploads).toContain('from systems that send to us')
  const upload = /href="(\/uploads\/[\w-]{30,})"/.exec(uploads)?.[1] ?? ''
  const page = await (await ada.get(upload)).text()
  expect(page).toContain('The telephone system, message call-12')
  const row = page.slice(page.indexOf('message call-12'))
  const file = /withdrawal\?file=([\w-]+)/.exec(row)?.[1] ?? ''
  expect((await rosa.get(path)).status).toBe(200)
  expect((await ada.post(`${upload}/withdrawal`, { file, confirm: 'take back' })).status).toBeLessThan(400)
  expect((await rosa.get(path)).status).toBe(404)
  expect((await system.send(call(12), { id: 'call-12-again' })).status).toBe(201)
})

test('a shop that signs tells of a purchase once, takes it back, and is told which field does not fit', async () => {
  const { db } = app.services
  await system.send(call(20))
  const [cora] = await customersFor(db, await app.viewer('rosa'))
  const customerId = cora?.id ?? ''
  const data = {
    externalId: 'order-7',
    customer: { id: customerId },
    at: '2025-03-03T10:00:00+01:00',
    what: 'Two trailers',
    value: '18400.00',
    currency: 'EUR',
  }
  const bought = (more: object = {}) => JSON.stringify({ type: 'purchase', data: { ...data, ...more } })
  await refusedWith(await system.send(bought(), { altered: bought({ value: '1.00' }) }), 401, 'bad-signature')
  expect(await purchasesOf(db, [customerId])).toEqual([])
  const outcomeOf = async (body: string) => (await told(await system.send(body))).outcome
  expect(await outcomeOf(bought())).toBe('recorded')
  expect(await outcomeOf(bought())).toBe('again')
  expect(await purchasesOf(db, [customerId])).toMatchObject([
    {
      what: 'Two trailers',
      value: { minor: 1_840_000, currency: 'EUR' },
      source: 'webhook',
      cancelledAt: null,
    },
  ])
  for (const [more, field] of [
    [{ value: '1.00' }, 'externalId'],
    [{ externalId: 'order-8', customer: { name: 'Nobody Known' } }, 'customer'],
    [{ externalId: 'order-8', at: '2031-01-01T10:00:00Z' }, 'at'],
    [{ externalId: 'order-8', value: '1,5' }, 'value'],
  ] as const)
    expect((await told(await system.send(bought(more)))).error, field).toMatchObject({ field })
  const calledOff = JSON.stringify({ type: 'purchase-cancelled', data: { externalId: 'order-7' } })
  expect(await outcomeOf(calledOff)).toBe('cancelled')
  expect((await purchasesOf(db, [customerId]))[0]?.cancelledAt).not.toBeNull()
})

test('captions are taken as well as JSON, and a browser’s origin or cookie counts for nothing', async () => {
  const answer = await system.send(vtt, { headers: { origin: 'https://pbx.example', cookie: 'heard=x' } })
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('D-56: a signature that is missing or wrong is a 401, and nothing comes in', async () => {
  const before = await rosasCalls()
  const { refused } = await standing()
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    await refusedWith(await system.send(call(3), { headers: { [name]: null } }), 401, 'no-signature')
  for (const [name, value] of [
    ['webhook-id', 'with.stop'],
    ['webhook-id', 'x'.repeat(256)],
    ['webhook-timestamp', '1e9'],
    ['webhook-timestamp', '-1'],
    ['webhook-signature', ' '],
  ] as const)
    await refusedWith(await system.send(call(3), { headers: { [name]: value } }), 401, 'no-signature')
  for (const value of ['v1,', 'v1', 'v1a,AAAA', `v1,${'A'.repeat(43)}=`, 'v2,x v1,y', 'é'])
    await refusedWith(
      await system.send(call(3), { headers: { 'webhook-signature': value } }),
      401,
      'bad-signature',
    )
  const other = await sendingSystem(app, 'The chat')
  await refusedWith(await system.send(call(3), { secret: other.secret }), 401, 'bad-signature')
  await refusedWith(await system.send(call(3), { to: other.id }), 401, 'bad-signature')
  const moved = await system.send(call(3), { headers: { 'webhook-id': 'another' } })
  await refusedWith(moved, 401, 'bad-signature')
  expect(await rosasCalls()).toBe(before)
  expect((await standing()).refused).toBe(refused + 3 + 5 + 6 + 2)
  expect((await standing()).lastRefusal?.why).toContain('signature does not fit')
})

test('D-56: a body altered by one byte is a 401, also where the bytes are no text', async () => {
  const body = call(3)
  await refusedWith(await system.send(body, { altered: `${body} ` }), 401, 'bad-signature')
  await refusedWith(await system.send(body, { altered: body.replace('{', '[') }), 401, 'bad-signature')
  const signed = new TextEncoder().encode(`${body}\uFFFD`)
  const altered = new Uint8Array([...new TextEncoder().encode(body), 0xff])
  await refusedWith(await system.send(signed, { altered }), 401, 'bad-signature')
})

test('D-56: a time of sending ten minutes before or after ours is a 401; four minutes are none', async () => {
  for (const agoMs of [TEN_MINUTES, -TEN_MINUTES])
    await refusedWith(await system.send(call(4), { agoMs }), 401, 'wrong-time')
  for (const [at, agoMs] of [4 * 60_000, -4 * 60_000].entries())
    expect((await system.send(call(4), { agoMs })).status).toBe(at === 0 ? 201 : 200)
})

test('D-56: an id that came before is a 200 that says so, and nothing is done, also at the same time', async () => {
  const at = await Promise.all(Array.from({ length: 6 }, () => system.send(call(5), { id: 'call-5' })))
  expect(at.map((answer) => answer.status).toSorted()).toEqual([200, 200, 200, 200, 200, 201])
  const before = await rosasCalls()
  const again = await system.send(call(6), { id: 'call-5' })
  expect(again.status).toBe(200)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await again.json()).toEqual({
    repeated: true,
    message: 'A message with this webhook-id was taken before. Nothing was done.',
  })
  expect(await rosasCalls()).toBe(before)
  expect((await (await sendingSystem(app, 'The chat')).send(call(5), { id: 'call-5' })).status).toBe(200)
})

test('D-56: for a day after a new secret both keys are valid, then only the new one', async () => {
  const { db, now } = app.services
  const changing = await sendingSystem(app, 'The switchboard')
  const hours = async (ago: number) => {
    const madeAt = (await findSender(db, changing.id))?.secretMadeAt ?? ''
    const at = new Date(now().getTime() - ago * 3_600_000).toISOString()
    return (await replaceSecret(db, { id: changing.id, madeAt, now: at })) ?? ''
  }
  const second = await hours(23)
  expect((await changing.send(call(7))).status).toBe(201)
  expect((await changing.send(call(7), { secret: second })).status).toBe(200)
  const third = await hours(25)
  await refusedWith(await changing.send(call(7)), 401, 'bad-signature')
  await refusedWith(await changing.send(call(7), { secret: second }), 401, 'bad-signature')
  expect((await changing.send(call(7), { secret: third })).status).toBe(200)
})

test('two signatures beside each other are enough when one fits', async () => {
  const answer = await system.send(call(8), {
    headers: { 'webhook-signature': `v1,${'A'.repeat(43)}= v1a,zzzz` },
  })
  expect(answer.status).toBe(401)
  const other = await sendingSystem(app, 'The chat')
  const { Webhook } = await import('standardwebhooks')
  const at = app.services.now()
  const sign = (secret: string) => new Webhook(secret).sign('both', at, call(8))
  const headers = {
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': `${sign(other.secret)} ${sign(system.secret)}`,
  }
  expect((await system.send(call(8), { id: 'both', headers })).status).toBe(201)
})

test('nobody learns whether an address exists: one where nobody sends answers as a wrong signature does', async () => {
  const other = await sendingSystem(app, 'The chat')
  const [nobody, wrong] = [
    await system.send(call(9), { to: missingId }),
    await system.send(call(9), { secret: other.secret }),
  ]
  expect(nobody.status).toBe(401)
  expect(await nobody.text()).toBe(await wrong.text())
  const unsigned = (to: string) => system.send('', { to, headers: { 'webhook-signature': null } })
  expect(await (await unsigned(missingId)).text()).toBe(await (await unsigned(system.id)).text())
  expect((await system.send(call(9), { to: '%F0%9F%90%9D' })).status).toBe(401)
  expect((await system.send(call(9), { to: 'x'.repeat(4000) })).status).toBe(401)
})

test('a file nobody can read is refused with its line, counted with the reason, and may be sent again', async () => {
  const { refused } = await standing()
  const bad = 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n'
  for (const times of [1, 2]) {
    const answer = await system.send(bad, { id: 'bad' })
    expect(answer.status).toBe(422)
    const { error } = await told(answer)
    expect((await standing()).lastRefusal?.why).toBe(error.message)
    expect((await standing()).refused).toBe(refused + times)
  }
  expect((await system.send('', { id: 'empty' })).status).toBe(422)
  const [one, two] = [call(10), '{"parties": 7}']
  const half = await told(await system.send(`${one}\n${two}`, { id: 'half' }))
  expect(half).toMatchObject({ conversations: [{ outcome: 'imported' }], refused: [{ line: 2 }] })
  expect((await system.send(call(10), { id: 'half' })).headers.get('idempotency-replayed')).toBe('true')
})

test('a form is told to send the file itself', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  await refusedWith(await system.send('--x--', { headers: type }), 415, 'unsupported')
})

test('more than the limit is a 413 in JSON, counted, and too many in a minute are told when to go on', async () => {
  const small = await openApp('2026-11-24T09:00:00Z', { MAX_UPLOAD_MB: '1', API_REQUESTS_PER_MINUTE: '3' })
  const sending = await sendingSystem(small)
  const large = await sending.send('x'.repeat(1024 * 1024 + 1))
  await refusedWith(large, 413, 'too-large')
  const kept = await findSender(small.services.db, sending.id)
  expect(kept).toMatchObject({ refused: 1, lastRefusal: { why: expect.stringContaining('1 MB') } })
  await sending.send('')
  expect((await sending.send(call(11))).status).toBe(201)
  const answer = await sending.send(call(11))
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  await refusedWith(answer, 429, 'too-many')
  await small.close()
})

test('what breaks off on its way is told so, and what comes in pieces is measured as it comes', async () => {
  const streamed = (pull: (stream: ReadableStreamDefaultController) => void) => {
    const body = new ReadableStream({ pull })
    const headers = { 'webhook-id': 'm', 'webhook-timestamp': stampOfNow(), 'webhook-signature': 'v1,x' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    return app.stranger.ask(`/hooks/${system.id}`, init)
  }
  const broken = await streamed((stream) => stream.error(new Error('aborted')))
  await refusedWith(broken, 400, 'unreadable')
  const endless = await streamed((stream) => stream.enqueue(new Uint8Array(1024 * 1024)))
  await refusedWith(endless, 413, 'too-large')
})

test('only sending is open without a token: every other way to the address leads nowhere', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
    expect((await app.stranger.ask(`/hooks/${system.id}`, { method })).status, method).toBe(404)
  const deeper = await app.stranger.ask(`/hooks/${system.id}/more`, { method: 'POST', body: 'x' })
  expect(deeper.status).toBe(403)
})

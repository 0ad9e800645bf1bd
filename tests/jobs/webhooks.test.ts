import { Webhook as Verifier } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announce, deliveriesOf, dueDeliveries, leaseDelivery, resend } from '../../db/queries/deliveries.ts'
import { createPerson } from '../../db/queries/people.ts'
import { createWebhook, findWebhook, rotateSecret, turnOn, type Webhook } from '../../db/queries/webhooks.ts'
import { readConfig } from '../../server/config.ts'
import { webhookSender } from '../../server/jobs/send-webhooks.ts'
import { createLog } from '../../server/web/log.ts'
import { type OpenDatabase, onEveryDatabase } from '../databases.ts'
import { openReceiver } from './receiver.ts'

const minute = 60_000
const hour = 60 * minute

onEveryDatabase((fresh) => {
  let database: OpenDatabase
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  let clock: number
  let webhook: Webhook

  beforeEach(async () => {
    database = await fresh()
    receiver = await openReceiver()
    clock = Date.now()
    await createPerson(database.db, { id: 'ada', email: 'a@b.c', name: 'Ada', role: 'admin', now: now() })
    webhook = await createWebhook(database.db, {
      url: receiver.url,
      events: ['conversation.imported', 'promise.due'],
      byId: 'ada',
      now: now(),
    })
  })
  afterEach(() => receiver.close())

  function now(): string {
    return new Date(clock).toISOString()
  }

  async function send(options: { allowed?: string; ms?: number } = {}): Promise<void> {
    const { allowed = receiver.host, ms = 5_000 } = options
    const config = readConfig({ WEBHOOK_HOSTS: allowed, BASE_URL: 'https://heard.example' })
    const sender = webhookSender({
      config,
      db: database.db,
      log: createLog('silent'),
      now: () => new Date(clock),
      limits: { ms, bytes: 100 * 1024 },
    })
    sender.wake()
    await sender.settled()
  }

  async function happened(id?: string): Promise<void> {
    const about = { conversation: 'c1' }
    const news = { event: 'conversation.imported', about, path: '/conversations/c1', now: now() } as const
    await announce(database.db, { ...news, ...(id ? { id } : {}) })
  }

  async function log() {
    return deliveriesOf(database.db, webhook.id, 50)
  }

  async function standing(): Promise<Webhook> {
    const found = await findWebhook(database.db, webhook.id)
    if (!found) throw new Error('The webhook is gone')
    return found
  }

  test('D-59 two programs at once send each message once, and one that died on the way is sent later', async () => {
    await happened()
    await Promise.all([send(), send(), send()])
    expect(receiver.received).toHaveLength(1)
    await happened()
    const [due] = await dueDeliveries(database.db, now(), 9)
    if (!due) throw new Error('Nothing is to be sent')
    expect(await leaseDelivery(database.db, due.delivery, new Date(clock + minute).toISOString())).toBe(true)
    await send()
    expect(receiver.received).toHaveLength(1)
    clock += minute
    await send()
    expect(receiver.received).toHaveLength(2)
  })

  test('what happened is told, signed so that the receiver’s own library believes it', async () => {
    await happened()
    await send()
    const [message] = receiver.received
    const secret = webhook.secrets[0]?.secret ?? ''
    const said = new Verifier(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)
    expect(said).toEqual({
      type: 'conversation.imported',
      timestamp: now(),
      data: { conversation: 'c1', url: 'https://heard.example/conversations/c1' },
    })
    expect(() =>
      new Verifier(secret).verify(`${message?.body} `, message?.headers as Record<string, string>),
    ).toThrow()
    expect(await log()).toMatchObject([{ state: 'delivered', log: [{ outcome: 'delivered', status: 200 }] }])
  })

  test('nobody is told what they did not ask for, and nothing is told twice', async () => {
    await announce(database.db, { event: 'grade.changed', about: {}, path: '/people/rosa', now: now() })
    await happened('only-once')
    await happened('only-once')
    await send()
    await happened('only-once')
    await send()
    expect(receiver.received).toHaveLength(1)
  })

  test('D-58 a failure is tried again later, under the same id with a new time', async () => {
    receiver.answers((response) => response.writeHead(500).end('secret words of theirs'))
    await happened()
    await send()
    await send()
    expect(receiver.received).toHaveLength(1)
    expect(await log()).toMatchObject([{ state: 'waiting', log: [{ outcome: 'status', status: 500 }] }])
    expect(JSON.stringify(await log())).not.toContain('secret words')

    receiver.answers((response) => response.end())
    clock += minute
    await send()
    const [first, second] = receiver.received
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(second?.body).toBe(first?.body)
    expect(Number(second?.headers['webhook-timestamp'])).toBe(
      Number(first?.headers['webhook-timestamp']) + 60,
    )
    expect(await log()).toMatchObject([{ state: 'delivered' }])
    expect((await standing()).failures).toBe(0)
  })

  test('D-58 after the last try it is given up, and can be sent again by hand', async () => {
    receiver.answers((response) => response.writeHead(503).end())
    await happened()
    for (let tries = 0; tries < 12; tries += 1) {
      await turnOn(database.db, webhook.id)
      await send()
      clock += 30 * hour
    }
    const [given] = await log()
    expect(given?.state).toBe('failed')
    expect(given?.log).toHaveLength(9)

    receiver.answers((response) => response.end())
    expect(await resend(database.db, 'another', given?.id ?? '', now())).toBe(false)
    expect(await resend(database.db, webhook.id, given?.id ?? '', now())).toBe(true)
    await send()
    expect(await log()).toMatchObject([{ state: 'delivered' }])
    expect(new Set(receiver.received.map((one) => one.headers['webhook-id'])).size).toBe(1)
  })

  test('D-58 ten failures running within an hour turn nothing off; over an hour they do, and nothing more is sent', async () => {
    receiver.answers((response) => response.writeHead(500).end())
    for (let times = 0; times < 11; times += 1) await happened()
    await send()
    expect(await standing()).toMatchObject({ failures: 11, off: null })
    clock += hour
    await happened()
    await send()
    expect((await standing()).off).toEqual({ at: now(), why: 'failures' })
    expect((await log()).every((one) => one.state === 'failed')).toBe(true)

    const sent = receiver.received.length
    await happened()
    await send()
    expect(receiver.received).toHaveLength(sent)

    await turnOn(database.db, webhook.id)
    receiver.answers((response) => response.end())
    await happened()
    await send()
    expect(receiver.received).toHaveLength(sent + 1)
  })

  test('a success between makes the count begin anew', async () => {
    receiver.answers((response) => response.writeHead(500).end())
    for (let times = 0; times < 9; times += 1) await happened()
    await send()
    clock += 2 * hour
    receiver.answers((response) => response.end())
    await send()
    expect(await standing()).toMatchObject({ failures: 0, failingSince: null, off: null })
  })

  test('D-58 whoever answers that they are gone is not asked again', async () => {
    receiver.answers((response) => response.writeHead(410).end())
    await happened()
    await send()
    expect((await standing()).off?.why).toBe('gone')
  })

  test('for a day after a new secret both count, then the new one alone', async () => {
    const old = webhook.secrets[0]?.secret ?? ''
    await rotateSecret(database.db, webhook.id, now())
    const fresh = (await standing()).secrets[0]?.secret ?? ''
    expect(fresh).not.toBe(old)
    await happened()
    await send()
    const verify = (secret: string) => {
      const message = receiver.received.at(-1)
      new Verifier(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)
    }
    expect(() => verify(old)).not.toThrow()
    expect(() => verify(fresh)).not.toThrow()

    clock += 25 * hour
    await happened()
    await send()
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,\S+$/)
  })

  test('D-57 our own network is not reached, whatever was saved: not one connection', async () => {
    await happened()
    await send({ allowed: 'somewhere.example' })
    expect(receiver.received).toEqual([])
    expect(await log()).toMatchObject([{ state: 'waiting', log: [{ outcome: 'forbidden', status: null }] }])
  })

  test('D-58 a redirect is not followed', async () => {
    const other = await openReceiver()
    receiver.answers((response) => response.writeHead(302, { location: other.url }).end())
    await happened()
    await send({ allowed: `${receiver.host},${other.host}` })
    expect(other.received).toEqual([])
    expect(await log()).toMatchObject([{ log: [{ outcome: 'redirect', status: 302 }] }])
    await other.close()
  })

  test('D-58 who answers for ever, never, or not as agreed has failed, and is let go', async () => {
    const cases: readonly (readonly [string, Parameters<typeof receiver.answers>[0]])[] = [
      ['too-large', (response) => response.write('x'.repeat(200 * 1024))],
      ['too-slow', (response) => response.write('x')],
      ['too-slow', () => {}],
      ['unreachable', (response) => response.destroy()],
    ]
    for (const [outcome, how] of cases) {
      receiver.answers(how)
      await happened()
      await send({ ms: 300 })
      const tries = (await log()).flatMap((one) => one.log.map((attempt) => attempt.outcome))
      expect(tries, outcome).toContain(outcome)
    }
  })

  test('a receiver without a certificate is told to be what it is', async () => {
    const { db } = database
    const plain = await createWebhook(db, {
      url: receiver.url.replace('http:', 'https:'),
      events: ['promise.due'],
      byId: 'ada',
      now: now(),
    })
    await announce(db, { event: 'promise.due', about: {}, path: '/', now: now() })
    await send()
    const [first] = await deliveriesOf(db, plain.id, 1)
    expect(first?.log).toMatchObject([{ outcome: 'not-trusted' }])
  })
})

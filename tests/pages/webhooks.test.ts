import { afterAll, beforeAll, expect, test } from 'vitest'
import { allWebhooks, turnOff } from '../../db/queries/webhooks.ts'
import { webhookSender } from '../../server/jobs/send-webhooks.ts'
import { openReceiver } from '../jobs/receiver.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
let receiver: Awaited<ReturnType<typeof openReceiver>>
let path: string

beforeAll(async () => {
  receiver = await openReceiver()
  app = await openApp('2026-11-24T09:00:00Z', { WEBHOOK_HOSTS: receiver.host })
})
afterAll(async () => {
  await app.close()
  await receiver.close()
})

async function send(): Promise<void> {
  await app.services.webhooks.settled()
  const sender = webhookSender(app.services)
  sender.wake()
  await sender.settled()
}

test('an address is added with what it is told of, and a test arrives there, signed', async () => {
  const ada = await app.as('ada')
  const added = await ada.post('/webhooks', { url: receiver.url, 'promise.due': 'yes' })
  expect(added.status).toBe(303)
  path = added.headers.get('location') ?? ''
  expect((await ada.post(`${path}/tests`, {})).status).toBe(303)
  await send()
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
  const page = await (await ada.get(path)).text()
  expect(page).toContain('Delivered')
  expect(page).toContain('taken (200)')
  expect(await (await ada.get('/webhooks')).text()).toContain('Promises due today')
})

test('an address that leads to us, is no address, or is told nothing, is not added; what was typed comes back', async () => {
  const ada = await app.as('ada')
  const before = (await allWebhooks(app.services.db)).length
  const wrong = [
    ['https://127.0.0.1/', 'your own network'],
    ['https://169.254.169.254/latest', 'your own network'],
    ['file:///etc/passwd', 'This is no address'],
    ['http://93.184.215.14/', 'must begin with https'],
    ['https://ada:secret@93.184.215.14/', 'Leave name and password out'],
  ] as const
  for (const [url, says] of wrong) {
    const answer = await ada.post('/webhooks', { url, 'grade.changed': 'yes' })
    expect(answer.status, url).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    expect(page).toContain(`value="${url}"`)
  }
  const idle = await ada.post('/webhooks', { url: receiver.url })
  expect(idle.status).toBe(422)
  expect(await idle.text()).toContain('Choose at least one thing')
  expect(await allWebhooks(app.services.db)).toHaveLength(before)
})

test('what was sent can be sent again, under the id it had', async () => {
  const ada = await app.as('ada')
  const page = await (await ada.get(path)).text()
  const again = /action="(\/webhooks\/[^"]*\/tries)"/.exec(page)?.[1] ?? ''
  expect((await ada.post(again, {})).status).toBe(303)
  await send()
  const [first, second] = receiver.received
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
})

test('a new secret is shown, and how long the old one counts', async () => {
  const ada = await app.as('ada')
  const secretOf = (page: string) => /whsec_[\w+/=]+/.exec(page)?.[0]
  const before = secretOf(await (await ada.get(path)).text())
  expect((await ada.post(`${path}/secrets`, {})).status).toBe(303)
  const page = await (await ada.get(path)).text()
  expect(secretOf(page)).not.toBe(before)
  expect(page).toContain('The one before counts until')
})

test('the admin is told at home of an address that was turned off, and turns it on again', async () => {
  const ada = await app.as('ada')
  const id = path.split('/').at(-1) ?? ''
  await turnOff(app.services.db, id, 'failures', app.services.now().toISOString())
  expect(await (await ada.get('/')).text()).toContain(`The webhook to ${receiver.url} was turned off`)
  expect((await ada.post(`${path}/tests`, {})).status).toBe(422)
  expect((await ada.post(`${path}/activation`, {})).status).toBe(303)
  expect(await (await ada.get('/')).text()).not.toContain('was turned off')
  expect((await ada.post(`${path}/removal`, { confirm: 'remove' })).status).toBe(303)
  expect((await ada.get(path)).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { allSenders, saveRefusal } from '../../db/queries/senders.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
const id = newId()
const secretIn = (page: string) => /whsec_[\w+/=]+/.exec(page)?.[0]

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('a system that may send is made once, with its address and a secret that is shown once', async () => {
  const ada = await app.as('ada')
  expect(await (await ada.get('/webhooks')).text()).toContain('Nothing may send to us yet.')
  const made = await ada.post('/webhooks/senders', { id, name: 'The telephone system' })
  expect(made.status).toBe(200)
  const page = await made.text()
  expect(secretIn(page)).toBeDefined()
  expect(page).toContain(`${app.services.config.baseUrl}/hooks/${id}`)
  const again = await ada.post('/webhooks/senders', { id, name: 'The telephone system' })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('was made already, and was shown once')
  expect(secretIn(await (await ada.get('/webhooks')).text())).toBeUndefined()
  expect(await allSenders(app.services.db)).toHaveLength(1)
})

test('without a name nothing is made, and what was typed comes back', async () => {
  const ada = await app.as('ada')
  const name = 'x'.repeat(101)
  const answer = await ada.post('/webhooks/senders', { name })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('in 100 characters at most')
  expect(page).toContain(name)
  expect(await allSenders(app.services.db)).toHaveLength(1)
})

test('how many were refused stands there with the reason of the last one', async () => {
  await saveRefusal(app.services.db, id, { why: 'It is not <signed>.', now: '2026-11-24T08:30:00Z' })
  const page = await (await (await app.as('ada')).get('/webhooks')).text()
  expect(page).toContain('nothing yet')
  expect(page).toMatch(/Last [^<]*8:30[^<]*: It is not &lt;signed&gt;\./)
})

test('a new secret is shown once, however often the form is sent, and until when the old one counts', async () => {
  const ada = await app.as('ada')
  const before = await (await ada.get('/webhooks')).text()
  const replaces = /name="replaces" value="([^"]+)"/.exec(before)?.[1] ?? ''
  const page = await (await ada.post(`/webhooks/senders/${id}/secrets`, { replaces })).text()
  expect(secretIn(page)).toBeDefined()
  expect(page).toContain('The secret before counts until')
  const [secret] = (await allSenders(app.services.db))[0]?.secrets ?? []
  expect((await ada.post(`/webhooks/senders/${id}/secrets`, { replaces })).status).toBe(409)
  expect((await allSenders(app.services.db))[0]?.secrets[0]).toEqual(secret)
  expect((await ada.post(`/webhooks/senders/${id}/secrets`, {})).status).toBe(422)
})

test('U-26 one that is removed, once the word is written, is gone', async () => {
  const ada = await app.as('ada')
  const remove = (confirm: string) => ada.post(`/webhooks/senders/${id}/removal`, { confirm })
  const answer = await remove('')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Nothing was removed. Write “remove”')
  expect(await allSenders(app.services.db)).toHaveLength(1)
  expect((await remove(' “Remove” ')).status).toBe(303)
  expect((await remove('remove')).status).toBe(404)
  expect(await allSenders(app.services.db)).toEqual([])
})

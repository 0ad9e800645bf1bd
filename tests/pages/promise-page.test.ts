import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticesFor } from '../../db/queries/notices.ts'
import { deactivatePerson, reactivatePerson } from '../../db/queries/people.ts'
import { findPromise, promisesFor } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { silenceOf } from '../../server/actions/silences.ts'
import { daysOf } from '../calendar.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf } from './brought.ts'

let app: TestApp
let at = '2026-11-24T09:00:00Z'
let mail: string
let promise: string
let customer: string

beforeAll(async () => {
  app = await openApp(() => new Date(at))
  await talk(9, [
    ['cora', 'What would two of the deck ovens cost us?'],
    ['rosa', 'I’ll send you the price for the two; deck, ovens\nby Friday.'],
    ['cora', 'Thank you, that would help us a great deal.'],
  ])
  mail = await talk(16, [
    ['rosa', 'Dear Cora, as promised, the price for the two deck ovens is attached. Rosa'],
  ])
  const [owed] = await promisesFor(app.services.db, await app.viewer('rosa'))
  promise = owed?.id ?? ''
  customer = owed?.customer?.id ?? ''
  expect(promise).not.toBe('')
})
afterAll(() => app.close())

const outcome = async () => (await findPromise(app.services.db, await app.viewer('rosa'), promise))?.outcome

test('Cora says by her link, once and without an account, that it has not come; Rosa hears it first', async () => {
  const token = await linkFor()
  const outside = app.stranger
  const page = await (await outside.get(`/shared/promises/${token}`)).text()
  expect(page).toContain('Yes, I got it')
  expect(page).toContain('Rosa of')
  expect(page).toContain('is attached')
  expect(page).not.toContain('Lindqvist')
  expect(await outcome()).toBeNull()
  const answered = await outside.post(`/shared/promises/${token}`, { says: 'not-yet' })
  expect(await answered.text()).toContain('told first')
  expect((await outside.post(`/shared/promises/${token}`, { says: 'got' })).status).toBe(404)
  expect((await outside.get(`/shared/promises/${token}`)).status).toBe(404)
  expect(await outcome()).toBeNull()
  const { proofs } = await proofsFor(app.services.db, await app.viewer('rosa'), promise)
  expect(proofs.map((one) => one.conversation)).not.toContain(idOf(mail))
  const told = async (who: 'rosa' | 'mina') =>
    (await noticesFor(app.services.db, await app.viewer(who))).map((one) => one.kind)
  expect(await told('rosa')).toContain('promise-answered')
  expect(await told('mina')).not.toContain('promise-answered')
  expect(await (await (await app.as('rosa')).get(`/promises/${promise}`)).text()).toContain('not got it yet')
})

test('after Rosa has left Cora’s link still answers, says so, and Mina who leads the team hears it', async () => {
  const token = await linkFor()
  const { db } = app.services
  await deactivatePerson(db, app.ids.rosa, at)
  expect(await (await app.stranger.get(`/shared/promises/${token}`)).text()).toContain('no longer works here')
  expect((await app.stranger.post(`/shared/promises/${token}`, { says: 'not-yet' })).status).toBe(200)
  const kinds = (await noticesFor(db, await app.viewer('mina'))).map((one) => one.kind)
  expect(kinds).toContain('promise-answered')
  await reactivatePerson(db, app.ids.rosa)
})

test('a link that was made up, taken back or is over answers nothing, and all of them alike', async () => {
  const outside = app.stranger
  const rosa = await app.as('rosa')
  const [forged, first] = ['A'.repeat(43), await linkFor()]
  const second = await linkFor()
  const page = async (token: string) => (await outside.get(`/shared/promises/${token}`)).status
  expect([await page(forged), await page(first), await page(second)]).toEqual([404, 404, 200])
  await rosa.post(`/promises/${promise}/link/revocation`, {})
  const third = await linkFor()
  at = '2026-12-09T09:00:00Z'
  expect([await page(second), await page(third)]).toEqual([404, 404])
  expect((await outside.post(`/shared/promises/${third}`, { says: 'got' })).status).toBe(404)
  at = '2026-11-24T09:00:00Z'
  expect(await outcome()).toBeNull()
})

test('what Rosa owes stands in her calendar until it is let go, and the address can end', async () => {
  const rosa = await app.as('rosa')
  const made = await (await rosa.post('/promises/calendar', {})).text()
  const feed = /http[^"]*(\/calendar\/[\w-]{43}\.ics)"/.exec(made)?.[1] ?? ''
  const outside = app.stranger
  const days = async () => daysOf(await (await outside.get(feed)).text())
  const [day, ...more] = await days()
  expect(more).toEqual([])
  expect(day).toMatchObject({ DTSTART: '20261113', SUMMARY: expect.stringContaining('Cora Lindqvist') })
  expect(day?.UID).toBe((await days())[0]?.UID)

  const later = await talk(20, [['cora', 'Leave the price, we have bought somewhere else in the meantime.']])
  const none = await rosa.post(`/promises/${promise}/release`, {
    conversation: 'made-up',
    reason: 'She said so',
  })
  expect(none.status).toBe(422)
  await rosa.post(`/promises/${promise}/release`, {
    conversation: idOf(later),
    reason: 'She bought elsewhere',
  })
  expect((await outcome())?.releasedAt).not.toBeNull()
  expect(await (await rosa.get(`/promises/${promise}`)).text()).toContain('Released by the customer')
  expect(await days()).toEqual([])
  await rosa.post('/promises/calendar/revocation', {})
  expect((await outside.get(feed)).status).toBe(404)
})

test('Cora asks for quiet, and the clock stands still until somebody says otherwise', async () => {
  const rosa = await app.as('rosa')
  const clock = async () =>
    (await silenceOf(app.services.db, await app.viewer('rosa'), [customer], at)).get(customer)
  expect(await clock()).toMatchObject({ state: 'running', since: '2026-11-16', days: 8, dueOn: '2026-11-30' })
  for (const until of ['2026-11-24', '2026-02-30', '2031-01-01', 'soon'])
    expect((await rosa.post(`/customers/${customer}/quiet`, { until })).status).toBe(422)
  expect(
    (await (await app.as('ravi')).post(`/customers/${customer}/quiet`, { until: '2027-01-15' })).status,
  ).toBe(404)
  await rosa.post(`/customers/${customer}/quiet`, { until: '2027-01-15' })
  expect(await clock()).toMatchObject({ state: 'quiet', quietUntil: '2027-01-15' })
  expect(await (await rosa.get(`/customers/${customer}`)).text()).toContain('They asked for quiet until')
  await rosa.post(`/customers/${customer}/quiet/ending`, {})
  expect((await clock())?.state).toBe('running')
})

async function linkFor(): Promise<string> {
  const { proofs } = await proofsFor(app.services.db, await app.viewer('rosa'), promise)
  const shown = proofs.find((one) => one.conversation === idOf(mail))
  const fields = shown ? { conversation: shown.conversation, utterance: shown.utterance } : {}
  const page = await (await (await app.as('rosa')).post(`/promises/${promise}/link`, fields)).text()
  return /\/shared\/promises\/([\w-]{43})"/.exec(page)?.[1] ?? ''
}

type Line = readonly [who: 'rosa' | 'cora', text: string]

async function talk(day: number, lines: readonly Line[]) {
  const startedAt = new Date(Date.UTC(2026, 10, day, 10)).toISOString()
  const parties = [
    { key: 'rosa', name: 'Rosa Diaz', role: 'rep' },
    { key: 'cora', name: 'Cora Lindqvist', role: 'customer' },
  ]
  const utterances = lines.map(([party, text], nth) => ({ id: `u${nth + 1}`, party, text, at: startedAt }))
  const told = {
    id: `on-${day}`,
    channel: 'email',
    language: 'en',
    startedAt,
    timeZone: 'UTC',
    parties,
    utterances,
  }
  return bringIn(app, 'rosa', { [`on-${day}.json`]: new TextEncoder().encode(JSON.stringify(told)) })
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPromise, openPromises } from '../../db/queries/promises.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'

let app: TestApp
let path: string
let earlier: string
let later: string
let other: string
let promise: string

beforeAll(async () => {
  app = await openApp()
  earlier = await bringIn(app, 'rosa', talk(16))
  path = await bringIn(app, 'rosa', talk(17))
  later = await bringIn(app, 'rosa', talk(19))
  other = await bringIn(app, 'rosa', talk(20, { customer: 'Nils Berg' }))
  const owed = await openPromises(app.services.db, await app.viewer('rosa'), app.ids.rosa)
  promise = owed.find((one) => one.conversationId === idOf(path))?.id ?? ''
  expect(promise).not.toBe('')
})
afterAll(() => app.close())

const fulfilment = () => `/commitments/${promise}/fulfilment`

async function outcome() {
  return (await findPromise(app.services.db, await app.viewer('rosa'), promise))?.outcome
}

test('proof is a later talk with the same customer, and nothing else', async () => {
  const rosa = await app.as('rosa')
  for (const conversation of [idOf(earlier), idOf(path), idOf(other), missingId, '', '🙂']) {
    const answer = await rosa.post(fulfilment(), { conversation })
    expect(answer.status, conversation).toBe(422)
    expect(await answer.text()).toContain('conversation: proof is a later call, chat or mail')
  }
  for (const fields of [{}, { conversation: 'x'.repeat(10_000) }]) {
    const answer = await rosa.post(fulfilment(), fields as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('conversation: ')
  }
  expect(await outcome()).toBeNull()
})

test('another rep’s talk with the same customer is no proof, since Rosa cannot see it', async () => {
  const ravis = await bringIn(app, 'ravi', talk(21, { rep: 'Ravi Menon' }))
  expect((await (await app.as('rosa')).post(fulfilment(), { conversation: idOf(ravis) })).status).toBe(422)
  expect(await outcome()).toBeNull()
})

test('Mina sees the promise and cannot prove it for Rosa; the others see nothing', async () => {
  const fields = { conversation: idOf(later) }
  expect((await (await app.as('mina')).post(fulfilment(), fields)).status).toBe(403)
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const)
    for (const where of [fulfilment(), `/commitments/${missingId}/fulfilment`])
      expect((await (await app.as(name)).post(where, fields)).status, name).toBe(404)
  expect((await app.stranger.post(fulfilment(), fields)).status).toBe(303)
  expect(await outcome()).toBeNull()
})

test('with the later talk shown, the promise is kept on the day of that talk', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.post(fulfilment(), { conversation: idOf(later) })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${path}#promises`)
  expect(await outcome()).toMatchObject({ keptOn: '2026-11-19', proof: { conversationId: idOf(later) } })
  expect(await (await rosa.get(path)).text()).toMatch(/Kept [^<]*19/)
})

test('a double click keeps it once', async () => {
  await (await app.as('rosa')).post(fulfilment(), { conversation: idOf(later) })
  const rows = await app.services.db
    .selectFrom('fulfilments')
    .select('id')
    .where('commitment_id', '=', promise)
    .execute()
  expect(rows).toHaveLength(1)
})

test('a commitment that nobody made is not there', async () => {
  for (const id of [missingId, 'x'.repeat(10_000), '🙂', '%00', '1%20or%201=1'])
    expect(
      (await (await app.as('rosa')).post(`/commitments/${id}/fulfilment`, { conversation: 'x' })).status,
    ).toBe(404)
})

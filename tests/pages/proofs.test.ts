import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPromise, promisesFor } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { savePurchase } from '../../db/queries/purchases.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf } from './brought.ts'

let app: TestApp
let call: string
let mail: string
let promise: string

beforeAll(async () => {
  app = await openApp()
  call = await talkOf('rosa', 'call', 9, 'phone', [
    ['cora', 'What would two of the deck ovens cost us?'],
    ['rosa', 'I’ll send you the price for the two deck ovens by Friday.'],
    ['cora', 'Thank you, that would help us a great deal.'],
  ])
  await talkOf('rosa', 'other', 10, 'email', [
    ['rosa', 'Dear Cora, our new flour mixers have come. Do have a look at them.'],
  ])
  mail = await talkOf('rosa', 'mail', 12, 'email', [
    ['rosa', 'Dear Cora, as promised, the price for the two deck ovens is attached. Rosa'],
  ])
  await talkOf('ravi', 'ravis', 12, 'email', [
    ['rosa', 'Dear Cora, as promised, the price for the two deck ovens is attached. Ravi'],
  ])
  const owed = await promisesFor(app.services.db, await app.viewer('rosa'))
  promise = owed.find((one) => one.conversationId === idOf(call))?.id ?? ''
  expect(promise).not.toBe('')
})
afterAll(() => app.close())

const outcome = async () => (await findPromise(app.services.db, await app.viewer('rosa'), promise))?.outcome
const proposed = async (who: CastName = 'rosa') =>
  (await proofsFor(app.services.db, await app.viewer(who), promise)).proofs
const rowOn = (page: string) => {
  const row = page.split('id="promise-').find((one) => one.startsWith(promise)) ?? ''
  return row.split('</ol>')[0] ?? ''
}

test('the mail that brought the price is proposed first, with why, and kept by nobody yet', async () => {
  const [first] = await proposed()
  expect(first).toMatchObject({ conversation: idOf(mail), utterance: 'u1', channel: 'email', isLikely: true })
  expect(await proposed()).not.toContainEqual(
    expect.objectContaining({ words: expect.stringContaining('Ravi') }),
  )
  expect(await proposed('ravi')).toEqual([])
  expect(await outcome()).toBeNull()
  const rosa = await app.as('rosa')
  for (const path of ['/promises', call]) {
    const row = rowOn(await (await rosa.get(path)).text())
    expect(row).toContain('Probably kept')
    expect(row).toContain('names “price”, “two”, “deck”, “ovens”')
    expect(row).toContain('This kept it')
  }
  expect(rowOn(await (await (await app.as('mina')).get('/promises')).text())).not.toContain('This kept it')
})

test('Rosa takes it, is asked no more, and can take it back', async () => {
  const rosa = await app.as('rosa')
  const fields = { conversation: idOf(mail), utterance: 'u1', back: '/promises' }
  const answer = await rosa.post(`/commitments/${promise}/fulfilment`, fields)
  expect(answer.headers.get('location')).toBe(`/promises#promise-${promise}`)
  expect(await outcome()).toMatchObject({
    keptOn: '2026-11-12',
    proof: { conversationId: idOf(mail), utterance: 'u1', words: expect.stringContaining('two deck ovens') },
  })
  const row = rowOn(await (await rosa.get('/promises')).text())
  expect(row).toContain('Kept')
  for (const asked of ['Confirm', 'This kept it', 'Found by Heard']) expect(row).not.toContain(asked)
  expect(row).toContain('Take it back')
  expect((await (await app.as('mina')).post(`/commitments/${promise}/reopening`, {})).status).toBe(403)
  await rosa.post(`/commitments/${promise}/reopening`, {})
  expect(await outcome()).toBeNull()
})

test('what is not it is not proposed again, and cannot be taken any more', async () => {
  const rosa = await app.as('rosa')
  const places = (await proposed()).map((one) => `${one.conversation} ${one.utterance}`)
  await rosa.post(`/commitments/${promise}/proof-refusals`, { places: places.join('\n') })
  expect(await proposed()).not.toContainEqual(expect.objectContaining({ conversation: idOf(mail) }))
  const again = { conversation: idOf(mail), utterance: 'u1' }
  const answer = await rosa.post(`/commitments/${promise}/fulfilment`, again)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('not proposed for the promise any more')
})

test('what Cora bought is proposed for the order Rosa promised, is taken, and she reads it by her link', async () => {
  const talk = await talkOf('rosa', 'order', 16, 'email', [
    ['rosa', 'Dear Cora, I’ll place the order for the deck ovens tomorrow. Rosa'],
  ])
  const owed = await promisesFor(app.services.db, await app.viewer('rosa'))
  const order = owed.find((one) => one.conversationId === idOf(talk))
  const what = 'Two deck ovens <steam>'
  const bought = { at: '2026-11-17T10:00:00Z', what, value: null, repId: null, account: null }
  const told = { source: 'person', channel: 'person', externalId: null } as const
  const now = '2026-11-18T10:00:00Z'
  const sold = { customerId: order?.customer?.id ?? '', ...bought, ...told }
  const id = await savePurchase(app.services.db, sold, { byId: null, now })
  const rosa = await app.as('rosa')
  const page = await (await rosa.get(`/promises/${order?.id}`)).text()
  for (const shown of ['Purchase, ', 'Two deck ovens &lt;steam&gt;', 'was bought'])
    expect(page).toContain(shown)
  const fields = { deed: 'purchase', id }
  const link = await (await rosa.post(`/promises/${order?.id}/link`, fields)).text()
  const address = /(\/shared\/promises\/[\w-]{43})"/.exec(link)?.[1] ?? ''
  expect(await (await app.stranger.get(address)).text()).toContain('you bought this from us')
  const forged = await rosa.post(`/commitments/${order?.id}/fulfilment`, { deed: 'purchase', id: 'another' })
  expect(forged.status).toBe(422)
  await app.stranger.post(address, { says: 'got' })
  const kept = await findPromise(app.services.db, await app.viewer('rosa'), order?.id ?? '')
  expect(kept?.outcome).toMatchObject({ keptOn: '2026-11-17', proof: { deed: { kind: 'purchase', id } } })
})

type Line = readonly [who: 'rosa' | 'cora', text: string]

async function talkOf(who: CastName, id: string, day: number, channel: string, lines: readonly Line[]) {
  const startedAt = new Date(Date.UTC(2026, 10, day, 10)).toISOString()
  const name = who === 'rosa' ? 'Rosa Diaz' : 'Ravi Menon'
  const parties = [
    { key: 'rosa', name, role: 'rep' },
    { key: 'cora', name: 'Cora Lindqvist', role: 'customer' },
  ]
  const utterances = lines.map(([party, text], at) => ({
    id: `u${at + 1}`,
    party,
    text,
    ...(channel === 'email' ? { at: startedAt } : { startMs: at * 9000, endMs: at * 9000 + 8000 }),
  }))
  const told = { id, channel, language: 'en', startedAt, timeZone: 'UTC', parties, utterances }
  return bringIn(app, who, { [`${id}.json`]: new TextEncoder().encode(JSON.stringify(told)) })
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId } from './brought.ts'
import { vtt } from './files.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', { 'swapped.vtt': vtt.replaceAll('Cora Lindqvist:', 'Desk 4:') })
})
afterAll(() => app.close())

async function deskKey(): Promise<string> {
  const { conversation } = await kept(app, 'rosa', path)
  return conversation.parties.find((party) => party.name !== 'Rosa Diaz')?.key ?? ''
}

async function correction(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const { revision } = await kept(app, 'rosa', path)
  return { revision: String(revision), party: await deskKey(), ...more }
}

test('saying that somebody is the customer changes the airtime at once', async () => {
  const rosa = await app.as('rosa')
  await rosa.post(`${path}/corrections`, await correction({ role: 'colleague' }))
  const before = await (await rosa.get(path)).text()
  expect(before).not.toMatch(/<h1[^>]*>[^<]*held \d+%/)

  const answer = await rosa.post(
    `${path}/corrections`,
    await correction({ role: 'customer', name: 'Cora Lindqvist' }),
  )
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(path)
  expect(await (await rosa.get(path)).text()).toMatch(/<h1[^>]*>[^<]*Cora held \d+% of the airtime/)
  const { measures } = await kept(app, 'rosa', path)
  expect(measures.measures.customerAirtime).toMatchObject({ known: true })
})

test('the old answer stays in the history, with who changed it', async () => {
  await (await app.as('mina')).post(
    `${path}/corrections`,
    await correction({ role: 'bot', name: 'Cora Bot' }),
  )
  const page = await (await (await app.as('rosa')).get(path)).text()
  expect(page).toContain('Corrected before')
  expect(page).toMatch(/Mina Aalto: Cora Lindqvist, Cora Lindqvist, [^→]*→ Cora Bot/)
  const { repairs, revision } = await kept(app, 'rosa', path)
  expect(repairs.length).toBe(revision - 1)
})

test('two who correct at once: the second is told, and nothing of the first is lost', async () => {
  const both = await correction({ role: 'customer', name: 'Cora Lindqvist' })
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  expect((await rosa.post(`${path}/corrections`, both)).status).toBe(303)
  const second = await mina.post(`${path}/corrections`, { ...both, name: 'Somebody Else' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('Somebody corrected this conversation while you were looking')
  expect(await (await rosa.get(path)).text()).not.toContain('Somebody Else')
})

test('a form our page could not have sent is a 422 that names the field, and changes nothing', async () => {
  const rosa = await app.as('rosa')
  const { revision } = await kept(app, 'rosa', path)
  const good = await correction({ role: 'customer' })
  const bad: readonly (readonly [Record<string, string>, string])[] = [
    [{ ...good, role: 'boss' }, 'role: '],
    [{ ...good, revision: 'many' }, 'revision: '],
    [{ ...good, revision: '-1' }, 'revision: '],
    [{ ...good, revision: '1.5' }, 'revision: '],
    [{ ...good, revision: '' }, 'revision: '],
    [{ ...good, name: 'x'.repeat(201) }, 'name: '],
    [{ ...good, party: 'x'.repeat(10_000) }, 'party: '],
    [{ party: good.party ?? '' }, 'revision: '],
    [{ revision: good.revision ?? '' }, 'party: '],
    [{ ...good, name: 'Co\u0000ra' }, 'name: '],
  ]
  for (const [fields, says] of bad) {
    const answer = await rosa.post(`${path}/corrections`, fields)
    expect(answer.status, JSON.stringify(fields)).toBe(422)
    expect(await answer.text(), JSON.stringify(fields)).toContain(says)
  }
  expect((await kept(app, 'rosa', path)).revision).toBe(revision)
})

test('a party nobody has heard of is not there', async () => {
  const rosa = await app.as('rosa')
  for (const party of ['nobody', '__proto__', '🙂', ''])
    expect(
      (await rosa.post(`${path}/corrections`, await correction({ party, role: 'customer' }))).status,
    ).toBe(404)
})

test('D-26 fields our form has not are ignored', async () => {
  const before = await kept(app, 'rosa', path)
  const more = { role: 'customer', rep_id: app.ids.ravi, repId: app.ids.ravi, teamId: 'x', roleHow: 'none' }
  await (await app.as('rosa')).post(`${path}/corrections`, await correction(more))
  const after = await kept(app, 'rosa', path)
  expect(after.rep).toEqual(before.rep)
})

test('nobody corrects what they may not see, and it looks like what is not there', async () => {
  const fields = await correction({ role: 'rep' })
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
    const somebody = await app.as(name)
    expect((await somebody.post(`${path}/corrections`, fields)).status, name).toBe(404)
    expect((await somebody.post(`/conversations/${missingId}/corrections`, fields)).status, name).toBe(404)
  }
  expect((await app.stranger.post(`${path}/corrections`, fields)).headers.get('location')).toBe('/sign-in')
})

test('a call whose file has no date is dated by a person, once, and its deadlines can be told from then on', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.upload({ 'undated.vtt': vtt.replaceAll('Cora Lindqvist', 'Cora Vale') })
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(await answer.text())?.[1] ?? ''
  expect(await (await rosa.get(path)).text()).toContain('When was this?')
  const fields = { revision: '1', date: '2026-11-18', time: '15:00' }
  expect((await (await app.as('rena')).post(`${path}/start`, fields)).status).toBe(404)
  expect((await rosa.post(`${path}/start`, { ...fields, date: '2026-02-30' })).status).toBe(422)
  expect((await rosa.post(`${path}/start`, { ...fields, date: '2027-01-01' })).status).toBe(422)
  expect((await rosa.post(`${path}/start`, fields)).status).toBe(303)
  const again = await rosa.post(`${path}/start`, { ...fields, revision: '2', date: '2026-10-18' })
  expect([again.status, await again.text()]).toEqual([403, expect.stringContaining('you can say it once')])
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('Wed 18 Nov 2026, 15:00, as Rosa Diaz says')
  expect(page).toContain('Fri 20 Nov')
})

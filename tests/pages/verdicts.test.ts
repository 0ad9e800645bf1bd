import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPromises } from '../../db/queries/promises.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'

let app: TestApp
let path: string
let insight: string
let moment: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18, { ending: 'We are number one in the market, trust me.' }))
  const { findings } = await kept(app, 'rosa', path)
  insight = findings.insights[0]?.id ?? ''
  moment = findings.moments[0]?.id ?? ''
  expect([insight, moment]).not.toContain('')
})
afterAll(() => app.close())

const agree = { verdict: 'agreed' }

test('a plain form leads back to the words', async () => {
  for (const where of [`/insights/${insight}/verdict`, `/moments/${moment}/verdict`]) {
    const answer = await (await app.as('mina')).post(where, agree)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(new RegExp(`^${path}#said-`))
  }
  const answers = (await kept(app, 'rosa', path)).verdicts.map((one) => [one.findingId, one.answer])
  expect(new Set(answers.map(String))).toEqual(new Set([`${insight},yes`, `${moment},yes`]))
})

test('htmx gets the turn that changed with the lists beside it, and nothing around them', async () => {
  const mina = await app.as('mina')
  for (const [where, piece] of [
    [`/insights/${insight}/verdict`, /^<li class="said__turn/],
    [`/moments/${moment}/verdict`, /^<li class="said__turn/],
  ] as const) {
    const answer = await mina.post(where, { verdict: 'refused' }, { 'HX-Request': 'true' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('vary')).toContain('HX-Request')
    const fragment = await answer.text()
    expect(fragment).toMatch(piece)
    expect(fragment).not.toContain('<html')
    expect(fragment).toContain('chip--refused')
    for (const list of ['promises', 'learned', 'listened', 'people-said'])
      expect(fragment).toMatch(new RegExp(`id="${list}"[^>]* hx-swap-oob="true"`))
  }
  const item = await mina.post(
    `/insights/${insight}/verdict`,
    { verdict: 'agreed', as: 'item' },
    { 'HX-Request': 'true' },
  )
  const list = await item.text()
  expect(list).toMatch(/^<section class="section" id="learned"/)
  expect(list).toMatch(/<li class="said__turn[^>]* hx-swap-oob="true"/)
  expect(list.match(/id="learned"/g)).toHaveLength(1)
})

test('Rosa cannot free herself of a promise; Mina can say that it was none, and take that back', async () => {
  const mina = await app.as('mina')
  const owed = async () => {
    const viewer = await app.viewer('rosa')
    return (await openPromises(app.services.db, viewer, app.ids.rosa)).map((one) => one.id)
  }
  const [promise = ''] = await owed()
  const where = `/commitments/${promise}/verdict`
  await (await app.as('rosa')).post(where, { verdict: 'refused' })
  expect(await owed()).toContain(promise)
  expect((await mina.post(where, { verdict: 'refused' })).status).toBe(303)
  expect(await owed()).not.toContain(promise)
  const answer = await mina.post(where, agree, { 'HX-Request': 'true' })
  expect(await answer.text()).toMatch(/<li class="chip chip--agreed/)
  expect(await owed()).toContain(promise)
})

test('the newest answer counts, and who gave it stands on the page', async () => {
  await (await app.as('rosa')).post(`/insights/${insight}/verdict`, { verdict: 'refused' })
  await (await app.as('mina')).post(`/insights/${insight}/verdict`, agree)
  const { verdicts } = await kept(app, 'rosa', path)
  const last = verdicts.filter((one) => one.findingId === insight).at(-1)
  expect(last).toMatchObject({ answer: 'yes', byName: 'Mina Aalto' })
  expect(await (await (await app.as('rosa')).get(path)).text()).toContain('Mina')
})

test('an answer that is neither yes nor no is a 422 that names the field', async () => {
  const mina = await app.as('mina')
  for (const fields of [{}, { verdict: 'maybe' }, { verdict: '' }, { ...agree, as: 'table' }]) {
    const answer = await mina.post(`/insights/${insight}/verdict`, fields as Record<string, string>)
    expect(answer.status, JSON.stringify(fields)).toBe(422)
    expect(await answer.text()).toMatch(/verdict: |as: /)
  }
})

test('nobody judges what they may not see, nor one kind under the other’s address', async () => {
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
    const somebody = await app.as(name)
    for (const id of [insight, moment, missingId])
      for (const kind of ['insights', 'moments'])
        expect((await somebody.post(`/${kind}/${id}/verdict`, agree)).status, name).toBe(404)
  }
  const rosa = await app.as('rosa')
  expect((await rosa.post(`/moments/${insight}/verdict`, agree)).status).toBe(404)
  expect((await rosa.post(`/insights/${moment}/verdict`, agree)).status).toBe(404)
  expect((await app.stranger.post(`/insights/${insight}/verdict`, agree)).status).toBe(303)
})

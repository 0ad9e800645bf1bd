import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepReport } from '../../db/queries/fairness-reports.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import { openApp, type TestApp } from './app.ts'
import { justCame } from './just-came.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let paid: Awaited<ReturnType<typeof payEverybody>>
beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  paid = await payEverybody(app)
})
afterAll(() => app.close())

test('HR writes a plan, another publishes it, a rep signs it, and a change is a new version', async () => {
  const [hana, ada, rosa] = [await app.as('hana'), await app.as('ada'), await app.as('rosa')]
  const begun = await hana.post('/plans', { name: 'Gentle', template: 'upside-only' })
  const at = begun.headers.get('location') ?? ''
  expect((await hana.post('/plans', { name: 'Gentle', template: 'facts-only' })).status).toBe(422)
  const part = (nth: number, behaviour: string, share: string, label = '') => ({
    [`p${nth}.behaviour`]: behaviour,
    [`p${nth}.label`]: label,
    [`p${nth}.share`]: share,
    [`p${nth}.target`]: '75',
    [`p${nth}.stretch`]: '90',
    [`p${nth}.floor`]: '50',
    [`p${nth}.up`]: '10',
    [`p${nth}.down`]: '0',
  })
  const filled = {
    revision: '1',
    name: 'Gentle',
    currency: 'JPY',
    from: '2027-03-01',
    stages: 'shadow',
    facts: 'yes',
    error: '10',
    packs: 'DE',
    mix: 'yes',
    'g.effective': '25',
    ...part(0, 'follow-up', '5', 'Sounds empathetic'),
    ...part(1, '', '95'),
    [`a.${app.ids.rena}`]: '1000.5',
    do: 'propose',
  }
  const refused = await hana.post(at, filled)
  const page = await refused.text()
  expect(refused.status).toBe(422)
  expect(page).toContain('restated the problem before proposing')
  expect(page).toContain('This currency has no decimals: write 1200.')
  expect(page).toContain('Write the number or name of the agreement.')
  expect(page.match(/autofocus/g)).toHaveLength(1)
  expect(page).toContain('value="1000.5"')
  const stale = await hana.post(at, { ...filled, 'p0.label': 'Mine' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Theirs: Sounds empathetic')

  const right = { 'p0.label': 'Kept what was promised', agreement: 'BV 12', [`a.${app.ids.rena}`]: '1000' }
  expect((await hana.post(at, { ...filled, ...right, revision: '2' })).status).toBe(303)
  expect((await hana.post(`${at}/approval`, { revision: '3' })).status).toBe(409)
  await hana.post(`${at}/trial`, {})
  await app.services.planTrials.settled()
  expect(await (await hana.get(at)).text()).toContain(
    '1 of 1 lines could not be measured and are paid at target.',
  )
  const unproved = await ada.post(`${at}/approval`, { revision: '3', password: 'a guess' })
  expect([unproved.status, await unproved.text()]).toEqual([422, expect.stringContaining('Show who you are')])
  await justCame(app, 'ada')
  const published = await ada.post(`${at}/approval`, { revision: '3' })
  expect(published.status).toBe(303)
  const plan = published.headers.get('location') ?? ''
  const kept = (await publishedPlans(app.services.db)).find((one) => one.plan.name === 'Gentle')
  expect(kept).toMatchObject({ madeBy: 'Hana Brandt', approvedBy: 'Ada Novak' })
  expect(kept?.plan.atTargetMinor).toEqual({ [app.ids.rena]: 1000 })

  const rena = await app.as('rena')
  expect((await rosa.post(`${plan}/signature`, { hash: kept?.hash ?? '' })).status).toBe(404)
  expect((await rena.post(`${plan}/signature`, { hash: 'another' })).status).toBe(409)
  expect((await rena.post(`${plan}/signature`, { hash: kept?.hash ?? '' })).status).toBe(303)
  expect(await (await rena.get(plan)).text()).toContain('You signed it on')
  expect(await (await rosa.get(plan)).text()).not.toContain('1,000')
  expect(await (await hana.get(plan)).text()).toContain('1 of 1 have signed.')
  const briefing = await (await rena.get(`${plan}/briefing`)).text()
  expect(briefing).toContain('They are no legal advice.')
  expect(briefing).toContain('Encounters, promises or cases: 25 (usual 20)')
  expect(briefing).toContain('as soon as there are 200 encounters of a kind')
  expect(await (await rena.get('/')).text()).toContain(`${plan}/briefing#read`)
  const read = { hash: /name="hash" value="(\w+)"/.exec(briefing)?.[1] ?? '' }
  expect((await rosa.post(`${plan}/briefing/readings`, read)).status).toBe(404)
  expect((await rena.post(`${plan}/briefing/readings`, { hash: kept?.hash ?? '' })).status).toBe(409)
  for (let twice = 0; twice < 2; twice += 1)
    expect((await rena.post(`${plan}/briefing/readings`, read)).status).toBe(303)
  expect(await (await rena.get('/')).text()).not.toContain(`${plan}/briefing#read`)
  expect(await (await rena.get('/account')).text()).toContain('that you have read it.')
  expect(await (await hana.get(plan)).text()).toContain('1 of 1 have read the briefing.')
  const next = await hana.post(`${plan}/drafts`, {})
  expect(await (await hana.get(next.headers.get('location') ?? '')).text()).toContain('draft of version 2')
})

test('a fairness report that says to act is named where the next version is written, and stops nothing', async () => {
  const { db, now } = app.services
  const gap = { subject: 'follow-up', facts: [], verdict: 'act' } as const
  const rest = { subject: 'listening', facts: [], verdict: 'act' } as const
  const report = { subjects: [gap, rest], together: [] }
  await keepReport(db, { periodId: paid.october, report, madeBy: null, now: now().toISOString() })
  const hana = await app.as('hana')
  const draft = (await hana.post('/plans/plan-1/drafts', {})).headers.get('location') ?? ''
  const page = await (await hana.get(draft)).text()
  expect(page).toContain(`href="/periods/${paid.october}/fairness"`)
  expect(page).toContain('Follow-up: HR holds its weight.')
  expect(page, 'it is not paid').not.toContain('Listening: HR holds its weight.')
})

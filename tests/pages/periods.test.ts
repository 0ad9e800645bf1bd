import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustmentsOf, approveAdjustment } from '../../db/queries/adjustments.ts'
import { beginRun, forgetKilledRuns, reach } from '../../db/queries/pay-runs.ts'
import { approvalsOf, openingsOf } from '../../db/queries/period-steps.ts'
import { allPeriods, findPeriod, movePeriod } from '../../db/queries/periods.ts'
import { hashPassword } from '../../server/web/passwords.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let hana: Somebody
let november: string
let october: string
let clock = '2026-12-01T09:00:00.000Z'
beforeAll(async () => {
  app = await openApp(() => new Date(clock))
  await payEverybody(app)
  hana = await app.as('hana')
  const periods = await allPeriods(app.services.db)
  november = periods.find(({ name }) => name === 'November')?.id ?? ''
  october = periods.find(({ name }) => name === 'October')?.id ?? ''
})
afterAll(() => app.close())

test('while grades are worked out the board shows how far they are, and is drawn anew once they are', async () => {
  const { db } = app.services
  const running = { periodId: november, of: 4, now: '2026-12-01T09:00:00Z' }
  const run = await beginRun(db, running)
  await reach(db, run, 3)
  const page = await (await hana.get(`/periods/${november}`)).text()
  expect(page).toContain('grades are being worked out')
  expect(page).toMatch(/max="4" value="3"/)
  const asked = { 'HX-Request': 'true' }
  expect(await (await hana.get(`/periods/${november}`, asked)).text()).toMatch(/^<div id="period-counting"/)
  expect(await forgetKilledRuns(db)).toBe(1)
  const over = await hana.get(`/periods/${november}`, asked)
  expect(over.headers.get('HX-Redirect')).toBe(`/periods/${november}`)
  expect(await (await hana.get(`/periods/${november}`)).text()).not.toContain('being worked out')
})

test('HR sees where a period stands and takes one step at a time; whoever comes second is told', async () => {
  const list = await (await hana.get('/periods')).text()
  expect(list).toContain('Heard and paid, version 1')
  expect(list).toContain('value="2026-12-01"')
  const page = await (await hana.get(`/periods/${november}`)).text()
  expect(page).toContain('Close measuring')
  expect(page).toContain('0 of 2 have signed this version of the plan.')
  const step = (from: string) => hana.post(`/periods/${november}/steps`, { from })
  expect((await step('open')).status).toBe(303)
  const second = await step('open')
  expect([second.status, await second.text()]).toEqual([
    409,
    expect.stringContaining('Somebody else was quicker'),
  ])
  expect((await step('measured')).status).toBe(303)
  expect(await (await hana.get(`/periods/${november}`)).text()).toContain(
    'The reps have it to themselves until Tue 15 Dec 2026',
  )
  expect((await step('preview')).status).toBe(409)
  expect(await (await hana.get(`/periods/${november}/forecast`)).text()).not.toContain('£')
  clock = '2026-12-16T09:00:00.000Z'
  expect((await step('preview')).status).toBe(303)
  expect((await step('appeals')).status).toBe(403)
  expect((await hana.post(`/periods/${november}/reminders`, {})).status).toBe(303)
  expect(await (await (await app.as('rosa')).get('/notices')).text()).toContain(
    'a plan for you to read and sign',
  )
})

test('D-11 an approval asks for the password once more, and after five wrong ones for patience', async () => {
  const page = await (await hana.get(`/periods/${november}`)).text()
  expect(page).toContain('You wrote this plan, and nobody else let it stand')
  const rory = await app.viewer('rory')
  await app.services.db.updateTable('people').set({ role: 'hr' }).where('id', '=', rory.id).execute()
  const other = await app.as('rory')
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(
    await (await other.get(`/periods/${november}`)).text(),
  )?.[1]
  const approve = (password: string) =>
    other.post(`/periods/${november}/approvals`, { hash: hash ?? '', password })
  expect(await (await approve('anything')).text()).toContain('Show who you are in another way')
  const { internalAdapter } = await app.services.auth.$context
  await internalAdapter.linkAccount({
    ...{ userId: rory.id, providerId: 'credential', accountId: rory.id },
    password: await hashPassword('larch and birch'),
  })
  expect([(await approve('wrong')).status, (await approve('larch and birch')).status]).toEqual([422, 303])
  expect(await approvalsOf(app.services.db, november)).toMatchObject([{ personId: rory.id }])
  expect((await approve('larch and birch')).status).toBe(403)
  expect((await hana.post(`/periods/${november}/approvals`, { hash: hash ?? '', password: '' })).status).toBe(
    422,
  )
  for (let time = 0; time < 5; time += 1) await approve('wrong')
  expect((await approve('larch and birch')).status).toBe(429)
})

test('what fraud brought is proposed with a reason, and only of what was paid', async () => {
  const page = await (await hana.get(`/periods/${october}`)).text()
  const line = /<option value="([^"]+)"[^>]*>Rosa Diaz, line 1/.exec(page)?.[1] ?? ''
  const propose = (fields: Record<string, string>) =>
    hana.post(`/periods/${october}/adjustments`, { line, amount: '12.50', why: 'Not hers.', ...fields })
  expect(await (await propose({ amount: '9999' })).text()).toContain('more than the line paid')
  expect((await propose({ why: '' })).status).toBe(422)
  expect((await propose({})).status).toBe(303)
  const shown = await (await hana.get(`/periods/${october}`)).text()
  expect(shown).toContain('Two people have to approve it before it counts.')

  const { db } = app.services
  const statementId = line.split('.')[0] ?? ''
  const [one] = await adjustmentsOf(db, statementId)
  const corrected = async () => (await (await app.as('rosa')).get(`/statements/${statementId}`)).text()
  expect(await corrected()).not.toContain('was corrected later')
  for (const who of ['mina', 'ada'] as const) {
    const { id: personId } = await app.viewer(who)
    await approveAdjustment(db, { id: one?.id ?? '', personId, now: clock })
  }
  expect(await corrected()).toMatch(/Line 1 was corrected later by .£.12\.50\./)
  expect(await corrected()).toContain('Fraud. Not hers.')
})

test('a loss is opened by whoever of HR reads the statement, and periods never overlap', async () => {
  const { db } = app.services
  const made = await hana.post('/periods', {
    ...{ plan: 'Heard and paid', name: 'Again', from: '2026-11-15', to: '2026-12-15' },
  })
  expect([made.status, await made.text()]).toEqual([
    422,
    expect.stringContaining('Somebody would be paid twice'),
  ])
  expect((await hana.post('/periods', { plan: '', name: '', from: 'x', to: '' })).status).toBe(422)
  expect(await openingsOf(db, november)).toEqual([])
  expect((await findPeriod(db, november))?.state).toBe('appeals')
  expect(await movePeriod(db, november, 'approved', 'frozen', clock)).toBe(false)
})

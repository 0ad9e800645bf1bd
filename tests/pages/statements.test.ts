import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPeriod } from '../../db/queries/periods.ts'
import { addStatement, sealCapsule, sealStatement } from '../../db/queries/sealed-statements.ts'
import { statementOf } from '../../server/pay/statement.ts'
import { graded, successes, wideApart } from '../grading/made.ts'
import { autumn, relationships } from '../pay/made.ts'
import { printedIn } from '../writers/printed.ts'
import { openApp, type TestApp } from './app.ts'
import { bare, bringIn, missingId, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let paid: Awaited<ReturnType<typeof payEverybody>>
beforeAll(async () => {
  app = await openApp()
  await bringIn(app, 'rosa', talk(18))
  paid = await payEverybody(app)
  expect(Object.values(paid)).not.toContain('')
})
afterAll(() => app.close())

test('D-77 Rosa reads her own statement, line by line, with the way to her conversations', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.get(`/statements/${paid.rosas}`)
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('600.00')
  expect(page).toContain('Rosa Diaz')
  const link = /href="(\/conversations\?rep=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(await (await rosa.get(link)).text()).toMatch(/href="\/conversations\/[0-9a-f]{32}/)
})

test('Rosa’s list holds hers and nobody else’s', async () => {
  const page = await (await (await app.as('rosa')).get('/statements')).text()
  expect(page).toContain(paid.rosas)
  expect(page).toContain(paid.rosasFrozen)
  expect(page).not.toContain(paid.ravis)
  expect(page).not.toContain('700.00')
})

test('D-24 HR reads every statement, and none of the conversations behind it', async () => {
  const hana = await app.as('hana')
  const index = await (await hana.get('/statements')).text()
  for (const id of [paid.rosas, paid.rosasFrozen, paid.ravis]) {
    expect(index).toContain(id)
    const page = await (await hana.get(`/statements/${id}`)).text()
    expect(page).not.toContain('yours first')
    expect(page).not.toContain('href="/conversations')
    expect(page).not.toContain('timetable')
  }
})

test('pay is not there for a manager, the admin, or another rep', async () => {
  for (const name of ['mina', 'noah', 'ada'] as const)
    for (const where of ['/statements', `/statements/${paid.rosas}`, `/statements/${missingId}`])
      expect((await (await app.as(name)).get(where)).status, `${name} ${where}`).toBe(404)
  const ravi = await app.as('ravi')
  const theirs = await ravi.get(`/statements/${paid.rosas}`)
  const missing = await ravi.get(`/statements/${missingId}`)
  expect([theirs.status, missing.status]).toEqual([404, 404])
  expect(bare(await theirs.text())).toBe(bare(await missing.text()))
})

test('a frozen statement says so, an open one does not', async () => {
  const rosa = await app.as('rosa')
  expect(await (await rosa.get(`/statements/${paid.rosasFrozen}`)).text()).toMatch(/class="[^"]*\bseal\b/)
  expect(await (await rosa.get(`/statements/${paid.rosas}`)).text()).not.toMatch(/class="[^"]*\bseal\b/)
})

test('Rosa says that she has read it, which HR sees, and which takes nothing from her', async () => {
  const [rosa, hana] = [await app.as('rosa'), await app.as('hana')]
  const path = `/statements/${paid.rosasFrozen}`
  expect(await (await hana.get(path)).text()).toContain('Rosa has not said yet')
  expect(await (await rosa.get(path)).text()).toContain('not that you agree')
  expect((await rosa.post(`${path}/acknowledgement`, {})).status).toBe(303)
  const after = await (await rosa.get(path)).text()
  expect(after).toContain('You said on')
  expect(after).toContain('Appeal this line')
  expect(after).not.toContain('I have read it</button>')
  expect(await (await hana.get(path)).text()).toMatch(/Rosa has read it: .*with the seal/)
  const file = await rosa.get(`${path}.pdf`)
  expect(file.headers.get('content-disposition')).toContain('statement Rosa Diaz 2026-10-01.pdf')
  expect((await rosa.get(`${path}/what-if?more-1=-9e99&more-2=x`)).status).toBe(200)
})

test('a result below target comes with a letter, to read and as a file; nobody else’s does', async () => {
  const { db, now } = app.services
  const bad = graded(successes(30, 60), 'follow-up', { ...wideApart, mean: 0.78, strength: 20 })
  const statement = statementOf(relationships, { 'follow-up': bad }, autumn)
  const period = { planId: 'plan-1', name: 'Summer', from: '2026-07-01', to: '2026-09-30' }
  const { id: periodId } = await createPeriod(db, period)
  const sealed = sealStatement(statement, sealCapsule({}))
  const made = { periodId, repId: app.ids.rosa, now: now().toISOString(), statement: sealed }
  const path = `/statements/${await addStatement(db, made)}/letter`
  const rosa = await app.as('rosa')
  expect(await (await rosa.get(path)).text()).toContain('It is no legal advice')
  const file = await rosa.get(`${path}.pdf`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(printedIn(new Uint8Array(await file.arrayBuffer())).text).toContain('Aresultbelowtarget')
  expect((await (await app.as('rena')).get(path)).status).toBe(404)
  expect((await rosa.get(`/statements/${paid.rosas}/letter.pdf`)).status).toBe(404)
})

test('a stranger is sent to sign in, and a strange number is nothing', async () => {
  expect((await app.stranger.get(`/statements/${paid.rosas}`)).headers.get('location')).toContain(
    '/sign-in?next=',
  )
  for (const id of ['x'.repeat(10_000), '🙂', '%00', '1%20or%201=1', '[]'])
    expect((await (await app.as('rosa')).get(`/statements/${id}`)).status).toBe(404)
})

test('whoever decides on a line sees what it counted and no amount, and hands it only to who may decide', async () => {
  const about = `${paid.rosas}.1`
  const rosa = await app.as('rosa')
  expect(await (await rosa.get(`/appeals/new?kind=line&about=${about}`)).text()).toContain(
    'Look at the whole',
  )
  const sent = await rosa.post('/appeals', { kind: 'line', about, reason: 'missing', words: '', text: '' })
  const appeal = sent.headers.get('location') ?? ''
  const page = await (await (await app.as('noah')).get(appeal)).text()
  const shown = page.slice(page.indexOf('What it is about'), page.indexOf('The clock'))
  expect(shown).toMatch(/Grade 0\.\d{4}|Not measurable/)
  expect(shown).not.toMatch(/00\.00|Found by the program|It should not count/)
  expect(page).toContain('>Hana Brandt</option>')
  for (const other of ['Ada', 'Audrey', 'Paul', 'Wanda', 'Faye', 'Rory'])
    expect(page).not.toMatch(new RegExp(`>${other} [^<]*</option>`))
})

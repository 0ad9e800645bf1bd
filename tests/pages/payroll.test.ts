import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '../../server/web/passwords.ts'
import { heard } from '../cli/command.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let october: string
const folder = mkdtempSync(join(tmpdir(), 'heard-payroll-'))
beforeAll(async () => {
  app = await openApp()
  await bringIn(app, 'rosa', talk(18))
  october = (await payEverybody(app)).october
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Paul chooses a password, with which a file is taken away. */
async function choosePassword(): Promise<string> {
  const password = 'larch and birch'
  const { auth } = app.services
  const { internalAdapter } = await auth.$context
  const { id } = await app.viewer('paul')
  const account = { providerId: 'credential', accountId: id, password: await hashPassword(password) }
  await internalAdapter.linkAccount({ userId: id, ...account })
  return password
}

test('D-11 payroll puts numbers and codes right, sends the closed period once, takes the file away, and reconciles it', async () => {
  const paul = await app.as('paul')
  const where = `/periods/${october}/exports`
  const before = await (await paul.get(where)).text()
  for (const says of ['Rosa Diaz has no employee number', 'has no earning code', 'href="/payroll"'])
    expect(before).toContain(says)
  expect(before).not.toContain(app.ids.rosa)
  expect((await paul.post(where, {})).status).toBe(409)

  const codes = { 'code-follow-up': 'FUP', 'code-base': 'VAR', 'promised-base': 'yes' }
  const bad = await paul.post('/payroll/settings', { rowsPer: 'line', ...codes, 'code-base': '=1+1' })
  expect([bad.status, (await bad.text()).includes('value="=1+1"')]).toEqual([422, true])
  expect((await paul.post('/payroll/settings', { rowsPer: 'line', ...codes })).status).toBe(303)
  const numbered = (who: 'rosa' | 'ravi', payroll: string, adp = '') =>
    paul.post(`/payroll/numbers/${app.ids[who]}`, { payroll, adp, gusto: '' })
  expect((await numbered('rosa', '=1+1')).status).toBe(422)
  expect((await numbered('rosa', '00123', '12345678')).status).toBe(422)
  const pauls = app.services.db.updateTable('people').set({ employee_number: '00900' })
  await pauls.where('id', '=', (await app.viewer('paul')).id).execute()
  expect((await numbered('rosa', '00900')).status).toBe(409)
  expect((await numbered('rosa', '00123')).status).toBe(303)
  expect((await numbered('ravi', '00123')).status).toBe(409)
  expect((await numbered('ravi', '00124')).status).toBe(303)

  expect((await paul.post(where, {})).headers.get('location')).toContain('#batch-H')
  expect((await paul.post(where, {})).status).toBe(409)
  const page = await (await paul.get(where)).text()
  expect(page).toContain('£\u00a01,300.00')
  expect(page).toContain('Say your company code in ADP')
  const files = /action="([^"]*\/files)"/.exec(page)?.[1] ?? ''
  const password = await choosePassword()
  const take = (password: string, format = 'csv') => paul.post(files, { format, password })
  expect((await take('wrong')).status).toBe(422)
  const taken = await take(password)
  expect(taken.headers.get('content-disposition')).toContain('attachment')
  const csv = await taken.text()
  expect(csv).toContain('\r\n00123,FUP,30000,GBP,2026-10-01,2026-10-31,false,plan-1 v1,')
  expect(csv).not.toContain(app.ids.rosa)
  const control = await (await paul.get(`${files}/csv/control.json`)).json()
  const sha256 = createHash('sha256').update(csv).digest('hex')
  expect(control).toMatchObject({
    rows: 4,
    people: 2,
    sha256,
    currencies: [{ currency: 'GBP', minor: 130_000 }],
  })
  expect((await take(password, 'adp')).status).toBe(422)
  expect((await (await app.as('mina')).get(`${files}/csv/control.json`)).status).toBe(404)
  expect((await (await app.as('audrey')).get(`${files}/csv/control.json`)).status).toBe(404)
  expect(await (await app.as('audrey')).get(where).then((seen) => seen.text())).not.toContain(
    '<button type="submit" class="button button--first">Send',
  )
  const statement = await app.services.db
    .selectFrom('statements')
    .select('id')
    .where('rep_id', '=', app.ids.rosa)
    .where('period_id', '=', october)
    .executeTakeFirst()
  expect(await (await (await app.as('rosa')).get(`/statements/${statement?.id}`)).text()).toContain(
    'Paul Adeyemi',
  )

  const answer = (text: string) => {
    const form = new FormData()
    form.set('file', new File([text], 'paid.csv'))
    return paul.post(`/periods/${october}/answers`, form)
  }
  expect((await answer('nothing')).status).toBe(422)
  const torn = await answer('Employee,Amount\r\n00123,lots\r\n')
  expect([torn.status, (await torn.text()).includes('Line 2: “lots” is no amount')]).toEqual([422, true])
  const seen = await (await answer('Employee,Amount\r\n123,600.00\r\n00124,700\r\n')).text()
  const seal = /name="seal" value="([^"]*)"/.exec(seen)?.[1] ?? ''
  const form = new FormData()
  form.set('text', 'Employee,Amount\r\n123,600.00\r\n00124,700\r\n')
  form.set('seal', seal)
  expect((await paul.post(`/periods/${october}/answers/confirmation`, form)).status).toBe(303)
  expect(await (await paul.get(where)).text()).toContain('The period is reconciled.')
})

test('the command writes a batch with its control totals beside it, sends nothing twice, and refuses what is not closed', async () => {
  const { afterwards, config, grades, webhooks } = app.services
  for (const work of [afterwards, grades, webhooks]) await work.settled()
  const { dataDir } = config
  const out = join(folder, 'october.csv')
  const ask = (period: string, ...more: readonly string[]) =>
    heard(['export', period, '--format', 'csv', '--out', out, ...more], dataDir)
  const nothing = await ask('October')
  expect(nothing.code).toBe(4)
  const batch = /--batch (H\w+)/.exec(nothing.err)?.[1] ?? ''
  expect((await ask('October', '--batch', batch)).code).toBe(0)
  const sha256 = createHash('sha256').update(readFileSync(out)).digest('hex')
  expect(readFileSync(`${out}.control.txt`, 'utf8')).toContain(
    `file october.csv\r\nsha256 ${sha256}\r\nbatch ${batch}`,
  )
  expect((await ask('November')).code).toBe(3)
  expect((await ask('December')).code).toBe(2)
  expect((await heard(['export', 'October', '--format', 'xml'], dataDir)).code).toBe(2)
  const gusto = await heard(['export', 'October', '--format', 'gusto', '--batch', batch], dataDir)
  expect([gusto.code, gusto.err.includes('Gusto pays in US dollars')]).toEqual([3, true])
})

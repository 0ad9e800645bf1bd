import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { hashPassword } from '../../server/web/passwords.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
afterEach(() => app.close())

const password = 'larch and birch'

test('HR hands Cora what is kept of her, holds a conversation, and erases her down to the last byte', async () => {
  app = await openApp()
  const { db, auth, config, clocks } = app.services
  const { internalAdapter } = await auth.$context
  const account = {
    providerId: 'credential',
    accountId: app.ids.hana,
    password: await hashPassword(password),
  }
  await internalAdapter.createAccount({ ...account, userId: app.ids.hana })
  const id = idOf(await bringIn(app, 'rosa', talk(18, { email: 'cora@lindqvist.example' })))
  const alone = idOf(await bringIn(app, 'rosa', talk(19, { ending: 'cinnamon' })))
  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', alone).execute()
  const hana = await app.as('hana')
  const found = await (await hana.get('/privacy?q=lindqvist')).text()
  const path = /\/privacy\/customer\/[0-9a-f]{32}/.exec(found)?.[0] ?? ''

  expect((await hana.post(`${path}/file`, { password: 'larch' })).status).toBe(422)
  const file = await hana.post(`${path}/file`, { password })
  expect(file.headers.get('content-disposition')).toContain('Cora Lindqvist.json')
  const told = await file.text()
  expect(JSON.parse(told)).toMatchObject({ customer: [{ name: 'Cora Lindqvist' }], conversations: [{ id }] })
  expect(told).toContain('Two of our drivers left')
  for (const hidden of ['cinnamon', 'What changed for you', app.ids.rosa]) expect(told).not.toContain(hidden)
  expect(await (await hana.get(path)).text()).toContain('Hana Brandt took it')

  const hold = {
    kind: 'conversation',
    subject: `https://heard.example/conversations/${id}`,
    reason: 'The court',
  }
  expect((await hana.post('/privacy/holds', { ...hold, subject: alone })).status).toBe(422)
  expect((await hana.post('/privacy/holds', hold)).status).toBe(303)
  const erasure = { name: 'Cora Lindqvist', password }
  expect((await hana.post(`${path}/erasure`, erasure)).status).toBe(409)
  const ending = /\/privacy\/holds\/[0-9a-f]{32}\/ending/.exec(await (await hana.get('/privacy')).text())?.[0]
  expect((await hana.post(ending ?? '', {})).status).toBe(303)

  expect((await hana.post(`${path}/erasure`, { ...erasure, name: 'Cora' })).status).toBe(422)
  expect((await hana.post(`${path}/erasure`, erasure)).status).toBe(303)
  await clocks.settled()
  await app.services.grades.settled()
  expect((await hana.get(path)).status).toBe(404)
  expect(await (await hana.get('/privacy')).text()).not.toContain('written anew')
  const bytes = readdirSync(config.dataDir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1').toLowerCase())
  for (const gone of ['lindqvist', 'drivers', 'cinnamon'])
    expect(
      bytes.some((one) => one.includes(gone)),
      gone,
    ).toBe(false)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { savePurchase } from '../../db/queries/purchases.ts'
import { buyingModeOf } from '../../server/actions/buying-mode.ts'
import { safeName } from '../../server/web/safe-file.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
let rosa: Somebody
let customer: string

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  rosa = await app.as('rosa')
  const path = await bringIn(
    app,
    'rosa',
    talk(20, { ending: 'How much is it, and when could you deliver it?' }),
  )
  customer = (await kept(app, 'rosa', path)).customer?.id ?? ''
})
afterAll(() => app.close())

test('what a customer asked tells where they are, each with its line, and a purchase ends it', async () => {
  const { db, now } = app.services
  const at = now().toISOString()
  const mode = (await buyingModeOf(db, [customer], { now: at })).get(customer)
  expect(mode?.stage).toBe('deciding')
  expect(new Set(mode?.signals.map(({ act }) => act))).toEqual(new Set(['price', 'timing']))
  const page = await (await rosa.get(`/support/${customer}`)).text()
  expect(page).toContain('Deciding')
  expect(page).toContain('How much is it')
  expect(page).toContain('Not known yet')
  const ravis = await buyingModeOf(db, [customer], { now: at, viewer: await app.viewer('ravi') })
  expect(ravis.get(customer)).toMatchObject({ stage: null, signals: [] })

  const bought = {
    customerId: customer,
    account: null,
    at,
    value: null,
    what: 'An oven',
    source: 'person',
  } as const
  const id = await savePurchase(
    db,
    { ...bought, channel: 'both', repId: app.ids.rosa, externalId: null },
    { byId: app.ids.rosa, now: at },
  )
  expect((await buyingModeOf(db, [customer], { now: at })).get(customer)?.stage).toBe('bought')
  expect((await buyingModeOf(db, [customer], { now: '2027-03-01T09:00:00Z' })).get(customer)?.stage).toBe(
    'living-with-it',
  )
  await db.updateTable('purchases').set({ cancelled_at: at }).where('id', '=', id).execute()
})

test('a file is sent by a link, opening it is noted only with consent, and what is no such file is refused', async () => {
  expect((await added('offer.pdf', '<html>no pdf</html>')).status).toBe(422)
  expect((await added('page.html', '<script>1</script>')).status).toBe(422)
  expect((await added('../"offer\r\n.pdf', '%PDF-1.7 the offer')).status).toBe(303)
  expect(safeName(`\u202e${'a'.repeat(119)}😀\ud83d.pdf`)).toBe(`${'a'.repeat(119)}😀.pdf`)
  const library = await (await rosa.get('/materials')).text()
  const material = /\/materials\/([0-9a-f]{32})"/.exec(library)?.[1] ?? ''

  const send = { once: newId(), material }
  for (const _twice of [1, 2]) await rosa.post(`/support/${customer}/sendings`, send)
  const page = await (await rosa.get(`/support/${customer}`)).text()
  const links = [...page.matchAll(/(\/sent\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(links).toHaveLength(1)
  const [link = ''] = links
  expect(page).toContain('there is no consent on record')
  const outside = await (await app.stranger.get(link)).text()
  for (const hidden of ['Cora', customer]) expect(outside).not.toContain(hidden)
  await app.stranger.post(`${link}/opening`, {})
  expect(await openedAt()).toBeNull()

  await rosa.post(`/support/${customer}/consent`, { how: 'In the call of Friday', givenOn: '2026-11-20' })
  const file = await app.stranger.get(`${link}/file`)
  expect(file.headers.get('Content-Disposition')).toBe(
    `attachment; filename="offer.pdf"; filename*=UTF-8''offer.pdf`,
  )
  expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(await file.text()).toBe('%PDF-1.7 the offer')
  expect(await openedAt(), 'what fetches links by itself opens nothing').toBeNull()
  const opened = await app.stranger.post(`${link}/opening`, {})
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, `${link}/file`])
  expect(await openedAt()).not.toBeNull()
  await rosa.post(`/support/${customer}/consent/withdrawal`, {})
  expect(await openedAt()).toBeNull()

  expect((await app.stranger.get(`${link.slice(0, -1)}~`)).status).toBe(404)
  const sending = await app.services.db.selectFrom('material_sendings').select('id').executeTakeFirstOrThrow()
  await rosa.post(`/support/${customer}/sendings/${sending.id}/revocation`, {})
  expect((await app.stranger.get(link)).status).toBe(410)
  expect((await app.stranger.get(`${link}/file`)).status).toBe(410)
  expect((await app.stranger.post(`${link}/opening`, {})).status).toBe(410)
})

test('costs are entered by whoever may, and money of two currencies is never added up', async () => {
  const { db } = app.services
  await payEverybody(app)
  const november = (await allPeriods(db)).find(({ name }) => name === 'November')
  const period = november?.id ?? ''
  const at = '2026-11-02T00:00:00.000Z'
  for (const currency of ['EUR', 'EUR', 'GBP'])
    await savePurchase(
      db,
      {
        ...{ customerId: customer, account: null, at, value: { minor: 10_000, currency }, what: 'A mixer' },
        ...{ source: 'person', channel: 'person', repId: app.ids.rosa, externalId: null },
      },
      { byId: null, now: at },
    )
  const hana = await app.as('hana')
  const cost = { period, way: 'person', team: '', hours: '7,5', rate: '40', amount: '', currency: 'EUR' }
  expect((await (await app.as('mina')).post('/comparison', cost)).status).toBe(403)
  expect((await hana.post('/comparison', { ...cost, hours: '-1' })).status).toBe(422)
  expect((await hana.post('/comparison', cost)).status).toBe(303)
  const page = await (await hana.get(`/comparison?period=${period}`)).text()
  for (const shown of [
    '€\u00a0200.00',
    '£\u00a0100.00',
    '€\u00a0300.00',
    'This is not cause',
    'at least four people',
  ])
    expect(page).toContain(shown)
  expect(page).not.toContain('300.00 ·')
  expect(await (await hana.get(`/comparison/table.csv?period=${period}`)).text()).toContain(
    'people,3,3,200,EUR,300,EUR,450',
  )
})

async function added(name: string, body: string) {
  const form = new FormData()
  form.set('title', 'The offer')
  form.set('helps', 'price')
  form.set('url', '')
  form.set('file', new File([body], name))
  return rosa.post('/materials', form)
}

async function openedAt(): Promise<string | null> {
  const row = await app.services.db
    .selectFrom('material_sendings')
    .select('opened_at')
    .executeTakeFirstOrThrow()
  return row.opened_at
}

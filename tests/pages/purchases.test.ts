import { afterAll, beforeAll, expect, test } from 'vitest'
import { customersFor } from '../../db/queries/customers.ts'
import { purchasesOf } from '../../db/queries/purchases.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  await bringIn(app, 'rosa', talk(18))
})
afterAll(() => app.close())

test('a table of purchases is shown first, kept once confirmed, and refused whole where one row does not fit', async () => {
  const [cora] = await customersFor(app.services.db, await app.viewer('rosa'))
  const head = 'order,customer,date,product,amount,currency\n'
  const table = `${head}order-1,Cora Lindqvist,2026-01-05,Two trailers,18400.00,EUR\n`
  const shown = await sent('/purchases/imports', table)
  expect(shown.status).toBe(200)
  expect(shown.page).toContain('Two trailers 18400.00 EUR')
  expect(await purchasesOf(app.services.db, [cora?.id ?? ''])).toEqual([])
  const seal = /name="seal" value="([0-9a-f]+)"/.exec(shown.page)?.[1] ?? ''
  const ada = await app.as('ada')
  const answer = await ada.post('/purchases/imports/confirmation', { seal, text: table })
  expect(answer.status).toBe(303)
  expect(await purchasesOf(app.services.db, [cora?.id ?? ''])).toMatchObject([
    { what: 'Two trailers', value: { minor: 1_840_000, currency: 'EUR' }, source: 'csv' },
  ])
  for (const [row, says] of [
    ['order-2,Cora Lindqvist,2026-02-30,A ramp,1,EUR', 'It must be an instant that exists'],
    ['order-2,Cora Lindqvist,2026-01-06,A ramp,-1,EUR', 'costs nothing or something'],
    ['order-1,Cora Lindqvist,2026-01-05,A ramp,1,EUR', 'it says something else'],
    ['order-2,Nobody Known,2026-01-05,A ramp,1,EUR', 'Bring the customer in first'],
  ] as const) {
    const refused = await sent('/purchases/imports', `${head}${row}\n`)
    expect([refused.status, refused.page.includes(says)], row).toEqual([422, true])
  }
})

test('a purchase, a wish for quiet and an objective that cannot be kept come back as they were typed, with what is wrong at the field', async () => {
  const rosa = await app.as('rosa')
  const [cora] = await customersFor(app.services.db, await app.viewer('rosa'))
  const customer = cora?.id ?? ''
  const typed = {
    once: '0123456789abcdef0123456789abcdef',
    customer,
    what: 'Two ramps',
    value: '12,5x',
    currency: 'EUR',
  }
  const refused = await rosa.post('/purchases', { ...typed, on: '2031-01-01', channel: 'both' })
  const page = await refused.text()
  expect(refused.status).toBe(422)
  expect(page).toMatch(/<details[^>]* open/)
  expect(page).toMatch(/id="purchase-what"[^>]*value="Two ramps"/)
  expect(page).toMatch(/id="purchase-on"[^>]*value="2031-01-01"[^>]*aria-invalid="true" autofocus/)
  expect(page).toMatch(/id="purchase-value"[^>]*value="12,5x"/)
  expect(page).toContain('id="purchase-value-error"')
  expect(page).toMatch(/<option value="both" selected/)

  const quiet = await rosa.post(`/customers/${customer}/quiet`, { until: '2020-01-01' })
  expect(quiet.status).toBe(422)
  expect(await quiet.text()).toMatch(new RegExp(`id="quiet-${customer}"[^>]*value="2020-01-01"`))
  for (const back of [`/customers/${customer}`, `/customers/${customer}/visit`]) {
    const blank = await rosa.post(`/customers/${customer}/objectives`, { once: 'once', wants: ' ', back })
    expect([blank.status, (await blank.text()).includes('id="wants-error"')], back).toEqual([422, true])
  }
})

async function sent(path: string, table: string) {
  const form = new FormData()
  form.set('file', new File([table], 'purchases.csv', { type: 'text/csv' }))
  const answer = await (await app.as('ada')).post(path, form)
  return { status: answer.status, page: await answer.text() }
}

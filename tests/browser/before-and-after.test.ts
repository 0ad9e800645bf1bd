import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

test('Rosa writes a visit up without a connection: it waits on her phone, is sent by itself, and nothing of it is left there', async () => {
  const { db } = heard.services
  const rosa = await findPersonByEmail(db, 'rosa@larkfield.example')
  const of = db
    .selectFrom('conversations')
    .select('customer_id')
    .where('rep_id', '=', rosa?.id ?? '')
  const { customer_id } = await of.where('customer_id', 'is not', null).executeTakeFirstOrThrow()
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', {
    viewport: { width: 375, height: 780 },
  })
  await open(`/customers/${customer_id}/visit`)
  await page.context().setOffline(true)
  await page.getByLabel('What they said, in their words').fill('The oven is out of true since Easter.')
  await page.getByLabel('What you promised').fill('I will send you the fitter by Friday.')
  await page.getByLabel('Note', { exact: true }).fill('Oven out of true. Fitter by Friday.')
  const state = (is: string) => `document.querySelector('[data-visit-outbox]').dataset.state === '${is}'`
  await until(page, state('noConnection'))
  await page.getByRole('button', { name: 'Keep this visit' }).click()
  await until(page, state('waits'))
  expect(await waiting()).toBe(1)

  const kept = () => db.selectFrom('visits').select('conversation_id').execute()
  const before = (await kept()).length
  await page.route('**/visit', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.context().setOffline(false)
  await page.reload()
  await until(page, state('waits'))
  expect([await waiting(), (await kept()).length]).toEqual([1, before])
  await page.unroute('**/visit')
  await page.evaluate("dispatchEvent(new Event('online'))")
  await until(page, state('sent'))
  expect(await waiting()).toBe(0)
  expect(await kept()).toHaveLength(before + 1)
  await page.getByRole('link', { name: 'Open the visit' }).click()
  await page.waitForURL(/\/conversations\/[0-9a-f]{32}$/)
  const shown = (await page.locator('main').textContent()) ?? ''
  expect(shown).toContain('The oven is out of true since Easter.')
  expect(shown).toContain('Oven out of true. Fitter by Friday.')
  expect(troubles.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(one))).toEqual([])
  await end()

  /** How many visits lie in the browser. */
  async function waiting(): Promise<number> {
    return page.evaluate<number>(`new Promise((done) => {
      const opening = indexedDB.open('heard-visits', 1)
      opening.onsuccess = () => {
        const all = opening.result.transaction('unsent').objectStore('unsent').count()
        all.onsuccess = () => done(all.result)
      }
    })`)
  }
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
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

test('Rosa’s morning: what is due, one proof taken, and one promise the customer let go of', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/promises?state=open')
  const proved = page
    .locator('.promises__one', { has: page.getByRole('button', { name: /^This kept it/ }) })
    .first()
  const id = (await proved.getAttribute('id')) ?? ''
  await proved
    .getByRole('button', { name: /^This kept it/ })
    .first()
    .click()
  await page.waitForURL(`**/promises?state=open#${id}`)
  await open('/promises?state=kept')
  expect(await page.locator(`[id="${id}"]`).textContent()).toContain('Kept')

  await open('/promises?state=open')
  for (const link of await page
    .getByRole('link', { name: /^Everything about/ })
    .evaluateAll((all) => all.map((one) => one.pathname))) {
    await open(link)
    if (await page.getByLabel('What they said').isVisible()) break
  }
  await page.getByLabel('What they said').fill('They found one in the cellar.')
  await page.getByRole('button', { name: 'They let go of it' }).click()
  await page.getByText('Released by the customer').waitFor()
  expect(await page.getByRole('button', { name: 'Make a link for them' }).count()).toBe(0)
  expect(troubles).toEqual([])
  await end()
})

test('a customer presses one button on a page without an account, and Rosa’s clock is shown in dots', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/promises?state=kept')
  await page
    .getByRole('link', { name: /^Everything about/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Make a link for them' }).click()
  const address = await page.getByLabel('Send them this address').inputValue()
  const cora = await visit(heard, browser, null, { viewport: { width: 375, height: 800 } })
  await cora.page.goto(address)
  await cora.page.getByRole('button', { name: 'Yes, I got it' }).click()
  await cora.page.getByText('It is noted that you got it.').waitFor()
  await cora.page.goto(address)
  await cora.page.getByText('There is nothing here any more').waitFor()
  await page.reload()
  await open(new URL(page.url()).pathname.replace(/\/link$/, ''))
  await page.getByText('The customer said so.').waitFor()
  expect([...troubles, ...cora.troubles.filter((one) => !one.includes('404'))]).toEqual([])
  await cora.end()
  await end()
})

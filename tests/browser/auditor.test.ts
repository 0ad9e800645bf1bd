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

test('Audrey reads a closed period and a statement of it, checks the ledger, and finds nothing to change anything with', async () => {
  const { page, troubles, end } = await visit(heard, browser, 'audrey')
  const main = page.locator('main')
  const buttons = () => main.locator('button:visible').allTextContents()
  const changes: string[] = await buttons()
  await main.getByRole('link', { name: 'Periods and their close' }).click()
  changes.push(...(await buttons()))
  await main.locator('a[href^="/periods/"]').nth(1).click()
  await main.getByText('It went to payroll.').waitFor()
  changes.push(...(await buttons()))
  await page.getByRole('link', { name: 'Pay', exact: true }).first().click()
  await main.locator('a[href^="/statements/"]').last().click()
  await main.locator('.seal').first().waitFor()
  changes.push(...(await buttons()))
  expect(changes).toEqual([])
  await page.goto(`${heard.url}/ledger`)
  await main.getByRole('button', { name: 'Verify now' }).click()
  await main.getByText('Nothing was changed.').waitFor()
  expect(troubles).toEqual([])
  await end()
})

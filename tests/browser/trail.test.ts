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

test('a manager reviews a trail before a visit: why they buy, what was said, what is known, and all of it without script', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina', { javaScriptEnabled: false })
  await open('/customers')
  await page.getByRole('textbox', { name: 'Search by name or company' }).fill('lindqvist')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('link', { name: 'Cora Lindqvist' }).first().click()
  await page.waitForURL(/\/customers\/[0-9a-f]{32}$/)
  const hero = page.locator('.quotation--hero')
  expect(((await hero.textContent()) ?? '').length).toBeGreaterThan(20)
  const source = await page.locator('.quotation__source a').getAttribute('href')
  expect(source).toMatch(/^\/conversations\/[0-9a-f]{32}#said-/)
  expect(await page.locator('.threads__kept').count()).toBeGreaterThan(0)

  await page.getByText('Show only some of it').click()
  await page.getByLabel('Where', { exact: true }).selectOption('chat')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect(new URL(page.url()).searchParams.get('channel')).toBe('chat')
  expect(await page.locator('.trail__when').allTextContents()).toSatisfy((all: readonly string[]) =>
    all.every((text) => text.includes('chat')),
  )
  await page.getByRole('link', { name: 'What we know of them' }).click()
  await page.getByRole('textbox', { name: 'What they do there' }).fill('bakes, decides and signs')
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect(await page.locator('.trail-page__head').textContent()).toContain('bakes, decides and signs')
  expect(await page.locator('#trail').textContent()).toContain('Mina Aalto changed: What they do there.')
  await page.getByRole('link', { name: 'At Brightwater Bakery' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Brightwater Bakery')
  expect(troubles).toEqual([])
  await end()
})

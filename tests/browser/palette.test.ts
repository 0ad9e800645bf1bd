import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shutTo } from './axe.ts'
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

test('Mina finds a word with the keyboard alone and comes to the second at which it was said', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open('/how-we-measure')
  await page.keyboard.press('Tab')
  const before = await page.evaluate('document.activeElement.className')
  await page.keyboard.press('Control+k')
  const box = page.locator('dialog[data-palette]')
  await box.getByRole('link', { name: 'Customers', exact: true }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await shutTo(page, { within: 'dialog' })).toEqual([])
  }
  await page.keyboard.press('Escape')
  expect(await page.evaluate('document.activeElement.className')).toBe(before)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('oven')
  await box.locator('mark').first().waitFor()
  const said = box.locator('.found__said[href*="?t="]').first()
  const href = (await said.getAttribute('href')) ?? ''
  for (let times = 0; times < 40 && !(await said.evaluate((one) => one.matches(':focus'))); times += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${heard.url}${href}`)
  expect(href).toMatch(/\?t=\d+#said-u\d+$/)
  expect(troubles).toEqual([])
  await end()
})

test('Enter opens the first that was found; on a telephone the box fits, and without script there is a page', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', {
    viewport: { width: 375, height: 800 },
  })
  await open('/')
  await page.locator('[data-palette-open]').click()
  await page.keyboard.type('statem')
  await page.locator('dialog[data-palette] [data-typed=statem]').waitFor()
  expect(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  ).toBeLessThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${heard.url}/statements`)
  expect(troubles).toEqual([])
  await end()

  const plain = await visit(heard, browser, 'rosa', { javaScriptEnabled: false })
  await plain.open('/')
  await plain.page.locator('[data-palette-open]').click()
  await plain.page.locator('main').getByRole('searchbox').fill('oven')
  await plain.page.locator('main').getByRole('button', { name: 'Find' }).click()
  expect(await plain.page.locator('main mark').first().textContent()).toMatch(/oven/i)
  await plain.end()
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const chosen = (page: Page) =>
  page.evaluate<readonly string[]>(
    "[...document.querySelectorAll('[data-mark]:checked')].map((one) => one.dataset.mark)",
  )

test('number keys mark one question after the other, what is begun is kept, and a place leads into the sound', async () => {
  const { db } = heard.services
  const recorded = await db.selectFrom('recordings').select('conversation_id').executeTakeFirstOrThrow()
  await db.deleteFrom('reviews').execute()
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open(`/conversations/${recorded.conversation_id}/reviews`)
  await page.getByRole('button', { name: 'Begin my review' }).click()
  await page.locator('[data-controls]').waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('9')
  await page.keyboard.press('1')
  expect(await chosen(page)).toEqual(['3', '9', '1'])
  await page.keyboard.type('At 0:12 nobody had asked.')
  expect(await chosen(page)).toEqual(['3', '9', '1'])
  await Promise.all([
    page.waitForResponse((answer) => answer.request().postData()?.includes('nobody+had+asked') ?? false),
    page.keyboard.press('Tab'),
  ])
  await page.reload()
  expect(await chosen(page)).toEqual(['3', '9', '1'])
  expect(await page.locator('#mark-speaks-when-asked-comment').inputValue()).toBe('At 0:12 nobody had asked.')

  await page.locator('[data-controls]').waitFor()
  await page.locator('.places > summary').first().click()
  await page.locator('.places a[data-seek]').first().click()
  await until(page, "document.querySelector('heard-player').at() > 0")
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.locator('.problem').waitFor()
  expect(await chosen(page)).toEqual(['3', '9', '1'])
  expect(troubles).toEqual([])
  await end()
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allDraws } from '../../db/queries/draws.ts'
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

test('Mina works through her queue with J and E, takes it back, and answers what was drawn with Y', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open('/queue')
  const titles = () => page.locator('[data-queue] h3 a').evaluateAll((all) => all.map((one) => one.href))
  const before = await titles()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await page.evaluate('document.activeElement.href')).toBe(before[1])
  await page.keyboard.press('e')
  await page.waitForURL('**/queue?did=*')
  expect(await titles()).not.toContain(before[1])
  expect(await page.evaluate('document.activeElement.matches("[data-list-link]")')).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.waitForURL('**/queue?undone=yes')
  expect(await titles()).toEqual(before)

  await page.getByRole('link', { name: 'Go through what was found' }).first().click()
  await page.getByRole('button', { name: /^Begin|looked it over/ }).click()
  for (let times = 0; times < 25 && (await page.locator('[data-answer]').count()) > 0; times += 1) {
    const finding = await page.locator('input[name=finding]').inputValue()
    await page.keyboard.press('y')
    await page.locator(`input[name=finding][value="${finding}"]`).waitFor({ state: 'detached' })
  }
  await page.getByText('Everything that counts in it is settled.').waitFor()
  expect(troubles).toEqual([])
  await end()
})

test('Rosa’s own browser works the closed period’s draw out again, and notices a number that is not right', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  const revealed = [...(await allDraws(heard.services.db)).values()].find((one) => one.seed !== null)
  await open(`/draws/${revealed?.periodId}`)
  await page.getByText('Your browser works out the same').waitFor()
  const forged = await page.content()
  await page.route('**/draws/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: forged.replace(/data-value="\d+"/, 'data-value="1"') }),
  )
  await open(`/draws/${revealed?.periodId}`)
  await page.getByText('Your browser works out something else, for 1 of them.').waitFor()
  expect(troubles).toEqual([])
  await end()
})

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

test('U-16 Rosa appeals a line of her statement in three clicks, a manager of another team decides it, and she has read it all the same', async () => {
  const rosa = await visit(heard, browser, 'rosa')
  await rosa.open('/statements')
  await rosa.page.locator('main a[href^="/statements/"]').first().click()
  await rosa.page.waitForURL(/\/statements\/[0-9a-f]{32}$/)
  const statement = new URL(rosa.page.url()).pathname
  await rosa.page
    .getByRole('link', { name: /^Appeal this/ })
    .first()
    .click()
  await rosa.page.getByLabel('It does not add up').check()
  await rosa.page.getByLabel('In your words').fill('One promise stands in it twice.')
  await rosa.page.getByRole('button', { name: 'Send the appeal' }).click()
  await rosa.page.waitForURL(/\/appeals\/[0-9a-f]{32}$/)
  const { pathname } = new URL(rosa.page.url())
  expect(await rosa.page.locator('main').textContent()).toContain('Open until')

  const noah = await visit(heard, browser, 'noah')
  await noah.page.getByRole('link', { name: /^Notices/ }).click()
  await noah.open(pathname)
  expect(await noah.page.locator('main').textContent()).toContain('One promise stands in it twice.')
  expect(await shutTo(noah.page)).toEqual([])
  await noah.page.getByLabel('Why').fill('It is the same promise in two mails.')
  await noah.page.getByRole('button', { name: 'The rep is right' }).click()
  await noah.page.getByText('Decided by Noah Steiner').waitFor()

  await rosa.open(pathname)
  expect(await rosa.page.locator('main').textContent()).toContain('It is the same promise in two mails.')
  await rosa.open(statement)
  await rosa.page.getByRole('button', { name: 'I have read it' }).click()
  await rosa.page.getByText('You said on').waitFor()
  expect(await shutTo(rosa.page)).toEqual([])
  expect([...rosa.troubles, ...noah.troubles]).toEqual([])
  await rosa.end()
  await noah.end()
})

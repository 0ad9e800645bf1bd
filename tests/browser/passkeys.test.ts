import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { visit } from './visit.ts'

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard('localhost'), openBrowser()])
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

test('a passkey is made in the browser, signs in without a word typed, and shows who somebody is before it is removed', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'hana')
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click()

  await open('/account/passkeys')
  await page.getByLabel('What shall it be called?').fill('My laptop')
  await page.getByLabel('Password now').last().fill('heard-demo')
  await click('Go on')
  await click('Make the passkey')
  await page.getByText('not used yet').waitFor()

  await page.context().clearCookies()
  await open('/sign-in?next=/account/passkeys')
  await click('Sign in with a passkey')
  await page.getByText('last used').waitFor()
  expect(await page.locator('.masthead').textContent()).toContain('Hana')

  await page.locator('summary', { hasText: 'Remove' }).click()
  await page.locator('details form').getByRole('button', { name: 'Use a passkey instead' }).click()
  await page.getByText('You have none yet.').waitFor()
  expect(troubles).toEqual([])
  await end()
})

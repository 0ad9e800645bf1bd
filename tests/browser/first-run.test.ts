import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { welcomeToken } from '../../server/web/one-time.ts'
import { vtt } from '../pages/files.ts'
import { shutTo } from './axe.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { visit } from './visit.ts'

const MOST_CLICKS = 11

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

test('U-39 from the link that is printed at the start, by way of the demo, to a first call of one’s own that is measured takes eleven clicks', async () => {
  const { db, now } = heard.services
  const path = `/welcome/${await welcomeToken(db, now())}`
  const { page, open, troubles, end } = await visit(heard, browser, null, { reducedMotion: 'reduce' })
  let clicks = 0
  const click = async (what: Locator) => {
    clicks += 1
    await what.click()
  }
  await open(path)
  expect(await shutTo(page)).toEqual([])
  await click(page.getByRole('button', { name: 'Look as Rosa, Rep' }))
  await page.waitForURL(`${heard.url}/`)
  expect(await page.locator('.masthead').textContent()).toContain('Rosa')

  await open(path)
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, text] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(text)
  }
  await fill({
    'What is your organisation called?': 'Berg & Sons',
    'Your name': 'Nils Berg',
    'Work mail': 'nils@berg.example',
    Password: 'crust and crumb',
  })
  await click(page.getByRole('button', { name: 'Remove the demo and begin' }))
  await page.waitForURL(`${heard.url}/`)

  await click(page.locator('.task', { hasText: 'rep' }).getByRole('link'))
  await fill({ Name: 'Lena Vos', 'Work mail': 'lena@berg.example', Team: 'North' })
  await click(page.getByRole('button', { name: 'Make the invitation' }))
  const invitation = (await page.locator('.frozen .code').textContent({ timeout: 5000 })) ?? ''

  await page.goto(invitation)
  await page.getByLabel('Password').fill('crumb and crust')
  await click(page.getByRole('button', { name: 'Begin' }))
  await page.waitForURL(`${heard.url}/`)

  await click(
    page
      .getByRole('main')
      .getByRole('link', { name: /bring|upload/i })
      .first(),
  )
  const call = vtt.replaceAll('Rosa Diaz:', 'Lena Vos:')
  await page
    .getByLabel('Drop files or a folder here')
    .setInputFiles({ name: 'first.vtt', mimeType: 'text/vtt', buffer: Buffer.from(call) })
  await click(page.getByRole('button', { name: 'Bring them in' }))
  await click(page.locator('.results a[href^="/conversations/"]').first())
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/held \d+% of the airtime/)
  expect(await page.locator('#listened .measured__value').count()).toBeGreaterThan(5)

  const again = await visit(heard, browser, null)
  expect(await again.open(path)).toBe(422)
  expect([...troubles, ...again.troubles]).toEqual([])
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS)
  await Promise.all([end(), again.end()])
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advocacyCasesFor } from '../../db/queries/advocacy-cases.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
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

test('a colleague answers a case by its link, Rosa sees it, and a promise to tell the customer stands', async () => {
  const { db } = heard.services
  const rosas = (await activePeople(db)).find(({ name }) => name.startsWith('Rosa')) as Viewer
  const waiting = (await advocacyCasesFor(db, rosas)).find(({ answeredAt }) => answeredAt === null)
  const rosa = await visit(heard, browser, 'rosa')
  await rosa.open(`/advocacy/${waiting?.id}`)
  const address = await rosa.page.getByLabel('The link by which they answer').inputValue({ timeout: 5000 })

  const jonas = await visit(heard, browser, null, { viewport: { width: 375, height: 740 } })
  await jonas.open(new URL(address).pathname)
  expect(await jonas.page.locator('main').textContent()).toContain(waiting?.need)
  expect(await shutTo(jonas.page)).toEqual([])
  await jonas.page.getByLabel('In part').check()
  await jonas.page
    .getByLabel('What can the customer be told?')
    .fill('We lend the drawing of the school kitchen.')
  await jonas.page.getByLabel('Your name').fill('Jonas Weber')
  await jonas.page.getByRole('button', { name: 'Send the answer' }).click()
  await jonas.page.getByText('Thank you').waitFor()

  await rosa.open(`/advocacy/${waiting?.id}`)
  expect(await rosa.page.locator('main').textContent()).toContain(
    'We lend the drawing of the school kitchen.',
  )
  await rosa.page.getByRole('link', { name: 'See the promise' }).click()
  await rosa.page.waitForURL(/\/promises/)
  expect(await rosa.page.locator('main').textContent()).toContain(waiting?.quote)
  expect([...rosa.troubles, ...jonas.troubles]).toEqual([])
  await rosa.end()
  await jonas.end()
})

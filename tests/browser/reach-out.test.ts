import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { batchesOf, type Sent, sendAll } from '../../server/cli/send-events.ts'
import { simulated } from '../../server/reaching/simulation.ts'
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

/** What visitors of the last two minutes did, told by a program. */
async function letVisitorsIn(): Promise<Sent> {
  const { db, now } = heard.services
  const rosa = await findPersonByEmail(db, 'rosa@larkfield.example')
  const given = { personId: rosa?.id ?? '', name: 'The shop', scopes: ['import'] as const }
  const token = await createToken(db, { ...given, now: now().toISOString() })
  const from = new Date(now().getTime() - 120_000).toISOString()
  const { events } = simulated({ seed: 3, visitors: 60, from, everyMs: 1_500, emailHashes: [], help: 0 })
  const sent: Sent = { taken: 0, repeated: 0, shed: 0, refused: 0, lost: 0, slowestMs: 0 }
  const over = events.filter((one) => one.at <= now().toISOString())
  for (const batch of batchesOf(over)) await sendAll(batch, { url: heard.url, token, sent })
  return sent
}

test('a visitor appears on Rosa’s open page, she takes them up in one press, and says how it went', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/reach-out')
  expect(await page.locator('main').textContent()).toContain('never for a score')
  const free = page.getByRole('button', { name: 'I am free' })
  if (await free.isVisible()) await free.click()
  await page.getByText('Nobody on our site needs you just now').waitFor()

  expect(await letVisitorsIn()).toMatchObject({ refused: 0, lost: 0 })
  const visitor = page.locator('.live__one')
  await visitor.first().waitFor()
  expect(await visitor.count()).toBe(1)
  await visitor.getByText('Why them?').click()
  expect(await visitor.textContent()).toContain('They came back')
  expect(await shutTo(page)).toEqual([])
  await visitor.getByRole('button', { name: 'Offer help in the chat' }).click()
  await page.getByText(/^You have been on it since/).waitFor()
  await page.getByLabel('Minutes it took').fill('6')
  await page.getByRole('button', { name: /^We talked/ }).click()
  await page.waitForURL(/\/reach-out$/)

  await open('/reach-out/measured')
  const row = page.getByRole('row', { name: /^We talked/ })
  expect(await row.textContent()).toMatch(/We talked\d+/)
  expect(troubles).toEqual([])
  await end()
})

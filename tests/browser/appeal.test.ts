import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allPeriods, movePeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import { askForSignatures } from '../../server/actions/close/signatures.ts'
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

test('U-16 Rosa has read her statement, appeals a line of it in three clicks, a manager of another team decides it, and she signs the next version of her plan', async () => {
  const rosa = await visit(heard, browser, 'rosa')
  await rosa.open('/statements')
  await rosa.page.locator('main a[href^="/statements/"]').first().click()
  await rosa.page.waitForURL(/\/statements\/[0-9a-f]{32}$/)
  await rosa.page.getByRole('button', { name: 'I have read it' }).click()
  await rosa.page.getByText('You said on').waitFor()
  expect(await shutTo(rosa.page)).toEqual([])
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
  const seen = await noah.page.locator('main').textContent()
  expect(seen).toContain('One promise stands in it twice.')
  expect(seen, 'the line, one by one').toMatch(/promises kept.*Kept in time/)
  expect(await shutTo(noah.page)).toEqual([])
  await noah.page.getByLabel('Why').fill('It is the same promise in two mails.')
  await noah.page.getByRole('button', { name: 'The rep is right' }).click()
  await noah.page.getByText('Decided by Noah Steiner').waitFor()

  await rosa.open(pathname)
  expect(await rosa.page.locator('main').textContent()).toContain('It is the same promise in two mails.')

  await nextVersion()
  await rosa.page.getByRole('link', { name: /^Notices/ }).click()
  await rosa.page
    .getByRole('button', { name: /^Open: There is a plan/ })
    .first()
    .click()
  await rosa.page.waitForURL(/\/plans\/next$/)
  await rosa.page.getByRole('button', { name: 'I have read it and agree' }).click()
  await rosa.page.getByText('You signed it on').waitFor()
  expect([...rosa.troubles, ...noah.troubles]).toEqual([])
  await rosa.end()
  await noah.end()
})

test('Hana closes a period: measuring, a preview that is over, her approval and Hugo’s, and the freeze', async () => {
  const { db } = heard.services
  const running = (await allPeriods(db)).find(({ frozenAt }) => frozenAt === null)?.id ?? ''
  await db
    .updateTable('periods')
    .set({ to_on: '2026-01-01', from_on: '2025-12-01' })
    .where('id', '=', running)
    .execute()
  const [hana, hugo] = [await visit(heard, browser, 'hana'), await visit(heard, browser, 'hugo')]
  const press = async (who: typeof hana, name: string) => {
    await who.page.getByRole('button', { name }).click()
    await who.page.waitForLoadState()
  }
  await hana.open(`/periods/${running}`)
  await press(hana, 'Close measuring')
  const past = new Date(Date.now() - 60_000).toISOString()
  await movePeriod(db, running, 'measured', 'preview', past, { until: past })
  await hana.open(`/periods/${running}`)
  await press(hana, 'End the preview')
  for (const who of [hana, hugo]) {
    await who.open(`/periods/${running}`)
    await who.page.getByLabel('Your password').fill('heard-demo')
    await press(who, 'Approve these statements')
  }
  await hana.open(`/periods/${running}`)
  expect(await hana.page.locator('#approval').textContent()).toMatch(
    /Hana Brandt approved.*Hugo de Wit approved/,
  )
  await press(hana, 'Freeze it for ever')
  await hana.page.getByText('It is frozen. Payroll can make its files.').waitFor()
  expect(await shutTo(hana.page)).toEqual([])
  expect([...hana.troubles, ...hugo.troubles]).toEqual([])
  await hana.end()
  await hugo.end()
})

/** A second version of the demo’s plan, published for spring. */
async function nextVersion(): Promise<void> {
  const { db } = heard.services
  const [kept] = await publishedPlans(db)
  if (!kept) throw new Error('The demo has no plan')
  const plan = { ...kept.plan, id: 'next', version: 2, effectiveFrom: '2027-04-12' }
  const now = new Date().toISOString()
  await savePlan(db, plan, { state: 'active', madeBy: null, now })
  await askForSignatures(db, plan.id, now)
}

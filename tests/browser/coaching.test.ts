import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../server/actions/add-person.ts'
import { talk } from '../pages/brought.ts'
import { openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { visit } from './visit.ts'

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await heard?.close()
})

test('a manager who has just come in drops conversations and has what is about to break, and an agenda on one page', async () => {
  const team = { team: 'West', timeZone: 'Europe/London' }
  await addPerson(heard.services, {
    ...team,
    email: 'wim@larkfield.example',
    name: 'Wim Bos',
    role: 'manager',
  })
  await addPerson(heard.services, {
    ...team,
    email: 'lars@larkfield.example',
    name: 'Lars Holt',
    role: 'rep',
  })
  const { page, open, troubles, end } = await visit(heard, browser, 'wim')
  await open('/coaching')
  expect(await page.locator('main').textContent()).toContain('No goal yet.')

  await open('/uploads')
  await page.locator('#files').setInputFiles(talks())
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.waitForURL(/\/uploads\/[0-9a-f]{32}$/)
  await page.locator('.results a[href^="/conversations/"]').nth(2).waitFor()

  await open('/promises')
  const promise = page.locator('.promises__one').filter({ hasText: 'send the list of parts' }).first()
  expect(await promise.textContent()).toContain('send the list of parts')
  const [before] = await Promise.all([
    page.locator('.promises__one form').count(),
    promise.getByRole('button').click(),
  ])
  await page.waitForURL(/#promise-/)
  expect(await page.locator('.promises__one form').count()).toBe(before - 1)

  await open('/coaching')
  await page.getByRole('button', { name: /^Make the agenda with Lars/ }).click()
  await page.waitForURL(/\/one-to-ones\/[0-9a-f]{32}$/)
  await page
    .getByRole('button', { name: /^Keep on the agenda/ })
    .first()
    .click()
  await page.getByText('kept', { exact: true }).waitFor()
  await addPoint(page, 'The wet days')
  expect(await pagesOf(page)).toBe(1)
  expect(troubles).toEqual([])
  await end()
})

/** Three calls of Lars’s, each with a promise in it. */
function talks() {
  const ago = (days: number) => new Date(heard.services.now().getTime() - days * 86_400_000)
  return [1, 2, 3].map((days) => {
    const ending = 'I will send the list of parts tomorrow.'
    const [[, bytes] = ['', new Uint8Array()]] = Object.entries(talk(10, { rep: 'Rena Okafor', ending }))
    const text = Buffer.from(bytes)
      .toString('utf8')
      .replaceAll('Rena Okafor', 'Lars Holt')
      .replace(/2026-11-10T10:00:00(?:\.000)?Z/, ago(days).toISOString())
      .replace('Lindqvist-10', `Lindqvist-${days}-of-lars`)
    return { name: `lars-${days}.json`, mimeType: 'application/json', buffer: Buffer.from(text) }
  })
}

async function addPoint(page: Page, text: string): Promise<void> {
  await page.locator('.agenda__own > summary').click()
  await page.locator('#own-point').fill(text)
  await page.getByRole('button', { name: 'Put it on the agenda' }).click()
  await page.getByText(text, { exact: false }).first().waitFor()
}

async function pagesOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true })
  return paper.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

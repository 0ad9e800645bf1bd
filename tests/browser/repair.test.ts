import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activePeople } from '../../db/queries/people.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { heardFile } from '../spoken.ts'
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

test('U-09 two who are swapped in a call of an hour are put right in two clicks', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open(await bringHour('swapped'))
  const before = shareIn(await page.locator('h1').textContent())
  await page.getByText('Fix a speaker').click()
  await page.getByRole('button', { name: 'Swap Rosa and Cora' }).click()
  await page.waitForLoadState()
  expect(shareIn(await page.locator('h1').textContent())).toBe(100 - before)
  expect(troubles).toEqual([])
  await end()
})

test('U-09 with the keyboard alone a line is given away, split, joined and everything taken back', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open(`${await bringHour('keys')}/repairs`)
  const before = await sentence(page)
  const lines = await page.locator('.voices__one').count()
  await page.locator('[name=turn]').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await drawn(page, () => page.keyboard.press('2'))
  expect(await chosen(page)).toMatch(/^Cora/)

  await drawn(page, () => page.keyboard.press('s'))
  await drawn(page, () => page.locator('.voices__word').nth(2).press('Enter'))
  await drawn(page, () => page.keyboard.press('1'))
  expect(await chosen(page)).toMatch(/^Rosa/)
  for (const _ of [1, 2, 3]) await drawn(page, () => page.keyboard.press('u'))
  expect(await sentence(page)).toBe(before)
  expect(await page.locator('.repair-history del').count()).toBe(3)

  await page.locator('[name=turn]').first().check()
  await page.keyboard.press('a')
  await drawn(page, () => page.keyboard.press('2'))
  expect(await sentence(page)).not.toBe(before)
  await drawn(page, () => page.keyboard.press('u'))

  await page.locator('[name=turn]').nth(4).check()
  await drawn(page, () => page.keyboard.press('b'))
  expect(await page.locator('.voices__one').count()).toBeLessThan(lines)
  await page.getByText('Somebody else').click()
  await page.getByLabel('Name').fill('Bram Halder')
  await drawn(page, () => page.keyboard.press('Enter'))
  expect(await chosen(page)).toMatch(/^Bram/)
  expect(troubles).toEqual([])
  await end()
})

test('without script every repair is a form, on a telephone too', async () => {
  const options = { javaScriptEnabled: false, viewport: { width: 375, height: 812 } }
  const { page, open, end } = await visit(heard, browser, 'rosa', options)
  await open(`${await bringHour('plain')}/repairs`)
  await page.locator('.voices__label').nth(1).click()
  await page.getByRole('link', { name: 'Split at a word' }).click()
  await page.locator('.voices__word').nth(2).click()
  expect(page.url()).toMatch(/\/repairs\?split=u2~3#line-said-u2_3$/)
  await page.getByRole('button', { name: 'Rosa Diaz' }).click()
  expect(await page.locator('.voices__one').nth(2).textContent()).toMatch(/Rosa/)
  await page.getByRole('button', { name: 'Undo the last' }).click()
  expect(await page.locator('.repair-history del').count()).toBe(1)
  await end()
})

/** A call of an hour: six hundred lines of six seconds, two thirds of them Cora’s. */
async function bringHour(id: string): Promise<string> {
  const people = await activePeople(heard.services.db)
  const rosa = people.find(({ name }) => name.startsWith('Rosa'))
  if (!rosa) throw new Error('Rosa is not in the demo')
  const lines = Array.from({ length: 600 }, (_, at) => {
    const isRosa = at % 3 === 0
    const text = isRosa
      ? `What happened in week ${at} at the bakery?`
      : `In week ${at} we lost two of the drivers.`
    return [isRosa ? 'Rosa Diaz' : 'Cora Halder', at * 6, at * 6 + 6, text] as const
  })
  const answer = await importFiles(heard.services.db, {
    files: [{ name: `${id}.json`, bytes: heardFile(lines, { id }) }],
    viewer: rosa,
    repId: rosa.id,
    zone: null,
    now: '2026-11-21T10:00:00Z',
  })
  return `/conversations/${('files' in answer && answer.files[0]?.conversations[0]?.id) || ''}`
}

/** Whatever is pressed, until the page has drawn what came of it. */
async function drawn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(`void (window.__drawn = new Promise((done) =>
    document.addEventListener('htmx:after:swap', () => setTimeout(done), { once: true })))`)
  await act()
  await page.evaluate('window.__drawn')
}

async function sentence(page: Page): Promise<string> {
  return (await page.locator('.repair__sentence').textContent()) ?? ''
}

async function chosen(page: Page): Promise<string> {
  return (await page.locator('li:has([name=turn]:checked) .voices__who').textContent()) ?? ''
}

function shareIn(text: string | null): number {
  return Number(/(\d+)%/.exec(text ?? '')?.[1])
}

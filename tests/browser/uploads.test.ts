import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fairCall, heardFile } from '../spoken.ts'
import { shutTo } from './axe.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { visit } from './visit.ts'

const phone = { width: 375, height: 812 }
const pictures = process.env.HEARD_PICTURES

let heard: Heard
let browser: Browser
let folder: string

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
  folder = mkdtempSync(join(tmpdir(), 'heard-folder-'))
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (number: number) => {
  const startedAt = new Date(Date.UTC(2026, 9, 1, 9, number * 10)).toISOString()
  return Buffer.from(heardFile(fairCall, { id: `bulk-${number}`, startedAt }))
}

const bad: Readonly<Record<string, string>> = {
  'empty.txt': '',
  'prose.txt': 'Nobody speaks in this, it is only a letter about ovens and what they cost.',
  'half.json': '{"parties": [',
  'cues.vtt': 'WEBVTT\n',
  'page.html': '<!doctype html><html><body>Please sign in</body></html>',
}

test('U-27 two hundred files of which five are bad: 195 come in, five say why, and one may leave meanwhile', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  const good = Array.from({ length: 195 }, (_, at) => ({
    name: `call-${at}.json`,
    mimeType: 'application/json',
    buffer: call(at),
  }))
  const wrong = Object.entries(bad).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }))
  await open('/uploads')
  await page.getByLabel('Drop files or a folder here').setInputFiles([...good, ...wrong])
  expect(await page.locator('[data-count]').textContent()).toContain('200')
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.waitForURL(/\/uploads\/[0-9a-f]{32}$/)
  const { pathname } = new URL(page.url())

  await open('/conversations')
  await open(pathname)
  await page.getByText('Every file has been read.').waitFor({ timeout: 120_000 })
  expect(await page.locator('.standing__sum').textContent()).toBe('195 brought in, 5 refused')
  expect(await page.locator('main [hx-trigger]').count()).toBe(0)

  await page.getByRole('link', { name: 'Those that need somebody' }).click()
  const rows = page.locator('.results__one')
  expect(await rows.count()).toBe(5)
  for (const name of Object.keys(bad)) {
    const row = rows.filter({ hasText: name })
    expect((await row.locator('.problem__line').textContent())?.length, name).toBeGreaterThan(20)
  }
  expect(await shutTo(page)).toEqual([])
  await picture(page, 'upload-open')
  await open(pathname)
  await page.setViewportSize(phone)
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  expect(await shutTo(page)).toEqual([])
  await picture(page, 'upload-phone')
  expect(troubles).toEqual([])
  await end()
}, 180_000)

test('a folder goes in with everything below it, under the names it has there', async () => {
  mkdirSync(join(folder, 'week', 'monday'), { recursive: true })
  writeFileSync(join(folder, 'week', 'monday', 'call.json'), call(500))
  writeFileSync(join(folder, 'week', 'other.json'), call(501))
  writeFileSync(join(folder, 'week', '.DS_Store'), 'x')
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/uploads')
  await page.getByLabel('or choose a folder').setInputFiles(join(folder, 'week'))
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.waitForURL(/\/uploads\/[0-9a-f]{32}$/)
  await page.getByText('Every file has been read.').waitFor()
  expect((await page.locator('.results__file').allTextContents()).toSorted()).toEqual([
    'week/monday/call.json',
    'week/other.json',
  ])
  expect(troubles).toEqual([])
  await end()
})

test('what is too large is left out before it is sent', async () => {
  const { page, open, end } = await visit(heard, browser, 'rosa')
  await open('/uploads')
  await page.evaluate("document.querySelector('form[data-upload]').dataset.fileBytes = '500'")
  await page
    .getByLabel('Drop files or a folder here')
    .setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer: call(510) })
  expect(await page.locator('[data-chosen]').textContent()).toContain('Left out')
  await page.getByRole('button', { name: 'Bring them in' }).click()
  expect(await page.locator('[data-error]').textContent()).toBe('Choose at least one file.')
  await end()
})

test('the page that asks about a table follows every answer, by keyboard, and keeps its place', async () => {
  const table = `Quem;Dito;Quando
Rosa Diaz;What changed in the bakery since the spring?;100
Cora Lindqvist;We moved the rye to the night shift, and now the crust is pale.;400
Rosa Diaz;How long does the oven stand open?;700
`
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', { colorScheme: 'dark' })
  await open('/uploads')
  const file = { name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await page.getByLabel('Drop files or a folder here').setInputFiles(file)
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.getByRole('link', { name: 'Say what its columns hold' }).click()
  await page.waitForURL(/\/mapping$/)
  await page.getByLabel('Quem').selectOption('Nothing we need')
  await page.getByText('Say in which column stands who spoke').waitFor()
  await page.getByLabel('Quem').selectOption('Who spoke')
  await page.getByText('seconds or milliseconds').waitFor()
  await page.getByLabel('Numbers in times are').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByText('3 utterances in 1 conversation').waitFor()
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('mapping-unit')
  expect(await shutTo(page)).toEqual([])
  await picture(page, 'mapping')
  await page.setViewportSize(phone)
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  await picture(page, 'mapping-phone')

  await page.getByRole('button', { name: 'Keep this and read the file' }).click()
  await page.waitForURL(/\/uploads\/[0-9a-f]{32}$/)
  await page.getByText('Every file has been read.').waitFor()
  await page.getByRole('link', { name: /^How it was read/ }).click()
  await page.getByText('somebody here has said what they hold').waitFor()
  expect(await shutTo(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'report')
  await open('/uploads/mappings')
  expect(await shutTo(page)).toEqual([])
  await picture(page, 'mappings')
  await open('/uploads')
  await picture(page, 'uploads')
  await page
    .getByRole('link', { name: /files?, / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Take it all back' }).click()
  await page.getByLabel('to confirm').waitFor()
  expect(await shutTo(page)).toEqual([])
  await picture(page, 'withdrawal')
  expect(troubles).toEqual([])
  await end()
})

test('without scripts several files go in, and the page of the upload tells', async () => {
  const link = await heard.linkFor('rosa@larkfield.example')
  const { page, open, end } = await visit(heard, browser, null, { javaScriptEnabled: false })
  await page.goto(link)
  await page.getByRole('button', { name: 'Go in' }).click()
  await open('/uploads')
  await page.locator('#files').setInputFiles([
    { name: 'one.json', mimeType: 'application/json', buffer: call(520) },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ])
  await page.getByRole('button', { name: 'Bring them in' }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/uploads\/[0-9a-f]{32}$/)
  await expect
    .poll(async () => {
      await page.reload()
      return page.locator('.standing__sum').textContent()
    })
    .toBe('1 brought in, 1 refused')
  await end()
})

function beyond(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
}

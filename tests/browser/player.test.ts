import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shutTo } from './axe.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { type Visit, visit } from './visit.ts'

let heard: Heard
let browser: Browser
let rosa: Visit
let page: Page

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
  const { conversation_id: id } = await heard.services.db
    .selectFrom('recordings')
    .select('conversation_id')
    .executeTakeFirstOrThrow()
  rosa = await visit(heard, browser, 'rosa')
  page = rosa.page
  await rosa.open(`/conversations/${id}`)
  await page.locator('heard-player.player--ready').waitFor()
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

const audio = "document.querySelector('heard-player audio')"
const at = () => page.evaluate<number>(`${audio}.currentTime`)
const isPaused = () => page.evaluate<boolean>(`${audio}.paused`)

test('the waveform is drawn from what the server measured, before any sound is loaded', async () => {
  await page.locator('[data-wave]:not([hidden])').waitFor()
  const inked = await page.locator('[data-wave]').evaluate((wave) => {
    const host = [...wave.children].find((child) => child.shadowRoot)
    return [...(host?.shadowRoot?.querySelectorAll('canvas') ?? [])].filter((canvas) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return [...data].some((value) => value > 0)
    }).length
  })
  expect(inked).toBeGreaterThan(0)
})

test('U-35 the page is dark from its first paint for whoever chose that, and the waveform goes along when they change it', async () => {
  const url = page.url()
  const still = await visit(heard, browser, 'rosa', { colorScheme: 'light' })
  const cookies = [{ name: 'theme', value: 'dark', url: heard.url }]
  await still.page.context().addCookies(cookies)
  const early = await still.page.context().newPage()
  await early.route('**/*.js', (route) => route.abort())
  await early.goto(url)
  const ground = await early.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  expect(ground).toBe('rgb(16, 21, 20)')
  expect(await early.locator('meta[name=color-scheme]').getAttribute('content')).toBe('dark')
  expect(await early.locator('head link[rel=stylesheet]:not([media])').count()).toBe(1)

  await still.page.goto(url)
  await still.page.locator('[data-wave]:not([hidden])').waitFor()
  await expect.poll(() => inkOf(still.page)).toEqual([116, 128, 123])
  await still.page.evaluate("document.documentElement.dataset.theme = 'light'")
  await expect.poll(() => inkOf(still.page)).toEqual([119, 130, 126])
  await still.end()
})

/** The colour of what is drawn of the sound, where it is drawn in full. */
async function inkOf(on: Page): Promise<readonly number[]> {
  return on.evaluate<number[]>(`(() => {
    const host = [...document.querySelector('[data-wave]').children].find((child) => child.shadowRoot)
    const canvas = host?.shadowRoot.querySelector('canvas')
    if (!canvas?.width) return []
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) return [...data.slice(at, at + 3)]
    return []
  })()`)
}

test('it plays, and the time goes on', async () => {
  await page.locator('heard-player [data-act=play]').click()
  await expect.poll(at, { timeout: 10_000 }).toBeGreaterThan(0.3)
  expect(await page.locator('heard-player [data-play-says]').textContent()).toBe('Pause')
  await page.locator('heard-player [data-act=play]').click()
  expect(await isPaused()).toBe(true)
})

test('a click on the time of a line goes there, and on a word to that word', async () => {
  const lines = page.locator('.said__one[data-start]')
  const line = lines.nth(5)
  const start = Number(await line.getAttribute('data-start')) / 1000
  await page.locator(`.said__who a[href="#${await line.getAttribute('id')}"]`).click()
  expect(Math.abs((await at()) - start)).toBeLessThanOrEqual(0.25)
  await line.click({ position: { x: 4, y: 6 } })
  expect(Math.abs((await at()) - start)).toBeLessThanOrEqual(0.25)
})

test('U-08 every key of the help does what it says', async () => {
  await page.evaluate(`${audio}.currentTime = 30`)
  await page.locator('h1').click()
  for (const [key, seconds] of [
    ['l', 40],
    ['j', 30],
    ['Shift+L', 60],
    ['Shift+J', 30],
    ['ArrowRight', 35],
    ['ArrowLeft', 30],
    ['r', 25],
  ] as const) {
    await page.keyboard.press(key)
    expect(await at(), key).toBeCloseTo(seconds, 1)
  }
  await page.keyboard.press('k')
  await expect.poll(isPaused).toBe(false)
  await page.keyboard.press('Space')
  await expect.poll(isPaused).toBe(true)
  await page.keyboard.press('.')
  expect(await page.locator('[data-speed]').inputValue()).toBe('11')
  await page.keyboard.press(',')
  expect(await page.locator('[data-speed]').inputValue()).toBe('10')
  const before = await at()
  await page.keyboard.press('n')
  expect(await at()).toBeGreaterThan(before)
})

test('U-08 keys are words while somebody writes', async () => {
  const before = await at()
  const field = page.locator('[data-note] textarea')
  const kept = await field.inputValue()
  await field.click()
  await field.press('End')
  for (const key of ['j', 'k', 'l', '?', 'n', ' ', 'r']) await page.keyboard.press(key)
  expect(await at()).toBe(before)
  expect(await isPaused()).toBe(true)
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect((await field.inputValue()).length).toBe(kept.length + 7)
  await field.fill(kept)
})

test('U-08 and U-40 the help opens by its key, is open to everybody, and can turn the keys off', async () => {
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  expect(await shutTo(page, { within: 'dialog' })).toEqual([])
  await page.locator('[data-keys-switch]').click()
  await page.keyboard.press('Escape')
  const before = await at()
  await page.keyboard.press('l')
  expect(await at()).toBe(before)
  await page.locator('heard-player [data-help]').click()
  await page.locator('[data-keys-switch]').click()
  await page.keyboard.press('Escape')
})

test('U-42 the waveform is one slider to the keyboard, which tells its time', async () => {
  await page.reload()
  await page.locator('heard-player.player--ready').waitFor()
  const wave = page.locator('[data-wave]:not([hidden])')
  const after = (key: string) => async () => {
    await wave.press(key)
    return at()
  }
  await expect.poll(after('End'), { timeout: 15_000 }).toBeGreaterThan(90)
  await expect.poll(after('Home'), { timeout: 15_000 }).toBe(0)
  await wave.press('PageUp')
  await expect.poll(at).toBeCloseTo(30, 1)
  expect(await wave.getAttribute('aria-valuenow')).toBe('30')
  expect(await wave.getAttribute('aria-valuetext')).toMatch(/^0:30 of \d+:\d\d$/)
})

test('U-03 a speed stays for the next call and on another machine, and the pitch stays what it was', async () => {
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/preferences'))
  await page.locator('[data-speed]').selectOption('13')
  expect((await saved).status()).toBe(204)
  const elsewhere = await visit(heard, browser, 'rosa')
  await elsewhere.open(new URL(page.url()).pathname)
  await elsewhere.page.locator('heard-player.player--ready').waitFor()
  expect(await elsewhere.page.locator('[data-speed]').inputValue()).toBe('13')
  expect(await elsewhere.page.evaluate(`[${audio}.playbackRate, ${audio}.preservesPitch]`)).toEqual([
    1.3,
    true,
  ])
  await elsewhere.end()
})

test('U-05 a link to a moment opens there and does not play by itself', async () => {
  await rosa.open(`${new URL(page.url()).pathname}?t=42`)
  await expect.poll(at).toBeCloseTo(42, 1)
  expect(await isPaused()).toBe(true)
})

test('a recording that cannot be loaded says so, and the words stay', async () => {
  const other = await visit(heard, browser, 'rosa')
  await other.page.route('**/recording', (route) => route.fulfill({ status: 404, body: '' }))
  await other.open(new URL(page.url()).pathname)
  await other.page.locator('[data-problem]:not([hidden])').waitFor()
  expect(await other.page.locator('.said__one').count()).toBeGreaterThan(5)
  await other.end()
})

test('nothing of it troubled the browser', () => {
  expect(rosa.troubles).toEqual([])
})

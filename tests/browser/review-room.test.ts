import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { call, cora, rosa as rosaSells } from '../call.ts'
import { shutTo } from './axe.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { bringRecorded } from './long-recording.ts'
import { type Visit, visit } from './visit.ts'

/** Fourteen minutes: nine seconds somebody speaks, then six in which nobody does. */
const slowCall: Conversation = {
  ...call(
    ...Array.from({ length: 56 }, (_, at) => {
      const isRosa = at % 3 === 0
      const text = isRosa
        ? `What happened at the bakery in week ${at}? I will send you the list by Friday.`
        : `In week ${at} we lost two of the drivers, and we need the bread before seven.`
      return [isRosa ? rosaSells : cora, at * 15, at * 15 + 9, text] as const
    }),
  ),
  id: 'slow-call',
}

let heard: Heard
let browser: Browser
let rosa: Visit
let page: Page
let path: string

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
  path = await bringRecorded(heard, slowCall)
  rosa = await visit(heard, browser, 'rosa')
  page = rosa.page
  await opened(page, path)
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

const soon = { timeout: 15_000 }
const at = () => page.evaluate<number>("document.querySelector('heard-player').at()")
const seek = (seconds: number) => page.evaluate(`document.querySelector('heard-player').seek(${seconds})`)
const pause = () => page.evaluate("document.querySelector('heard-player').pause()")
const panelTop = () => page.evaluate<number>("document.querySelector('[data-panel]').scrollTop")

async function opened(on: Page, where: string): Promise<void> {
  await on.goto(heard.url + where)
  await on.locator('heard-player.player--ready').waitFor()
  await on.evaluate('document.fonts.ready')
}

/** Where a word of a line stands in the window; runs in the page. */
const placeOfWord = `(line, word) => {
  const said = document.querySelectorAll('.said__one')[line]
  const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT)
  let from = [...said.textContent.matchAll(/\\S+/g)][word].index
  for (let node = walker.nextNode(); node; from -= node.data.length, node = walker.nextNode()) {
    if (from >= node.data.length) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + 2)
    const box = range.getBoundingClientRect()
    return { x: box.left + 3, y: box.top + box.height / 2 }
  }
}`

/** Whether the turn that plays can be seen in its panel. */
const playingInSight = () =>
  page.evaluate<boolean>(`(() => {
    const box = document.querySelector('.said__turn--playing').getBoundingClientRect()
    const panel = document.querySelector('[data-panel]').getBoundingClientRect()
    return box.bottom > panel.top && box.top < panel.bottom
  })()`)

const isFocused = (turn: number) =>
  page.evaluate<boolean>(`document.activeElement === document.querySelectorAll('.said__turn')[${turn}]`)

test('U-01 a click on a word goes to a quarter of a second of it at most', async () => {
  for (const [line, word] of [
    [1, 7],
    [2, 3],
    [4, 11],
  ] as const) {
    const said = page.locator('.said__one').nth(line)
    await said.scrollIntoViewIfNeeded()
    await page.evaluate('new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100))')
    const place = await page.evaluate<{ x: number; y: number }>(`(${placeOfWord})(${line}, ${word})`)
    await page.mouse.click(place.x, place.y)
    expect(Math.abs((await at()) - (line * 15 + word * 0.38))).toBeLessThanOrEqual(0.25)
  }
})

test('U-02 what plays is kept in sight until somebody scrolls, and comes back when asked', async () => {
  await seek(300)
  await page.evaluate("document.querySelector('.talk__said').scrollIntoView()")
  await page.keyboard.press('k')
  await expect.poll(playingInSight, soon).toBe(true)
  await page.locator('[data-panel]').hover()
  const pageTop = await page.evaluate<number>('scrollY')
  await page.mouse.wheel(0, -600)
  const pill = page.locator('[data-act=jump]')
  await pill.waitFor()
  await expect.poll(playingInSight, soon).toBe(false)
  const left = await panelTop()
  await seek(329)
  await expect.poll(at, soon).toBeGreaterThan(330.2)
  expect(await panelTop()).toBe(left)
  await pill.click()
  await expect.poll(playingInSight, soon).toBe(true)
  expect(await page.evaluate('scrollY')).toBe(pageTop)
  await page.locator('[data-panel]').hover()
  await page.mouse.wheel(0, -300)
  await pill.waitFor()
  await pause()
  await pill.waitFor({ state: 'hidden' })
})

test('U-04 skipping silence never skips speech, and says how much it saves', async () => {
  const silences = await page.evaluate<{ start: number; end: number }[]>(
    "document.querySelector('heard-player').silence.silences()",
  )
  const spoken = slowCall.utterances.map(({ startMs, endMs }) => [(startMs ?? 0) / 1000, (endMs ?? 0) / 1000])
  expect(silences).toHaveLength(55)
  for (const { start, end } of silences)
    for (const [from = 0, to = 0] of spoken) expect(end <= from || start >= to).toBe(true)
  const all = Math.floor(silences.reduce((sum, { start, end }) => sum + end - start, 0))
  expect(await page.locator('[data-saved]').textContent()).toContain(
    `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`,
  )

  await page.locator('h1').click()
  await page.keyboard.press('s')
  await seek(8.5)
  await page.keyboard.press('k')
  await expect.poll(at, soon).toBeGreaterThan(14)
  await pause()
  expect(await page.locator('[data-saved]').textContent()).toMatch(/^saved 0:05 of /)
  await page.keyboard.press('s')
  expect(await page.locator('heard-player [data-act=silence]').getAttribute('aria-pressed')).toBe('false')
})

test('U-08 a key may be another one, also tomorrow, and a key that is taken is refused', async () => {
  await page.keyboard.press('?')
  const row = page.locator('[data-act=roll-back]')
  await row.getByRole('button').click()
  await page.keyboard.press('k')
  expect(await page.locator('[data-keys-told]').textContent()).toContain('play, pause')
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/preferences'))
  await page.keyboard.press('F4')
  expect((await saved).status()).toBe(204)
  expect(await row.locator('kbd').allTextContents()).toEqual(['F4'])
  await opened(page, path)
  await seek(60)
  await page.keyboard.press('F4')
  expect(await at()).toBeCloseTo(55, 1)
  await page.keyboard.press('r')
  expect(await at()).toBeCloseTo(55, 1)
})

test('a time is gone to by its key, and one beyond the end is refused in words', async () => {
  await page.keyboard.press('t')
  const field = page.locator('#go-to-time')
  await field.fill('99:00')
  await field.press('Enter')
  expect(await page.locator('[data-go-to-problem]').textContent()).toContain('13:54')
  expect(await shutTo(page, { within: '[data-go-to]' })).toEqual([])
  await field.fill('2:05')
  await field.press('Enter')
  expect(await at()).toBeCloseTo(125, 1)
  expect(await page.locator('dialog[open]').count()).toBe(0)
})

test('beyond ten minutes the waveform shows ten around the playhead, as wide as the lanes above it', async () => {
  const title = page.locator('[data-window-title]')
  await seek(0)
  expect(await title.textContent()).toBe('0:00 to 10:00, of 13:54')
  await seek(800)
  expect(await title.textContent()).toBe('3:54 to 13:54, of 13:54')
  await page.locator('[data-wave]:not([hidden])').waitFor()
  const [wave, lanes, whole] = await Promise.all(
    ['[data-wave]', '[data-window-lanes]', '.lanes__wide svg[data-span]'].map((one) =>
      page.locator(one).first().boundingBox(),
    ),
  )
  expect(wave?.x).toBeCloseTo(lanes?.x ?? 0, 0)
  expect(wave?.width).toBeCloseTo(lanes?.width ?? 0, 0)
  expect(wave?.width).toBeCloseTo(whole?.width ?? 0, 0)
  const frame = await page.locator('.lanes__wide [data-frame]').getAttribute('x')
  expect(Number.parseFloat(frame ?? '')).toBeCloseTo((234 / 834) * 100, 0)
})

test('U-43 each turn is one stop of the Tab key, arrows go on inside it, and the one that plays says so', async () => {
  await seek(0)
  const turns = page.locator('.said__turn')
  await turns.first().focus()
  await page.keyboard.press('Tab')
  expect(await isFocused(1)).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await isFocused(2)).toBe(true)
  await page.keyboard.press('ArrowRight')
  expect(await isFocused(2)).toBe(false)
  expect(await turns.nth(2).locator(':focus').count()).toBe(1)
  expect(await at()).toBe(0)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  expect(await at()).toBeCloseTo(30, 1)
  expect(await page.locator('[aria-current=true].said__turn').count()).toBe(1)
  expect(await turns.nth(2).getAttribute('aria-current')).toBe('true')
  expect(await page.locator(':is([aria-live], [role=status], [role=log]) .said__turn').count()).toBe(0)
})

test('U-48 an answer changes the mark on the lanes without a reload, and the focus stays where it was given', async () => {
  const filled = page.locator('#lane-marks .lanes__wide .mark--agreed')
  const before = await filled.count()
  const chip = page.locator('.chip', { hasText: 'Promise' }).first()
  await chip.scrollIntoViewIfNeeded()
  await chip.getByRole('button', { name: /^Yes/ }).click()
  await page.locator('.chip--agreed').first().waitFor()
  await expect.poll(() => filled.count(), soon).toBeGreaterThan(before)
  expect(await page.evaluate("document.activeElement.closest('.chip--agreed') !== null")).toBe(true)
})

test('words that are selected while it plays stay under the hand, and are copied with their time and a link', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await seek(91)
  await page.keyboard.press('k')
  await expect.poll(playingInSight, soon).toBe(true)
  await page.evaluate('new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100))')
  const left = await panelTop()
  const lost = await page.evaluate<{ x: number; y: number }>(`(${placeOfWord})(7, 4)`)
  await page.mouse.dblclick(lost.x, lost.y)
  await page.locator('[data-selection-act=copy]').click()
  expect(await panelTop()).toBe(left)
  await pause()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toMatch(/^“lost” \(1:46\)\n.*\/conversations\/[0-9a-f]+\?t=10\d-10\d$/)
  expect(await page.locator('[data-told]').textContent()).toBe('Copied.')
  await page.emulateMedia({ reducedMotion: null })
})

test('U-10 a recording that breaks leaves the words, their marks and their links to use', async () => {
  const broken = await browser.newContext()
  const other = await broken.newPage()
  await broken.addCookies(await page.context().cookies())
  await other.route('**/recording', (route) =>
    route.fulfill({ status: 200, contentType: 'audio/wav', body: 'no sound' }),
  )
  await opened(other, `${path}?t=300-320`)
  await other.locator('[data-problem]:not([hidden])').waitFor()
  expect(await other.locator('[data-problem]').textContent()).toContain(
    'Everything that was said stands below',
  )
  expect(await other.locator('.said__one').count()).toBe(slowCall.utterances.length)
  expect(await other.locator('.said__one--here').count()).toBe(2)
  await other.locator('#lane-marks .lanes__wide a').first().click()
  expect(new URL(other.url()).hash).toMatch(/^#said-/)
  await broken.close()
})

test('without scripts there is the browser’s own player, every word, and the words a link points at', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies(await page.context().cookies())
  const other = await plain.newPage()
  await other.goto(`${heard.url}${path}?t=300`)
  expect(await other.locator('audio[controls]').isVisible()).toBe(true)
  expect(await other.locator('.said__one').count()).toBe(slowCall.utterances.length)
  expect(await other.locator('.said__one--here').count()).toBe(1)
  await plain.close()
})

test('U-11 and U-49 on a telephone nothing scrolls sideways, and whatever is pressed is 44 pixels high', async () => {
  await page.setViewportSize({ width: 375, height: 812 })
  await opened(page, path)
  const small = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('.player button, .player select, .dock button, .chip__acts button')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
    .map((one) => one.outerHTML.slice(0, 80))`)
  expect(small).toEqual([])
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 812 })
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(rosa.troubles).toEqual([])
})

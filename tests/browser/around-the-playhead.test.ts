import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { call, cora, rosa as rosaSells } from '../call.ts'
import { openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { bringRecorded } from './long-recording.ts'
import { visit } from './visit.ts'

/** Eighty minutes: nine seconds somebody speaks, then six in which nobody does. */
const longCall: Conversation = {
  ...call(
    ...Array.from({ length: 320 }, (_, at) =>
      at % 3 === 0
        ? ([rosaSells, at * 15, at * 15 + 9, `I will send you list ${at} by Friday.`] as const)
        : ([cora, at * 15, at * 15 + 9, `In week ${at} we lost two of the drivers.`] as const),
    ),
  ),
  id: 'eighty-minutes',
}

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await heard?.close()
})

const start = '[data-window-lanes]'

test('U-25, U-45 and U-47 beyond an hour marks and comments stand around the playhead, nothing glides for whoever wants no motion', async () => {
  const path = await bringRecorded(heard, longCall)
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', { reducedMotion: 'reduce' })
  await open(path)
  await page.locator('heard-player.player--ready').waitFor()
  const at = () => page.evaluate<number>("document.querySelector('heard-player').at()")

  await page.evaluate(`window.glides = []
    for (const name of ['scrollBy', 'scrollIntoView']) {
      const own = Element.prototype[name]
      Element.prototype[name] = function (how) {
        window.glides.push(how?.behavior ?? 'auto')
        return own.call(this, how)
      }
    }
    document.querySelector('heard-player').seek(3000)`)
  const marks = page.locator('[data-window-marks] a')
  const names = await marks.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(5)
  expect(names.every((name) => /at (4[5-9]|5[0-4]):\d\d$/.test(name))).toBe(true)

  await page.locator('.comments__new > summary').click()
  await page.locator('#comment-at').fill('50:31')
  await page.locator('#comment-text').fill('You let her finish here.')
  await page.locator('#comment button[type=submit]').dblclick()
  const comment = page.locator('[data-window-marks] a[aria-label*="Comment by Rosa Diaz at 50:30"]')
  await comment.press('Enter')
  expect(await at()).toBeCloseTo(3028, 0)
  expect(new URL(page.url()).hash).toMatch(/^#thread-[0-9a-f]{32}$/)
  expect(await page.locator('#lane-marks .lanes__wide a[aria-label*="Comment by Rosa Diaz"]').count()).toBe(1)

  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.locator('[data-dock]').waitFor()
  expect(await page.locator(`[data-dock] ${start}`).getAttribute('data-from')).toBe(
    await page.locator(`.window ${start}`).getAttribute('data-from'),
  )
  expect(await page.locator('[data-dock] [data-lane=customer]').getAttribute('d')).toMatch(/^M\d/)
  expect(await page.evaluate('[...new Set(window.glides)]')).toEqual(['auto'])
  expect(await page.evaluate('document.getAnimations().length')).toBe(0)

  const files = await page.evaluate<string[]>(
    `Promise.all([...document.querySelectorAll('#what-was-said .section__head a[download]')]
      .map(({ href }) => fetch(href).then((answer) => answer.text())))`,
  )
  expect(files.map((text) => text.includes('In week 319'))).toEqual([true, true])
  expect(troubles).toEqual([])
  await end()
})

test('a call nobody recorded is gone through by time, and a chat offers no time to go to', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await open('/conversations?channel=video')
  await page.locator('[data-list-link]').first().click()
  await page.locator('[data-reading]').waitFor()
  await page.keyboard.press('t')
  await page.locator('#go-to-time').fill('99:00')
  await page.keyboard.press('Enter')
  expect(await page.locator('[data-go-to-problem]').textContent()).toMatch(
    /^The conversation ends at \d:\d\d/,
  )
  await page.locator('#go-to-time').fill('0:30')
  await page.keyboard.press('Enter')
  const begins = await page.evaluate<number>(
    "Number(document.activeElement.querySelector('.said__one').dataset.start) / 1000",
  )
  expect(begins).toBeGreaterThan(0)
  expect(begins).toBeLessThanOrEqual(30)
  await page.keyboard.press('m')
  await page.locator('[data-told]:not(:empty)').waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
    `${new URL(page.url()).origin}${new URL(page.url()).pathname}?t=${Math.floor(begins)}`,
  )
  expect(await page.locator('[data-keys] [data-act="play"]').count()).toBe(0)

  await open('/conversations?channel=chat')
  await page.locator('[data-list-link]').first().click()
  await page.locator('[data-transcript]').waitFor()
  expect(await page.locator('[data-keys] tr[data-act]').count()).toBeGreaterThan(1)
  expect(await page.locator('[data-keys] [data-act="go-to"], [data-keys] [data-act="link"]').count()).toBe(0)
  expect(troubles).toEqual([])
  await end()
})

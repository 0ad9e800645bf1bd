import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shutTo } from './axe.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { type Room, roomsOf } from './rooms.ts'
import { type Visit, visit } from './visit.ts'

const desk = { width: 1440, height: 900 }
const phone = { width: 375, height: 812 }

/** Tests that every page of these people fits a desk and a telephone, in the light and in the dark. */
export function everyPageFits(names: readonly ((Room['who'] & string) | 'nobody')[]): void {
  let heard: Heard
  let browser: Browser
  let rooms: readonly Room[]

  beforeAll(async () => {
    ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
    rooms = await roomsOf(heard)
  })
  afterAll(async () => {
    await leaveBrowser(browser)
    await heard?.close()
  })

  test.each(names)(
    'D-14, U-11, U-40, U-44 and U-46 every page of %s fits a desk and a telephone, is open to everybody by day and by night, and keeps to itself',
    async (name) => {
      const who = name === 'nobody' ? null : name
      const visited = await visit(heard, browser, who, {
        colorScheme: 'light',
        // Colours that are still changing would be read halfway.
        reducedMotion: 'reduce',
        viewport: desk,
      })
      const wrong: string[] = []
      for (const room of rooms.filter((one) => one.who === who))
        wrong.push(...(await wrongIn(visited, room)).map((one) => `${room.name}: ${one}`))
      expect([...wrong, ...visited.troubles]).toEqual([])
      await visited.end()
    },
    180_000,
  )
}

async function wrongIn({ page, open }: Visit, room: Room): Promise<readonly string[]> {
  const wrong: string[] = []
  const status = await open(room.path)
  if (status !== (room.status ?? 200)) wrong.push(`answered ${status}`)
  wrong.push(...(await scrollsSideways(page)))
  if (!room.again) wrong.push(...(await shutTo(page)).map((one) => `in the light ${one}`))
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  wrong.push(...(await scrollsSideways(page)))
  if (!room.again) wrong.push(...(await shutTo(page, { telephone: true })).map((one) => `in the dark ${one}`))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  return wrong
}

async function scrollsSideways(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return beyond > 0 ? [`scrolls sideways by ${beyond} at ${page.viewportSize()?.width}`] : []
}

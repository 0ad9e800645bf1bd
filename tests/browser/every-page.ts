import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { type Room, roomsOf } from './rooms.ts'
import { type Visit, visit } from './visit.ts'

const desk = { width: 1440, height: 900 }
const phone = { width: 375, height: 812 }
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const runs = {
  light: { runOnly: { type: 'tag' as const, values: rules } },
  // The page is the same in the dark; only its colours are other ones.
  dark: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
}

/** Tests that every page of everybody fits a desk and a telephone in these colours. */
export function everyPageFits(colorScheme: 'light' | 'dark'): void {
  const [first, second] = colorScheme === 'light' ? [desk, phone] : [phone, desk]
  let heard: Heard
  let browser: Browser
  let rooms: readonly Room[]

  beforeAll(async () => {
    ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
    rooms = await roomsOf(heard)
  })
  afterAll(async () => {
    await browser?.close()
    await heard?.close()
  })

  test.each(['nobody', 'rosa', 'mina', 'hana', 'ada'] as const)(
    `in the ${colorScheme} every page of %s fits a desk and a telephone, is open to everybody, and keeps to itself`,
    async (name) => {
      const who = name === 'nobody' ? null : name
      const visited = await visit(heard, browser, who, { colorScheme, viewport: first })
      const wrong: string[] = []
      for (const room of rooms.filter((one) => one.who === who))
        wrong.push(
          ...(await wrongIn(visited, room, second, colorScheme)).map((one) => `${room.name}: ${one}`),
        )
      expect([...wrong, ...visited.troubles]).toEqual([])
      await visited.end()
    },
  )
}

async function wrongIn(
  { page, open }: Visit,
  room: Room,
  second: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const wrong: string[] = []
  const first = page.viewportSize() ?? desk
  const status = await open(room.path)
  if (status !== (room.status ?? 200)) wrong.push(`answered ${status}`)
  wrong.push(...(await scrollsSideways(page)))
  if (!room.again) wrong.push(...(await shutTo(page, colorScheme)))
  await page.setViewportSize(second)
  wrong.push(...(await scrollsSideways(page)))
  await page.setViewportSize(first)
  return wrong
}

async function scrollsSideways(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return beyond > 0 ? [`scrolls sideways by ${beyond} at ${page.viewportSize()?.width}`] : []
}

async function shutTo(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ preload: false, ...runs[colorScheme] })
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  )
}

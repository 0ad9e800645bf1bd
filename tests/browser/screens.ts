import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { type Room, roomsOf } from './rooms.ts'
import { smaller } from './smaller.ts'
import { visit } from './visit.ts'

const folder = resolve(import.meta.dirname, '../../docs/screens')
const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1440, height: 900, most: 3200 },
  { width: 375, height: 812, most: 1600 },
] as const
const names = [null, 'rosa', 'mina', 'hana', 'ada', 'rory', 'faye', 'wanda', 'paul', 'audrey'] as const

mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(join(folder, file))
const [heard, browser] = await Promise.all([startHeard(), openBrowser()])
const rooms = (await roomsOf(heard)).filter((room) => !room.again)
for (const colorScheme of themes)
  for (const size of sizes) for (const who of names) await take(heard, browser, { who, colorScheme, size })
await browser.close()
await heard.close()

const files = readdirSync(folder)
const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
console.log(`${files.length} pictures in docs/screens, ${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** Every page of one person in one theme at one width, down to a length that still reads. */
async function take(
  from: Heard,
  on: Browser,
  how: { who: Room['who']; colorScheme: (typeof themes)[number]; size: (typeof sizes)[number] },
): Promise<void> {
  const { who, colorScheme, size } = how
  const { page, open, end } = await visit(from, on, who, {
    colorScheme,
    viewport: size,
    deviceScaleFactor: 1,
  })
  for (const room of rooms.filter((one) => one.who === who)) {
    await open(room.path)
    await page.evaluate('document.fonts.ready')
    if (room.name.includes('recorded'))
      await page.locator('[data-wave]:not([hidden])').waitFor({ state: 'attached' })
    const length = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewportSize({ width: size.width, height: Math.min(length, size.most) })
    await page.waitForTimeout(100)
    const picture = await page.screenshot({ animations: 'disabled' })
    await page.setViewportSize(size)
    writeFileSync(join(folder, `${room.name}-${colorScheme}-${size.width}.png`), smaller(picture))
  }
  await end()
}

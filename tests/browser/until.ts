import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const LONGEST_MS = 20_000

/** Waits until this is so in the page; Playwright's own waiting evaluates text there, which our content policy refuses from the second time on. */
export async function until(page: Page, isSo: string): Promise<void> {
  const end = Date.now() + LONGEST_MS
  while (!(await page.evaluate<unknown>(isSo))) {
    if (Date.now() > end) throw new Error(`never so in ${LONGEST_MS / 1000} s: ${isSo}`)
    await pause(20)
  }
}

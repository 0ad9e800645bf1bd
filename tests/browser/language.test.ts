import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { en } from '../../views/messages/en.ts'
import { paths } from '../../views/paths.ts'
import { pseudo, speaking } from '../pages/pseudo.ts'
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

const widths = [1440, 375] as const

test('U-37 words a third longer, read from the right, fit a desk and a telephone; time still runs to the right', async () => {
  const { page, open, end } = await visit(heard, browser, 'rosa', { reducedMotion: 'reduce' })
  await page.context().setExtraHTTPHeaders({ 'Accept-Language': 'de' })
  const wrong: string[] = []
  for (const direction of ['ltr', 'rtl'])
    await speaking(pseudo(en, direction), async () => {
      for (const path of await longPages())
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          if (page.url() !== heard.url + path) await open(path)
          expect(await page.evaluate('document.documentElement.dir')).toBe(direction)
          wrong.push(...(await beyondTheEdge(page)).map((one) => `${path} ${direction} at ${width}: ${one}`))
        }
      if (direction === 'rtl') expect(await timeRunsRight(page)).toBe(true)
    })
  expect(wrong).toEqual([])
  await end()
}, 60_000)

async function longPages(): Promise<readonly string[]> {
  const { db } = heard.services
  const rosa = await findPersonByEmail(db, 'rosa@larkfield.example')
  if (!rosa) throw new Error('Rosa is not in the demo')
  const [call] = (await listConversations(db, rosa, { repId: rosa.id, channel: 'phone', limit: 1 }))
    .conversations
  const [statement] = await statementsOfRep(db, rosa, rosa.id)
  return [
    paths.home,
    paths.conversations,
    paths.promises,
    paths.statement(statement?.id ?? ''),
    paths.conversation(call?.id ?? ''),
  ]
}

/** How far the page scrolls sideways. */
async function beyondTheEdge(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return beyond > 0 ? [`scrolls sideways by ${beyond}`] : []
}

/** Labels of a ribbon that were laid out from the right would stand out of it. */
async function timeRunsRight(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    `[...document.querySelectorAll('svg.ribbon')].every((ribbon) => getComputedStyle(ribbon).direction === 'ltr') &&
      document.querySelectorAll('svg.ribbon').length > 0`,
  )
}

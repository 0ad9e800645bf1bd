import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { oneToOnesFor } from '../../db/queries/one-to-ones.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { sheetsOf } from './paper.ts'
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

test('U-35 and U-36 a statement and an agenda print on one sheet of A4 and of Letter, a call on numbered ones, in black on white', async () => {
  const { statement, agenda, call } = await whatRosaPrints()
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa', { colorScheme: 'dark' })
  for (const path of [statement, agenda, call]) {
    await open(path)
    await page.emulateMedia({ media: 'print' })
    expect([path, await onlyForScreens(page)]).toEqual([path, []])
    await page.emulateMedia({ media: null })
    for (const format of ['A4', 'Letter'] as const) {
      const sheets = sheetsOf(await page.pdf({ format }))
      if (path === call) expect(sheets.length).toBeGreaterThan(1)
      else expect([format, sheets.length]).toEqual([format, 1])
      for (const [at, sheet] of sheets.entries())
        expect(sheet).toContain(`Page ${at + 1} of ${sheets.length}`)
    }
  }
  expect(troubles).toEqual([])
  await end()
})

async function whatRosaPrints() {
  const { db } = heard.services
  const rosa = (await activePeople(db)).find((one) => one.name.startsWith('Rosa')) as Viewer
  const statements = await statementsOfRep(db, rosa, rosa.id)
  const meetings = await oneToOnesFor(db, rosa)
  const { conversations } = await listConversations(db, rosa, { repId: rosa.id, limit: 100 })
  return {
    statement: `/statements/${statements.find((one) => one.frozenAt !== null)?.id}`,
    agenda: `/one-to-ones/${meetings.find((one) => one.heldAt === null)?.id}`,
    call: `/conversations/${conversations.find((one) => one.channel === 'phone')?.id}`,
  }
}

/** What has no business on paper and would be printed: ways around, things to press, links that look like links, the night. */
async function onlyForScreens(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
    const name = (one) => one.localName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 30)
    const acts = [...document.querySelectorAll('nav, button, select, input, [role=dialog], .foot')]
    const links = [...document.querySelectorAll('a')]
    const isLink = (one) => getComputedStyle(one).textDecorationLine !== 'none'
    const ground = getComputedStyle(document.body).backgroundColor
    return [
      ...acts.filter(seen).map(name),
      ...links.filter((one) => seen(one) && isLink(one)).map(name),
      ...(ground === 'rgb(255, 255, 255)' ? [] : [ground]),
    ]
  })()`)
}

import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { visit } from './visit.ts'

const words = ` <img src=x onerror=alert(1)>"><script>alert(1)</script><svg onload=alert(1)>' onmouseover='alert(1)`
const places =
  'people.name customers.name customers.account known_customers.name known_customers.account comments.text clips.name commitments.action commitments.words insights.words moments.words parties.name utterances.text periods.name teams.name'

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
  const { db } = heard.services
  const guards = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    db,
  )
  for (const { name } of guards.rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  for (const [table = '', column = ''] of places.split(' ').map((one) => one.split('.')))
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} || ${words}`.execute(db)
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

test('D-33 nothing that a customer, a colleague or a file says runs in the browser of whoever reads it', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  const recorded = await heard.services.db
    .selectFrom('recordings')
    .select('conversation_id')
    .executeTakeFirstOrThrow()
  const talk = `/conversations/${recorded.conversation_id}`
  for (const path of ['/conversations', '/customers', '/promises', '/coaching', '/search?q=onerror', talk]) {
    await open(path)
    expect(await page.locator('main').textContent(), path).toContain('<img src=x')
    expect(await page.locator('img[src=x], [onerror], [onload], [onmouseover]').count(), path).toBe(0)
  }
  await page.locator('.ribbon a, .ribbon [data-seek]').first().hover()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('onerror')
  await page.locator('[data-found]').first().waitFor()
  expect(await page.locator('img[src=x], [onerror], [onload], [onmouseover]').count()).toBe(0)
  expect(troubles).toEqual([])
  await end()
})

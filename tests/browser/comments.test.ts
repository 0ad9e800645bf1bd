import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentsOf } from '../../db/queries/comments.ts'
import { draftsAbout, draftsUnder } from '../../db/queries/drafts.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { leaveTraces, type Traces } from './traces.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'

let heard: Heard
let browser: Browser
let conversation: string
let rosa: Viewer
let traces: Traces

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
  const { db } = heard.services
  const recorded = await db.selectFrom('recordings').select('conversation_id').executeTakeFirstOrThrow()
  conversation = recorded.conversation_id ?? ''
  const people = await activePeople(db)
  const named = (name: string) => people.find((one) => one.name.startsWith(name)) as Viewer
  rosa = named('Rosa')
  traces = await leaveTraces(heard, { rosa, mina: named('Mina'), conversation })
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

const seconds = (page: Page) => page.evaluate<number>("document.querySelector('heard-player').at()")
const isPaused = (page: Page) => page.evaluate<boolean>("document.querySelector('[data-medium]').paused")

test('U-07 C pauses, the box has the focus and the moment; once it is sent one is back at the same time and place', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open(`/conversations/${conversation}`)
  await page.locator('[data-controls]').waitFor()
  await page.evaluate("document.querySelector('heard-player').seek(21)")
  const play = page.locator('[data-act=play]').first()
  await play.click()
  await until(page, "!document.querySelector('[data-medium]').paused")
  await play.focus()
  await page.keyboard.press('c')
  expect(await isPaused(page)).toBe(true)
  expect(await page.evaluate('document.activeElement.id')).toBe('comment-text')
  const at = await seconds(page)
  expect(await page.locator('#comment-at').inputValue()).toMatch(/^0:2\d$/)
  const offered = page.locator('.naming').getByRole('option')
  await page.keyboard.type('Look, @m')
  expect(await offered.allTextContents()).toContain('Mina Aalto')
  expect(await page.locator('#comment-text').getAttribute('aria-activedescendant')).toBe('naming-0')
  await page.keyboard.press('Escape')
  expect(await offered.count()).toBe(0)
  await page.keyboard.type('i')
  await page.keyboard.press('Enter')
  expect(await page.locator('#comment-text').inputValue()).toBe('Look, @Mina ')
  await page.keyboard.type('c pauses, and keys are words here: jkl?')
  await page.keyboard.press('Control+Enter')
  await page.locator('.comment__text', { hasText: 'keys are words here' }).waitFor()
  await until(page, "document.activeElement.matches('[data-act=play]')")
  expect(await seconds(page)).toBeCloseTo(at, 1)
  expect(await isPaused(page)).toBe(true)
  expect(troubles).toEqual([])
  await end()
})

test('U-24 what is typed is kept on the server after two seconds of rest, is there in another window, and what is wrong has the focus', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open(`/conversations/${conversation}`)
  await page.keyboard.press('c')
  await page.keyboard.type('Half a thou')
  await page.getByText('Kept while you write').waitFor()
  const drafts = await draftsUnder(heard.services.db, rosa.id, draftsAbout(conversation))
  expect(drafts.map((one) => one.text).join()).toContain('Half a thou')
  await open(`/conversations/${conversation}`)
  expect(await page.locator('#comment-text').inputValue()).toBe('Half a thou')
  await page.locator('#comment-at').fill('59:59')
  await page.locator('#comment').getByRole('button', { name: 'Send the comment' }).click()
  await page.locator('#comment-at-error').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('comment-at')
  expect(await page.locator('#comment-text').inputValue()).toBe('Half a thou')
  await page.locator('#comment-at').fill('')
  await page.locator('#comment-text').fill('')
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => (await draftsUnder(heard.services.db, rosa.id, draftsAbout(conversation))).length)
    .toBe(0)
  expect(troubles).toEqual([])
  await end()
})

test('U-29 whoever is signed out while writing is led to the sign-in with the words in hand', async () => {
  const { page, open, end } = await visit(heard, browser, 'rosa')
  await open(`/conversations/${conversation}`)
  await page.keyboard.press('c')
  await page.keyboard.type('Do not lose me')
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Sign in and keep them' }).click()
  await page.getByLabel('Password').waitFor()
  expect(await page.content()).toContain('Do not lose me')
  await end()
})

test('U-12 a change in an old window shows both texts, and an answer is kept beside it', async () => {
  const [first] = (await commentsOf(heard.services.db, conversation)).filter(
    (one) => one.author.id === rosa.id,
  )
  if (!first) throw new Error('Rosa has not commented')
  const { page, open, end } = await visit(heard, browser, 'rosa')
  await open(`/conversations/${conversation}`)
  const old = page.locator(`#comment-${first.id}`)
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const [where, text] of [
    [other, 'Said anew.'],
    [page, 'Said otherwise.'],
  ] as const) {
    await where.locator(`#comment-${first.id} summary`, { hasText: 'Change' }).click()
    await where.locator(`#edit-${first.id}`).fill(text)
    const answered = where.waitForResponse(/\/versions$/)
    await where.locator(`#comment-${first.id}`).getByRole('button', { name: 'Save' }).click()
    await answered
  }
  await old.getByText('in another window meanwhile').waitFor()
  expect(await old.locator('.comment__theirs').textContent()).toBe('Said anew.')
  expect(await page.locator(`#edit-${first.id}`).inputValue()).toBe('Said otherwise.')
  await end()
})

test('U-13 a link outside plays its own seconds and no others', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, null)
  expect(await open(traces.shared)).toBe(200)
  await until(page, "document.querySelector('audio').readyState > 0")
  const lasts = await page.evaluate<number>("document.querySelector('audio').duration")
  expect(lasts).toBeGreaterThan(11)
  expect(lasts).toBeLessThan(12.2)
  expect(troubles).toEqual([])
  await end()
})

test('a playlist plays one clip after the other', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open(`/playlists/${traces.playlist}`)
  await page.getByRole('button', { name: 'Play all' }).click()
  await page.getByText('1 of 2: She tells it from the beginning').waitFor()
  await page.evaluate("document.querySelector('audio').dispatchEvent(new Event('ended'))")
  await page.getByText('2 of 2: How Rosa asks about budget').waitFor()
  expect(troubles).toEqual([])
  await end()
})

test('U-21 Back leads to the list as it was left: what was selected, and where one was', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/conversations')
  await page.locator('[data-select]').nth(12).check()
  const link = page.locator('[data-list-link]').nth(14)
  await link.scrollIntoViewIfNeeded()
  const top = await page.evaluate<number>('scrollY')
  await link.click()
  await page.waitForURL(/\/conversations\/[0-9a-f]{32}/)
  await page.goBack()
  await page.getByText('1 selected').waitFor()
  expect(await page.locator('[data-select]').nth(12).isChecked()).toBe(true)
  await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(top - 80)
  expect(troubles).toEqual([])
  await end()
})

test('U-24 without script a comment, a clip and a selection are plain forms', async () => {
  const { page, open, end } = await visit(heard, browser, 'rosa', { javaScriptEnabled: false })
  await open(`/conversations/${conversation}`)
  await page.locator('.comments__new > summary').click()
  await page.locator('#comment-at').fill('0:30')
  await page.locator('#comment-text').fill('By hand.')
  await page.locator('#comment').getByRole('button', { name: 'Send the comment' }).click()
  expect(page.url()).toMatch(/#thread-[0-9a-f]{32}$/)
  await page.locator('#clips summary').click()
  await page.locator('#clip-name').fill('By hand, too')
  await page.locator('#clip-from').fill('0:30')
  await page.locator('#clip-to').fill('0:40')
  await page.getByRole('button', { name: 'Keep the clip' }).click()
  expect(await page.locator('h1').textContent()).toBe('By hand, too')
  await end()
})

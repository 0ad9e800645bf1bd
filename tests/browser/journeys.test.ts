import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../server/actions/add-person.ts'
import { vtt } from '../pages/files.ts'
import { leaveBrowser, openBrowser } from './chromium.ts'
import { type Heard, startHeard } from './heard.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'
import { zoomTranscript } from './zoom.ts'

let heard: Heard
let browser: Browser

beforeAll(async () => {
  ;[heard, browser] = await Promise.all([startHeard(), openBrowser()])
})
afterAll(async () => {
  await leaveBrowser(browser)
  await heard?.close()
})

test('Mina brings a Zoom meeting in, says who is who, and the customer’s share follows', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open('/uploads')
  await page.getByLabel('Drop files or a folder here').setInputFiles(zoomTranscript())
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.waitForURL(/\/uploads\/[0-9a-f]{32}$/)
  await page.locator('.results a[href^="/conversations/"]').first().click()
  await page.waitForURL(/\/conversations\/[0-9a-f]{32}$/)
  const path = new URL(page.url()).pathname

  expect(await headline(page)).not.toMatch(/held \d+%/)
  const [customer = '', other = '', ...rest] = await speakersOn(page)
  await sayWho(page, customer, 'The customer')
  for (const name of [other, ...rest]) await sayWho(page, name, 'Our rep')
  const before = shareIn(await headline(page))
  await sayWho(page, other, 'The customer')
  const after = shareIn(await headline(page))
  expect(after).toBeGreaterThan(before)
  expect(await page.getByText('Corrected before').count()).toBe(1)

  const ravi = await visit(heard, browser, 'ravi')
  expect(await ravi.open(path)).toBe(404)
  expect(await ravi.page.getByRole('heading', { level: 1 }).textContent()).toContain(
    'nothing here that you can see',
  )
  expect([...troubles, ...ravi.troubles]).toEqual([])
  await Promise.all([end(), ravi.end()])
})

test('U-41 and U-46 Rosa goes through a call with the keyboard alone, from the list to the last comment', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'rosa')
  await open('/conversations?search=%22twenty-two+years%22')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/conversations\/[0-9a-f]{32}/)
  const wanted = (await page.locator('.said__turn--customer .said__one').first().textContent()) ?? ''
  await page.locator('heard-player.player--ready').waitFor()
  await page.keyboard.press('k')
  await until(page, "document.querySelector('heard-player').at() > 0")
  await page.keyboard.press('k')

  await tabTo(page, '.said__turn:has(button[value=agreed])')
  await moveTo(page, 'ArrowRight', 'button[value=agreed]')
  await page.keyboard.press('Enter')
  await page.locator('.chip--agreed :focus, .chip--agreed:focus').waitFor()
  await tabTo(page, '[data-note] textarea')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(`${wanted.trim()} I look into it and come back to them.`)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/#note$/)
  const note = page.locator('#note')
  expect(await note.textContent()).toMatch(/Your note holds \d+ of the \d+ things/)
  expect(await page.locator('[data-note] textarea').inputValue()).toContain('come back to them.')

  await page.keyboard.press('c')
  await page.keyboard.type('What would you have asked her here?')
  await page.keyboard.press('Control+Enter')
  await page.locator('.comment__text', { hasText: 'asked her here' }).waitFor()
  expect(troubles).toEqual([])
  await end()
})

test('without scripts Lena signs in, brings a call in, says who Cora is, judges and notes', async () => {
  await addPerson(heard.services, {
    email: 'lena@larkfield.example',
    name: 'Lena Vos',
    role: 'rep',
    team: 'North',
    password: 'crust and crumb',
  })
  const { page, open, end } = await visit(heard, browser, null, { javaScriptEnabled: false })
  await open('/uploads')
  await page.getByLabel('Work mail').fill('lena@larkfield.example')
  await page.getByLabel('Password').fill('crust and crumb')
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(new URL(page.url()).pathname).toBe('/uploads')

  const call = vtt.replaceAll('Rosa Diaz:', 'Lena Vos:').replaceAll('Cora Lindqvist:', 'Desk 4:')
  const file = { name: 'monday.vtt', mimeType: 'text/vtt', buffer: Buffer.from(call) }
  await page.locator('#files').setInputFiles(file)
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.locator('.results a[href^="/conversations/"]').first().click()

  await sayWho(page, 'Desk 4', 'The customer')
  expect(shareIn(await headline(page))).toBeGreaterThan(50)

  await page.locator('.chip__change').first().click()
  await page.getByRole('button', { name: 'It is right as it is' }).click()
  expect(page.url()).toMatch(/#said-/)
  expect(await page.locator('.chip--agreed').count()).toBeGreaterThan(0)

  await page
    .locator('[data-note] textarea')
    .fill('Moved the rye to the night shift; pale when it rains. Engineers by Friday.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  expect(await page.locator('#note').textContent()).toMatch(/Your note holds \d+ of the \d+ things/)
  await end()
})

test('Mina selects words and says what they are; the lists beside the transcript follow at once', async () => {
  const { page, open, troubles, end } = await visit(heard, browser, 'mina')
  await open('/conversations?channel=phone')
  await page.locator('a[href^="/conversations/"]').first().click()
  await page.waitForURL(/\/conversations\/[0-9a-f]{32}/)
  const said = page.locator('.said__turn--customer .said__one').first()
  const words = (await said.textContent())?.trim().split(' ').slice(1, 4).join(' ') ?? ''
  await selectWithin(said, words)
  await page
    .getByRole('link', { name: /^Add mark/ })
    .filter({ hasText: 'Say what this is' })
    .click()
  const form = page.locator('form.say')
  expect(await form.getByLabel('The words').inputValue()).toBe(words)
  await form.getByLabel('It is').selectOption({ label: 'Personal' })
  await form.getByRole('button', { name: 'Save' }).click()
  await page.locator('#learned').getByText('Found by Mina.').waitFor()
  expect(await page.locator('#learned').textContent()).toContain(words)
  expect(await page.evaluate('document.activeElement.className')).toBe('chip__title')

  const chip = page.locator('.chip', { has: page.locator('button[value=agreed]') }).first()
  const id = (await chip.getAttribute('id')) ?? ''
  await chip.locator('button[value=agreed]').click()
  await page.locator(`#${id} .chip__said`).getByText('Mina agrees.').waitFor()
  expect(troubles).toEqual([])
  await end()
})

/** Half a word too few at both ends, as people select. */
async function selectWithin(said: Locator, words: string): Promise<void> {
  await said.evaluate((element, wanted) => {
    const page = element.ownerDocument
    const walk = page.createTreeWalker(element, 4)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = page.createRange()
      range.setStart(node, at + 1)
      range.setEnd(node, at + wanted.length - 1)
      page.getSelection()?.removeAllRanges()
      page.getSelection()?.addRange(range)
    }
  }, words)
}

async function headline(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

function shareIn(text: string): number {
  const share = /held (\d+)%/.exec(text)?.[1]
  expect(share, text).toBeDefined()
  return Number(share)
}

/** Saving measures everything again, and the page comes back with it. */
async function sayWho(page: Page, name: string, role: string): Promise<void> {
  const form = page.locator('form.speaker').filter({ has: page.locator(`input[name=name][value="${name}"]`) })
  if (!(await form.isVisible())) await page.locator('details:has(form.speaker) > summary').click()
  await form.locator('select[name=role]').selectOption({ label: role })
  await Promise.all([
    page.waitForResponse(
      (answer) => answer.request().method() === 'GET' && answer.url().includes('/conversations/'),
    ),
    form.getByRole('button').click(),
  ])
  await page.waitForLoadState()
}

async function speakersOn(page: Page): Promise<readonly string[]> {
  const fields = await page.locator('form.speaker input[name=name]').all()
  return Promise.all(fields.map((field) => field.inputValue()))
}

function tabTo(page: Page, selector: string): Promise<void> {
  return moveTo(page, 'Tab', selector)
}

/** Whatever has the focus on the way can be seen: nothing that stays in the window lies over it. */
async function moveTo(page: Page, key: string, selector: string): Promise<void> {
  for (let times = 0; times < 400; times += 1) {
    const [isThere, isHidden] = await page.evaluate<[boolean, boolean]>(`(() => {
      const one = document.activeElement
      const [box, dock] = [one, document.querySelector('[data-dock]')].map((some) => some?.getBoundingClientRect())
      const isUnder = dock?.height > 0 && box.height > 0 && box.top >= dock.top && box.bottom <= dock.bottom
      return [one.matches(${JSON.stringify(selector)}), isUnder && !one.closest('[data-dock]')]
    })()`)
    expect(isHidden).toBe(false)
    if (isThere) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not reach ${selector}`)
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp
let rosas = ''

beforeAll(async () => {
  app = await openApp()
  rosas = await bringIn(
    app,
    'rosa',
    talk(10, { ending: 'The <b>quarry</b> tiles & the grout came cracked.' }),
  )
  await bringIn(app, 'ravi', talk(11, { rep: 'Ravi Menon', customer: 'Tomas Holm', ending: 'Quarry dust.' }))
})
afterAll(() => app.close())

async function found(name: CastName, q: string, more = ''): Promise<string> {
  const answer = await (await app.as(name)).get(`/search?q=${encodeURIComponent(q)}${more}`)
  expect(answer.status, q.slice(0, 40)).toBe(200)
  const page = await answer.text()
  return page.slice(page.indexOf('<main'))
}

test('a word leads to the second at which it was said, and stands out in what is shown of it', async () => {
  const page = await found('rosa', 'quarry')
  expect(page).toMatch(new RegExp(`href="${rosas}\\?t=\\d+#said-u\\d+"`))
  expect(page).toContain('<mark class="found__mark">quarry</mark>')
  expect(page).toContain('&lt;b&gt;')
  expect(page).not.toContain('<b>')
})

test('each finds what they may see: Rosa hers, Mina her team’s, Noah his, HR and the admin no word of anybody', async () => {
  expect(await found('mina', 'quarry')).toContain(rosas)
  for (const name of ['ravi', 'noah'] as const) {
    const page = await found(name, 'quarry')
    expect(page).not.toContain(rosas)
    expect(page).toContain('dust')
  }
  for (const name of ['rena', 'hana', 'ada'] as const)
    expect(await found(name, 'quarry')).toContain('Nothing here holds “quarry”')
})

/** Asked for with what they are about, from the page they belong to, in the demo alone, or empty for whoever hears nobody. */
const needsMore = new Set([
  '/customers/merging',
  '/demo/departure',
  '/about-me/preview',
  '/ledger/verification',
  '/account/second-step',
  '/account/passkeys',
])
const emptyFor: Readonly<Record<string, readonly string[]>> = {
  hana: ['/conversations', '/reviews'],
  ada: ['/conversations', '/reviews', '/calibrations'],
}

/** No page: programs, files to draw with, pieces of a page, tables to take away, the way in. */
const notGoneTo =
  /^\/(healthz|readyz|static|sign-in|forgotten|api\/|invitations|shared|notices\/unread|reach-out\/live|.*\.(json|xlsx|csv|js|pdf)$)/

test('U-28 the box leads to every page that somebody has, and to none that they have not', async () => {
  const pages = app.routes
    .filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path) && !notGoneTo.test(path))
    .map(({ path }) => path)
  const wrong: string[] = []
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const) {
    const offered = pathsIn(await found(name, ''))
    for (const path of new Set([...pages, ...offered])) {
      const { status } = await (await app.as(name)).get(path)
      if (needsMore.has(path) || emptyFor[name]?.includes(path)) continue
      if (offered.has(path) !== (status === 200)) wrong.push(`${name} at ${path}, which answers ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

function pathsIn(page: string): ReadonlySet<string> {
  const list = page.slice(page.indexOf('class="found'))
  return new Set([...list.matchAll(/href="(\/[^"?#]*)/g)].map((one) => one[1] ?? ''))
}

test('the box over a page offers what is done at once, and comes back to that page', async () => {
  const rosa = await app.as('rosa')
  const asked = { 'HX-Request': 'true', 'HX-Current-URL': 'http://localhost/conversations?channel=phone' }
  const box = await (await rosa.get('/search?q=dark', asked)).text()
  expect(box).not.toContain('<html')
  expect(box).toContain('Show it dark')
  expect(box).toContain('name="back" value="/conversations?channel=phone"')
  expect(await (await rosa.get('/search?q=log+out', asked)).text()).toContain('action="/sign-out"')
})

test('people and customers are found by the beginnings of their names, by those who may know them', async () => {
  expect(await found('mina', 'ros di')).toContain(`href="/people/${app.ids.rosa}"`)
  expect(await found('mina', 'ravi')).not.toContain(app.ids.ravi)
  expect(await found('hana', 'ravi')).toContain(`href="/people/${app.ids.ravi}"`)
  expect(await found('ada', 'ravi')).toContain(`href="/people/${app.ids.ravi}/aliases"`)
  expect(await found('noah', 'holm')).toMatch(/href="\/conversations\?customer=[0-9a-f]{32}"/)
  expect(await found('mina', 'holm')).not.toContain('customer=')
  expect(await found('hana', 'holm')).toMatch(
    /href="\/customers\?list=people&amp;q=[^"]+#customer-[0-9a-f]{32}"/,
  )
})

test('no line that can be typed is an error', async () => {
  const lines = [
    '"',
    '""',
    '*',
    'a*',
    '"a',
    'a" b',
    'a OR b',
    'NEAR(a b)',
    'text:a',
    '-a',
    '^a',
    '(',
    "';--",
    '%',
    '_',
    '\\',
  ]
  const odd = [
    '🙂',
    'é',
    '\u0301',
    'a\u0301*',
    ':*',
    '& | !',
    '<->',
    '\ue000',
    'x'.repeat(10_000),
    'ab '.repeat(3333),
  ]
  for (const line of [...lines, ...odd]) await found('rosa', line)
  expect((await (await app.as('rosa')).get('/search?q=%00')).status).toBe(422)
  expect((await (await app.as('rosa')).get('/search?q=a&skip=1001')).status).toBe(422)
})

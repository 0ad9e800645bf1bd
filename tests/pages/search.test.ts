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

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
const path: Record<'cora' | 'nils' | 'mail' | 'unsure' | 'ravis', string> = {
  cora: '',
  nils: '',
  mail: '',
  unsure: '',
  ravis: '',
}

const mail = `From: Rosa Diaz <rosa@mina.example>
To: Ines Vidal <ines@marram.example>
Date: Mon, 16 Nov 2026 09:20:00 +0000
Subject: The pastry oven
Message-ID: <pastry@mina.example>

Dear Ines, thank you for the afternoon in your basement. What did the breakfast guests say about the
croissants since the new stones went in? I am curious whether Joost still has to turn the trays.
`

beforeAll(async () => {
  app = await openApp()
  path.cora = await bringIn(app, 'rosa', talk(10))
  path.nils = await bringIn(app, 'rosa', talk(12, { customer: 'Nils Berg', ending: 'Quarry tiles.' }))
  path.mail = await bringIn(app, 'rosa', { 'pastry.eml': mail })
  path.unsure = await bringIn(app, 'rosa', { 'two.txt': unknownTwo })
  path.ravis = await bringIn(app, 'ravi', talk(11, { rep: 'Ravi Menon', customer: 'Tomas Holm' }))
})
afterAll(() => app.close())

const unknownTwo = `Speaker 1: The stones are in.
Speaker 2: The stones are in, yes.
Speaker 1: They are grey.
Speaker 2: They are grey.
`

async function listed(
  name: 'rosa' | 'rena' | 'mina' | 'noah' | 'ravi',
  search = '',
): Promise<readonly string[]> {
  const answer = await (await app.as(name)).get(`/conversations${search}`)
  expect(answer.status, search).toBe(200)
  return pathsIn(await answer.text())
}

function pathsIn(page: string): readonly string[] {
  return [...new Set([...page.matchAll(/href="(\/conversations\/[0-9a-f]{32})/g)].map((one) => one[1] ?? ''))]
}

test('each sees their own: Rosa hers, Ravi his, Mina her team’s, Noah his', async () => {
  const rosas = new Set([path.cora, path.nils, path.mail, path.unsure])
  expect(new Set(await listed('rosa'))).toEqual(rosas)
  expect(await listed('ravi')).toEqual([path.ravis])
  expect(new Set(await listed('mina'))).toEqual(rosas)
  expect(await listed('noah')).toEqual([path.ravis])
  expect(await listed('rena')).toEqual([])
})

test('every filter finds what it says', async () => {
  const customer = (
    await app.services.db
      .selectFrom('conversations')
      .select('customer_id')
      .where('id', '=', idOf(path.nils))
      .executeTakeFirstOrThrow()
  ).customer_id
  expect(await listed('rosa', '?search=quarry')).toEqual([path.nils])
  expect(await listed('rosa', `?customer=${customer}`)).toEqual([path.nils])
  expect(await listed('rosa', '?channel=email')).toEqual([path.mail])
  expect(await listed('rosa', '?from=2026-11-12&to=2026-11-12')).toEqual([path.nils])
  expect(await listed('mina', `?rep=${app.ids.ravi}`)).toEqual([])
  expect(await listed('rosa', '?state=who-unknown')).toEqual([path.unsure])
  expect(await listed('rosa', '?state=promises-open&channel=phone')).toEqual([path.nils, path.cora])
  expect((await listed('rosa', '?state=no-note')).length).toBe(4)
  expect(await listed('rosa', '?search=&rep=&channel=&from=&to=&state=')).toHaveLength(4)
})

test('conversations with one customer say with whom, keep to them when filtered, and lead back to anybody', async () => {
  const { customer_id } = await app.services.db
    .selectFrom('conversations')
    .select('customer_id')
    .where('id', '=', idOf(path.nils))
    .executeTakeFirstOrThrow()
  const at = (who: 'rosa' | 'noah') =>
    app.as(who).then((one) => one.get(`/conversations?customer=${customer_id}`))
  const page = await (await at('rosa')).text()
  expect(page).toContain('with Nils Berg alone')
  expect(page).toContain(`type="hidden" name="customer" value="${customer_id}"`)
  expect(page).toContain('<a href="/conversations">With anybody</a>')
  expect(await (await at('noah')).text()).not.toContain('Nils Berg')

  const called = async (who: 'rosa' | 'noah') =>
    (await (await app.as(who)).get('/conversations?search=nils+berg')).text()
  expect(await called('rosa')).toContain(`href="/conversations?customer=${customer_id}"`)
  expect(await called('noah')).not.toContain(customer_id)
})

test('what was typed into the filters is still there', async () => {
  const page = await (await (await app.as('rosa')).get('/conversations?search=quarry&from=2026-11-01')).text()
  expect(page).toContain('value="quarry"')
  expect(page).toContain('value="2026-11-01"')
})

test('searching another team’s words finds nothing and says so', async () => {
  expect(await listed('noah', '?search=quarry')).toEqual([])
  expect(await listed('rosa', '?search=zebra')).toEqual([])
})

test('a search of signs and operators is a search, never an error', async () => {
  for (const search of [
    '"',
    '*',
    'a OR b',
    'NEAR(',
    "';--",
    '%',
    '_',
    '\\',
    '🙂',
    'x'.repeat(200),
    '(',
    'a:b',
    '-a',
    '\u0000',
  ])
    expect(
      (await (await app.as('rosa')).get(`/conversations?search=${encodeURIComponent(search)}`)).status,
      search,
    ).toBeLessThan(500)
})

test('D-70 an address that cannot be read is a 422 that names what is wrong', async () => {
  const rosa = await app.as('rosa')
  const bad: readonly (readonly [string, string])[] = [
    ['seen=-1', 'seen'],
    ['seen=abc', 'seen'],
    ['seen=1.5', 'seen'],
    ['seen=1e9', 'seen'],
    ['channel=fax', 'channel'],
    ['from=yesterday', 'from'],
    ['from=2026-02-30', 'from'],
    ['to=2026-13-01', 'to'],
    ['state=lost', 'state'],
    ['search=a&search=b', 'search'],
    [`search=${'x'.repeat(201)}`, 'search'],
    [`rep=${'x'.repeat(10_000)}`, 'rep'],
    ['after=garbage', 'after'],
    ['after=~', 'after'],
  ]
  for (const [query, field] of bad) {
    const answer = await rosa.get(`/conversations?${query}`)
    expect(answer.status, query).toBe(422)
    expect(await answer.text(), query).toContain(`${field}: `)
  }
})

test('days at the ends of the calendar are days', async () => {
  const rosa = await app.as('rosa')
  for (const day of ['0000-01-01', '0001-01-01', '9999-12-31', '1970-01-01'])
    for (const field of ['from', 'to'])
      expect([200, 422], `${field}=${day}`).toContain(
        (await rosa.get(`/conversations?${field}=${day}`)).status,
      )
})

test('thirty stand on a page, the rest on the next, and none twice', async () => {
  const own = await openApp()
  try {
    const rosa = await own.as('rosa')
    const files = Object.assign(
      {},
      ...Array.from({ length: 33 }, (_, at) => talk(at - 10, { ending: `${at}` })),
    )
    expect((await rosa.upload(files)).status).toBe(200)
    const first = await (await rosa.get('/conversations')).text()
    expect(pathsIn(first)).toHaveLength(30)
    const older =
      /href="(\/conversations\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await (await rosa.get(older)).text()
    expect(pathsIn(second)).toHaveLength(3)
    expect(new Set([...pathsIn(first), ...pathsIn(second)]).size).toBe(33)
    expect(second).toContain('33')
  } finally {
    await own.close()
  }
})

test('HR and the admin have no list of conversations worth the name: it is empty for them', async () => {
  for (const name of ['hana', 'ada'] as const) {
    const page = await (await (await app.as(name)).get('/conversations')).text()
    expect(pathsIn(page)).toEqual([])
    expect(page).toContain('What was said is for the rep whose it is and their manager.')
    expect(page.includes('Bring in a conversation')).toBe(name === 'ada')
  }
})

test('a stranger is sent to sign in and comes back to the same filters', async () => {
  const answer = await app.stranger.get('/conversations?search=rye&channel=phone')
  expect(answer.headers.get('location')).toBe(
    '/sign-in?next=%2Fconversations%3Fsearch%3Drye%26channel%3Dphone',
  )
})

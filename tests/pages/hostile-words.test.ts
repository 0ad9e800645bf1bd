import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { digestContents } from '../../server/mail/digest-contents.ts'
import { digestMail } from '../../server/mail/digest-mail.ts'
import { whoMay } from '../../server/web/gates.ts'
import { openApp, type TestApp } from './app.ts'
import { type Ids as AllIds, addressesWith, idsIn } from './crawl.ts'
import { expectGuarded } from './guarded.ts'
import { brokenOut, hostileWords, poison } from './hostile-words.ts'
import { type Ids, idsOf } from './who-may/ids.ts'

let app: TestApp
let ids: Ids
let all: AllIds
let shared: readonly string[]

beforeAll(async () => {
  app = await openApp()
  ids = await idsOf(app)
  shared = await linksOutside()
  expect(brokenOut(`<p title="${hostileWords}">${hostileWords}</p>`)).toHaveLength(2)
  all = await idsIn(app)
  const where = await poison(app)
  for (const one of [
    'people.name',
    'customers.name',
    'comments.text',
    'clips.name',
    'plans.name',
    'periods.name',
  ])
    expect(where).toContain(one)
})
afterAll(() => app.close())

async function linksOutside(): Promise<readonly string[]> {
  const rosa = await app.as('rosa')
  const links = await Promise.all([
    rosa.post(`/clips/${ids.clip}/links`, { once: newId(), days: '7', names: 'none' }),
    rosa.post(`/promises/${ids.commitment}/link`, {}),
  ])
  const pages = await Promise.all(links.map((one) => one.text()))
  return pages.flatMap((page) => /\/shared\/(?:promises\/)?[\w-]{20,}/.exec(page)?.[0] ?? [])
}

/** Every address that lets this role past its gates, with what there is in the gaps. */
function open(role: string): readonly string[] {
  const way = new Set(
    whoMay(app.routes).flatMap(({ method, path, roles }) =>
      method === 'GET' && roles.some((one) => one === role) ? [path] : [],
    ),
  )
  return addressesWith({ ...app, routes: app.routes.filter(({ path }) => way.has(path)) }, all, [
    app.ids.rosa,
    ids.conversation,
  ])
}

async function harmOf(answer: Response, what: string): Promise<readonly string[]> {
  const type = answer.headers.get('content-type') ?? ''
  const said = type.startsWith('text/') ? await answer.text() : ''
  expect(answer.status, what).toBeLessThan(500)
  expectGuarded(answer, what)
  if (type.startsWith('text/html')) return brokenOut(said).map((one) => `${what}: ${one}`)
  return []
}

for (const [who, role] of [
  ['rosa', 'rep'],
  ['mina', 'manager'],
  ['hana', 'hr'],
] as const)
  test(`D-33 words of others are words on every page and in every file a ${role} opens, and each answer is guarded`, async () => {
    const somebody = await app.as(who)
    const harm: string[] = []
    for (const address of open(role)) harm.push(...(await harmOf(await somebody.get(address), address)))
    expect(harm).toEqual([])
  })

test('D-33 words of others are words behind a link outside and in mails', async () => {
  expect(shared).toHaveLength(2)
  for (const link of shared) {
    const answer = await app.stranger.get(link)
    expect(await answer.clone().text()).toContain('&gt;')
    expect(await harmOf(answer, link)).toEqual([])
  }
  const { db, config, now } = app.services
  const today = now().toISOString().slice(0, 10)
  for (const who of ['rosa', 'mina', 'hana'] as const) {
    const person = await app.viewer(who)
    const contents = await digestContents(db, person, { since: null, today })
    const digest = {
      id: who,
      personId: person.id,
      forOn: today,
      rhythm: 'daily',
      tries: 0,
      madeAt: today,
    } as const
    const { subject, text, html } = await digestMail({ config, db }, person, digest, contents)
    expect(brokenOut(html)).toEqual([])
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toBe('')
  }
})

test('D-33 what somebody searches for is words in the answer', async () => {
  const mina = await app.as('mina')
  for (const path of [
    '/search',
    '/conversations',
    '/customers',
    '/clips',
    '/promises',
    '/people',
    '/insights',
  ]) {
    const address = `${path}?q=${encodeURIComponent(hostileWords)}`
    expect(await harmOf(await mina.get(address), address)).toEqual([])
  }
})

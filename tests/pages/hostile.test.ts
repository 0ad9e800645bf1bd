import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, idOf, kept } from './brought.ts'

const canaries = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '{{alert(1)}}',
]
const canary = canaries.join(' ')

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  const call = {
    channel: 'phone',
    startedAt: '2026-11-18T10:00:00Z',
    parties: [
      { key: 'p1', name: 'Rosa Diaz', role: 'rep' },
      { key: '"><script>p2', name: `Cora ${canary}`.slice(0, 190), role: 'customer' },
    ],
    utterances: [
      { party: 'p1', startMs: 0, endMs: 20_000, text: `I’ll send you ${canary} by Friday. ${canary}` },
      {
        party: '"><script>p2',
        startMs: 21_000,
        endMs: 90_000,
        text: `We need ${canary} before seven because of ${canary}.`,
      },
    ],
  }
  path = await bringIn(app, 'rosa', { [`${canary}.json`]: JSON.stringify(call) })
  const rosa = await app.as('rosa')
  await rosa.post(`${path}/note`, { version: '0', text: canary })
  const { revision, findings } = await kept(app, 'rosa', path)
  await rosa.post(`${path}/corrections`, {
    revision: String(revision),
    party: '"><script>p2',
    role: 'customer',
    name: `Cora ${canary}`.slice(0, 200),
  })
  for (const insight of findings.insights)
    await rosa.post(`/insights/${insight.id}/verdict`, { verdict: 'agreed' })
})
afterAll(() => app.close())

function expectHarmless(page: string, what: string): void {
  const tags = (page.match(/<[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))
  expect(
    tags.filter((tag) => /^<(img|iframe|object|embed)\b/i.test(tag)),
    what,
  ).toEqual([])
  expect(
    tags.filter((tag) => /\son\w+\s*=/i.test(tag)),
    what,
  ).toEqual([])
  expect(page, what).not.toMatch(/<script(?![^>]*\ssrc="\/static\/)/i)
}

test('D-33 hostile words stand on every page as words', async () => {
  const pages: readonly (readonly ['rosa' | 'mina' | 'hana' | 'ada', string])[] = [
    ['rosa', '/'],
    ['rosa', path],
    ['rosa', `${path}?marks=all`],
    ['rosa', '/conversations'],
    ['rosa', `/conversations?search=${encodeURIComponent(canary)}`],
    ['rosa', `/people/${app.ids.rosa}`],
    ['mina', '/'],
    ['mina', path],
    ['mina', '/people'],
    ['mina', `/people/${app.ids.rosa}`],
    ['rosa', `/nowhere/${encodeURIComponent(canary)}`],
    ['rosa', `/sign-in?next=${encodeURIComponent(`/${canary}`)}`],
  ]
  for (const [name, where] of pages) {
    const page = await (await (await app.as(name)).get(where)).text()
    expectHarmless(page, `${name} ${where}`)
    if (where === path) expect(page).toContain('&lt;script&gt;alert(1)')
  }
})

test('D-33 hostile words come back in forms as words', async () => {
  const rosa = await app.as('rosa')
  const ada = await app.as('ada')
  const answers: readonly (readonly [string, Promise<Response>])[] = [
    ['sign-in', app.stranger.post('/sign-in', { email: canary, password: canary, next: canary })],
    ['note', rosa.post(`${path}/note`, { version: '9', text: canary })],
    ['file name', rosa.upload({ [`${canary}.txt`]: '' }, { zone: canary })],
    ['file name twice', rosa.upload({ [`${canary}.txt`]: '' })],
    ['invitation', ada.post('/invitations', { name: canary, email: canary, role: canary, team: canary })],
    ['theme', rosa.post('/theme', { theme: canary, back: canary })],
    ['query', rosa.get(`/conversations?channel=${encodeURIComponent(canary)}`)],
    ['correction', rosa.post(`${path}/corrections`, { revision: canary, party: canary })],
  ]
  for (const [what, answer] of answers) {
    expect((await answer).status, what).toBeLessThan(500)
    expectHarmless(await (await answer).text(), what)
  }
})

test('D-33 names of our own people are words, too', async () => {
  const ada = await app.as('ada')
  const name = `Lena ${canary}`.slice(0, 200)
  const made = await ada.post('/invitations', {
    name,
    email: 'lena@mina.example',
    role: 'rep',
    team: canary.slice(0, 200),
  })
  expect(made.status).toBe(200)
  const page = await made.text()
  expectHarmless(page, 'made')
  const link = /\/invitations\/[\w-]{20,}/.exec(page)?.[0] ?? ''
  expectHarmless(await (await app.stranger.get(link)).text(), 'welcome')
  for (const who of ['hana', 'ada'] as const)
    expectHarmless(await (await (await app.as(who)).get('/people')).text(), who)
})

const strangeIds = [
  'x'.repeat(10_000),
  '🙂',
  '%F0%9F',
  '%00',
  '1 or 1=1',
  '-1',
  '01',
  '[]',
  '{}',
  '..',
  '%2e%2e%2f',
  'null',
]

test('no address, however strange, breaks anything', async () => {
  const rosa = await app.as('rosa')
  const id = idOf(path)
  for (const strange of strangeIds)
    for (const address of [
      `/conversations/${strange}`,
      `/conversations/${strange}/recording`,
      `/statements/${strange}`,
      `/people/${strange}`,
      `/${strange}`,
      `/conversations/${id}?marks=${strange}&marks=all&t=${strange}`,
      `/conversations?after=${strange}&seen=${strange}`,
      `/sign-in?next=${strange}&next=/`,
    ])
      expect((await rosa.get(address)).status, address.slice(0, 60)).toBeLessThan(500)
})

test('no form, however strange, breaks anything', async () => {
  const rosa = await app.as('rosa')
  const { insights, moments, commitments } = (await kept(app, 'rosa', path)).findings
  const doors = [
    '/sign-in',
    '/theme',
    '/uploads',
    `${path}/note`,
    `${path}/corrections`,
    `${path}/owner`,
    `/insights/${insights[0]?.id}/verdict`,
    `/moments/${moments[0]?.id}/verdict`,
    `/commitments/${commitments[0]?.id}/fulfilment`,
    '/invitations',
  ]
  for (const door of doors)
    for (const [what, send] of Object.entries(strangeForms))
      expect((await send(rosa, door)).status, `${what} at ${door}`).toBeLessThan(500)
})

const headers = { origin: 'http://127.0.0.1:3000' }
const raw =
  (type: string, body: string | Uint8Array<ArrayBuffer> | null) => (somebody: Somebody, door: string) =>
    somebody.ask(door, {
      method: 'POST',
      body,
      headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
    })

const names = [
  'rep',
  'zone',
  'text',
  'version',
  'revision',
  'party',
  'role',
  'name',
  'verdict',
  'as',
  'conversation',
  'email',
  'password',
  'theme',
  'back',
  'next',
  'team',
]
const every = (value: string) => Object.fromEntries(names.map((name) => [name, value]))

const strangeForms: Readonly<Record<string, (somebody: Somebody, door: string) => Promise<Response>>> = {
  'no body': raw('', null),
  'an empty form': raw('application/x-www-form-urlencoded', ''),
  'a multipart without its boundary': raw('multipart/form-data', 'x'),
  'a multipart cut short': raw(
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="te',
  ),
  JSON: raw('application/json', '{"__proto__":{"polluted":true}}'),
  text: raw('text/plain', 'theme=dark'),
  'bytes that are no letters': raw(
    'application/x-www-form-urlencoded',
    new Uint8Array([0xff, 0xfe, 0x3d, 0x80]),
  ),
  'every field twice': (somebody, door) => {
    const form = new FormData()
    for (const name of [...names, ...names]) form.append(name, '1')
    return somebody.post(door, form)
  },
  'files where words belong': (somebody, door) => {
    const form = new FormData()
    for (const name of names) form.append(name, new File(['x'], 'x.txt'))
    return somebody.post(door, form)
  },
  emoji: (somebody, door) => somebody.post(door, every('🙂')),
  'a sign nobody can type': (somebody, door) => somebody.post(door, every('\u0000')),
  'very long words': (somebody, door) => somebody.post(door, every('x'.repeat(10_000))),
  'names of objects': (somebody, door) =>
    somebody.post(door, { __proto__x: '1', constructor: '1', toString: '1', ...every('__proto__') }),
}

test('nothing of it all changed what is kept', async () => {
  const { conversation, rep } = await kept(app, 'rosa', path)
  expect(rep?.id).toBe(app.ids.rosa)
  expect(conversation.utterances).toHaveLength(2)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('an address with a sign nobody can type leads nowhere, before anything is looked up', async () => {
  for (const path of ['/hooks/%00', '/clips/%00', '/shared/a%00b', '/conversations/%00%ff'])
    expect((await app.stranger.post(path, {})).status, path).toBe(404)
})

test('D-37 no address chooses columns or an order of its own', async () => {
  const mina = await app.as('mina')
  const orders = ['id,(select password from account)', 'ASC;--', 'newest desc', "fit' or 1=1 --"]
  for (const order of orders) {
    const said = encodeURIComponent(order)
    expect((await mina.get(`/search?q=seven&order=${said}`)).status, order).toBe(422)
    expect((await mina.get(`/api/conversations?sort=${said}`)).status, order).toBe(422)
    for (const path of ['/conversations', '/customers', '/people', '/promises', '/insights']) {
      const answer = await mina.get(`${path}?sort=${said}&dir=${said}&group=${said}&order=${said}`)
      expect([200, 422], `${path} ${order}`).toContain(answer.status)
    }
  }
})

test('D-43 JSON that is deep, doubled or named after the insides of the language is data or a 422', async () => {
  const rosa = await app.as('rosa')
  const bodies = [
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    '{"utterances":[{"party":"p1","startMs":1e400,"text":"x"}],"utterances":[]}',
  ]
  for (const body of bodies) {
    const answer = await rosa.ask('/api/conversations', {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    })
    expect(answer.status, body.slice(0, 40)).toBe(422)
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

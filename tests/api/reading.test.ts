import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson, movePerson } from '../../db/queries/people.ts'
import { revokeToken, tokensOf } from '../../db/queries/tokens.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import { measured } from '../../server/cli/measured-json.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { missingId, talk } from '../pages/brought.ts'
import { payEverybody } from '../pages/paid.ts'
import { type Program, programOf, told } from './program.ts'

let app: TestApp
let rosa: Program
let id: string

beforeAll(async () => {
  app = await openApp()
  rosa = await programOf(app, 'rosa')
  for (const day of [16, 17, 18, 19, 20]) id = (await told(rosa.send(call(day)))).conversations[0]?.id ?? ''
})
afterAll(() => app.close())

function call(day: number): Uint8Array {
  return talk(day)[`talk-${day}.json`] ?? new Uint8Array()
}

test('a conversation has the numbers of its file, to the last digit', async () => {
  const [reading] = await readFile(call(20), { zone: null, id: 'x' })
  if (!reading || 'refused' in reading) throw new Error('It was refused')
  const { found } = measured(reading, { now: null, zone: null })
  const answer = await rosa.get(`/api/conversations/${id}`)
  const conversation = (await answer.json()) as Measures
  expect(conversation.measures).toEqual(found.measures)
  expect(conversation.moments).toMatchObject(found.moments)
  expect(conversation.commitments).toMatchObject(found.commitments)
  expect(conversation.insights).toMatchObject(found.insights)
  expect(conversation.measures.customerAirtime).toMatchObject({ value: 0.75 })
})

test('the vCon of the API is the vCon of the page', async () => {
  const page = await (await app.as('rosa')).get(`/conversations/${id}/vcon.json`)
  const answer = await rosa.get(`/api/conversations/${id}/vcon`)
  expect(answer.headers.get('content-type')).toContain('application/vcon')
  expect(await answer.json()).toEqual(await page.json())
})

test('page by page every conversation comes once, newest first, and the last page has no next', async () => {
  const seen: string[] = []
  let next: string | null = '/api/conversations?limit=2'
  while (next !== null) {
    const answer: Response = await rosa.get(next.replace(app.services.config.baseUrl, ''))
    const { conversations, next: further } = await told(answer)
    seen.push(...conversations.map((one) => one.startedAt.slice(0, 10)))
    expect(answer.headers.get('link')).toBe(further && `<${further}>; rel="next"`)
    next = further
  }
  expect(seen).toEqual([20, 19, 18, 17, 16].map((day) => `2026-11-${day}`))
})

test('what a filter on the page finds, it finds here', async () => {
  const found = async (query: string) =>
    (await told(rosa.get(`/api/conversations?${query}`))).conversations.length
  expect(await found('from=2026-11-18&to=2026-11-19')).toBe(2)
  expect(await found('channel=chat')).toBe(0)
  expect(await found('search=timetable')).toBe(5)
  expect(await found(`rep=${app.ids.ravi}`)).toBe(0)
})

test('an answer that did not change is a 304 without a body', async () => {
  const first = await rosa.get(`/api/conversations/${id}`)
  const etag = first.headers.get('etag') ?? ''
  const again = await rosa.get(`/api/conversations/${id}`, { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  const other = await rosa.get('/api/conversations', { 'if-none-match': etag })
  expect(other.status).toBe(200)
})

test('what the person may not see is missing, to the letter', async () => {
  for (const who of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
    const program = await programOf(app, who)
    for (const path of ['', '/vcon']) {
      const hidden = await program.get(`/api/conversations/${id}${path}`)
      const missing = await program.get(`/api/conversations/${missingId}${path}`)
      expect(hidden.status, who).toBe(404)
      expect(await hidden.text()).toBe(await missing.text())
    }
    for (const path of ['conversations', 'promises', 'customers'] as const) {
      const listed = await told(program.get(`/api/${path}`))
      expect(listed[path], `${who} ${path}`).toEqual([])
    }
  }
})

test('Rosa sees that Mina’s program read her call: once in an hour, however often it asks', async () => {
  const mina = await programOf(app, 'mina')
  for (let times = 0; times < 3; times += 1)
    expect((await mina.get(`/api/conversations/${id}`)).status).toBe(200)
  const views = await viewsOfRep(app.services.db, app.ids.rosa, 50)
  expect(views.filter((one) => one.conversationId === id && one.viewer.id === app.ids.mina)).toHaveLength(1)
})

test('people, customers and promises are those of the pages', async () => {
  const names = async (who: 'rosa' | 'mina' | 'hana') => {
    const { people } = await told((await programOf(app, who)).get('/api/people'))
    return people.map((one) => one.name)
  }
  expect(await names('rosa')).toEqual(['Rosa Diaz'])
  expect(await names('mina')).toEqual(['Mina Aalto', 'Rena Okafor', 'Rosa Diaz'])
  expect(await names('hana')).toHaveLength(7)

  const { customers } = await told(rosa.get('/api/customers'))
  expect(customers).toMatchObject([{ name: 'Cora Lindqvist', conversations: 5 }])

  const { promises } = await told(rosa.get('/api/promises?state=made'))
  expect(promises.every((one) => one.state === 'made')).toBe(true)
  const first = await told(rosa.get('/api/promises?limit=1'))
  const rest = await told(rosa.get((first.next ?? '').replace(app.services.config.baseUrl, '')))
  expect(rest.promises[0]?.id).not.toBe(first.promises[0]?.id)
  expect((await rosa.get('/api/promises?after=nowhere')).status).toBe(422)
})

test('pay is for the rep and HR, grades also for the manager, and never for the admin', async () => {
  const paid = await payEverybody(app)
  const asks = async (who: 'rosa' | 'rena' | 'ravi' | 'mina' | 'noah' | 'hana' | 'ada', path: string) =>
    (await (await programOf(app, who)).get(path)).status
  const statement = `/api/statements/${paid.rosas}`
  const grades = `/api/people/${app.ids.rosa}/grades`
  for (const who of ['rosa', 'hana'] as const) expect(await asks(who, statement), who).toBe(200)
  for (const who of ['rena', 'ravi', 'mina', 'noah', 'ada'] as const) {
    expect(await asks(who, statement), who).toBe(404)
    expect(await asks(who, grades), who).toBe(who === 'mina' ? 200 : 404)
  }
  const shown = await told(rosa.get(statement))
  const sum = shown.lines.reduce((all, line) => all + line.amountMinor, 0)
  expect(sum).toBe(shown.totalMinor)
  const graded = await told(rosa.get(grades))
  expect(graded.periods.map((one) => one.period.name)).toEqual(['November', 'October'])
})

test('a token does what it was made for and nothing more', async () => {
  const reads = await programOf(app, 'rosa', ['read'])
  expect((await reads.get('/api/conversations')).status).toBe(200)
  expect((await reads.get('/api/statements')).status).toBe(403)
  expect((await reads.send('{}')).status).toBe(403)
  const brings = await programOf(app, 'rosa', ['import'])
  expect((await brings.get('/api/conversations')).status).toBe(403)
  expect((await brings.send('{}')).status).toBe(422)
})

test('D-13 and D-20 a token is no key to the pages, and a cookie that comes along with a bad token counts for nothing', async () => {
  const authorization = `Bearer ${rosa.secret}`
  expect((await app.stranger.get('/conversations', { authorization })).status).toBe(303)
  const { cookie } = await app.as('rosa')
  const answer = await app.stranger.get('/api/people', { cookie, authorization: 'Bearer heard_nothing' })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toContain('Bearer')
})

test('D-13 a browser that is signed in may ask, and change things from our own pages alone', async () => {
  const browser = await app.as('rosa')
  expect((await browser.get('/api/conversations')).status).toBe(200)
  const body = call(20)
  const from = (headers: Record<string, string>) =>
    browser.ask('/api/conversations', { method: 'POST', body: new Uint8Array(body), headers })
  expect((await from({ origin: 'https://evil.test', 'content-type': 'application/json' })).status).toBe(403)
  expect((await from({ 'content-type': 'application/json' })).status).toBe(403)
  expect((await from({ origin: app.services.config.baseUrl })).status).toBe(200)
  const program = await from({ authorization: `Bearer ${rosa.secret}`, origin: 'https://crm.example' })
  expect(program.status).toBe(200)
})

test('a token that was taken back, or whose person has left or moved, ends with the next question', async () => {
  const { db, now } = app.services
  const mina = await programOf(app, 'mina')
  await movePerson(db, app.ids.mina, { teamId: null })
  expect((await told(mina.get('/api/conversations'))).conversations).toEqual([])

  const noah = await programOf(app, 'noah')
  const [token] = await tokensOf(db, app.ids.noah)
  expect((await noah.get('/api/people')).status).toBe(200)
  expect(await revokeToken(db, app.ids.rosa, token?.id ?? '', now().toISOString())).toBe(false)
  expect(await revokeToken(db, app.ids.noah, token?.id ?? '', now().toISOString())).toBe(true)
  expect((await noah.get('/api/people')).status).toBe(401)

  const ravi = await programOf(app, 'ravi')
  expect((await ravi.get('/api/people')).status).toBe(200)
  await deactivatePerson(db, app.ids.ravi, now().toISOString())
  expect((await ravi.get('/api/people')).status).toBe(401)
})

test('who asks too often is told when to go on, and others are not kept waiting', async () => {
  const busy = await openApp('2026-11-24T09:00:00Z', { API_REQUESTS_PER_MINUTE: '3' })
  const [first, second] = [await programOf(busy, 'rosa'), await programOf(busy, 'rosa')]
  const left: (string | null)[] = []
  for (let times = 0; times < 3; times += 1)
    left.push((await first.get('/api/people')).headers.get('ratelimit-remaining'))
  expect(left).toEqual(['2', '1', '0'])
  const answer = await first.get('/api/people')
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answer.json()).toMatchObject({ error: { code: 'too-many' } })
  expect((await second.get('/api/people')).status).toBe(200)
  for (let times = 0; times < 3; times += 1) expect((await busy.stranger.get('/api/people')).status).toBe(401)
  expect((await busy.stranger.get('/api/people')).status).toBe(429)
  await busy.close()
})

test('the secret of a token is kept nowhere', async () => {
  const rows = await app.services.db.selectFrom('tokens').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(rosa.secret.slice(6))
  expect(rosa.secret).toMatch(/^heard_[\w-]{43}$/)
  const [used] = await tokensOf(app.services.db, app.ids.rosa)
  expect(used?.lastUsedAt).not.toBeUndefined()
})

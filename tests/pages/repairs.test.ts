import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(17))
})
afterAll(() => app.close())

async function form(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const { revision } = await kept(app, 'rosa', path)
  return { revision: String(revision), view: 'lines', ...more }
}

async function whoSays(): Promise<readonly string[]> {
  const { conversation } = await kept(app, 'rosa', path)
  return conversation.utterances.map(({ party }) => party)
}

test('a line is given to somebody else, and the page comes back at that line', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.post(`${path}/repairs`, await form({ turn: 'turn u2', to: 'p1' }))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${path}/repairs?turn=u2#line-said-u2`)
  expect(await whoSays()).toEqual(['p1', 'p1', 'p1', 'p2'])
  const page = await (await rosa.get(`${path}/repairs?turn=u2`)).text()
  expect(page).toMatch(/Rosa Diaz: “Two of our drivers left[^”]*”, Cora Lindqvist → Rosa Diaz/)
})

test('Mina sees on the conversation what Rosa put right, and when it was undone', async () => {
  const rosa = await app.as('rosa')
  expect((await rosa.post(`${path}/repairs/undone`, await form())).status).toBe(303)
  expect(await whoSays()).toEqual(['p1', 'p2', 'p1', 'p2'])
  const page = await (await (await app.as('mina')).get(path)).text()
  expect(page).toMatch(/<del>[^<]*Cora Lindqvist → Rosa Diaz<\/del>; undone by Rosa Diaz, /)
  const empty = await rosa.post(`${path}/repairs/undone`, await form())
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('There is nothing to undo.')
})

test('a split line stays open, with its second part next to be said whose it is', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.post(`${path}/repairs`, await form({ turn: 'line u2', cut: '5 u2' }))
  expect(answer.headers.get('location')).toBe(`${path}/repairs?split=u2~5#line-said-u2_5`)
  await rosa.post(`${path}/repairs`, await form({ turn: 'line u2~5', to: 'p1' }))
  expect(await whoSays()).toEqual(['p1', 'p2', 'p1', 'p1', 'p2'])
  await rosa.post(`${path}/repairs`, await form({ turn: 'line u2~5', act: 'join' }))
  expect(await whoSays()).toEqual(['p1', 'p2', 'p1', 'p2'])
})

test('a whole voice gets a name, and a new name for one line is somebody who joins', async () => {
  const rosa = await app.as('rosa')
  await rosa.post(
    `${path}/repairs`,
    await form({ turn: 'turn u2', scope: 'voice', act: 'newcomer', name: 'Cora Lind' }),
  )
  await rosa.post(
    `${path}/repairs`,
    await form({ turn: 'turn u4', act: 'newcomer', name: 'Bram Halder', role: 'customer' }),
  )
  const { conversation } = await kept(app, 'rosa', path)
  expect(conversation.parties.map(({ name, role }) => [name, role])).toEqual([
    ['Rosa Diaz', 'rep'],
    ['Cora Lind', 'customer'],
    ['Bram Halder', 'customer'],
  ])
  const back = await form({ turn: 'turn u4', act: 'newcomer', name: 'cora lind' })
  await rosa.post(`${path}/repairs`, back)
  expect(await whoSays()).toEqual(['p1', 'p2', 'p1', 'p2'])
})

test('two who are swapped change places from the conversation’s own page', async () => {
  const rosa = await app.as('rosa')
  const before = await whoSays()
  const fields = { ...(await form({ act: 'swap', one: 'p1', other: 'p2' })), view: 'page' }
  const answer = await rosa.post(`${path}/repairs`, fields)
  expect(answer.headers.get('location')).toBe(path)
  expect(await whoSays()).toEqual(before.map((key) => (key === 'p1' ? 'p2' : 'p1')))
})

test('what cannot be done is said beside the lines, with the words that were typed, and changes nothing', async () => {
  const rosa = await app.as('rosa')
  const before = await kept(app, 'rosa', path)
  const bad: readonly (readonly [Record<string, string>, string])[] = [
    [{ to: 'p1' }, 'Choose a line first.'],
    [{ turn: 'turn u99', to: 'p1' }, 'Choose a line first.'],
    [{ turn: 'turn u1', act: 'join' }, 'That cannot be done there'],
    [{ turn: 'turn u1', to: 'nobody' }, 'That cannot be done there'],
    [{ turn: 'turn u1', act: 'newcomer', name: ' ' }, 'a name is missing'],
    [{ act: 'swap', one: 'p1', other: 'p1' }, 'Choose two different people.'],
    [{ cut: '900 u1' }, 'That cannot be done there'],
    [{ cut: 'u1' }, 'must be a word on the page'],
    [{ turn: 'u1', to: 'p1' }, 'must be a line on the page'],
    [{ act: 'burn' }, 'must be one of the buttons on the page'],
    [{ act: 'newcomer', name: 'Bram Halder' }, 'value="Bram Halder"'],
  ]
  for (const [fields, says] of bad) {
    const answer = await rosa.post(`${path}/repairs`, await form(fields))
    expect(answer.status, JSON.stringify(fields)).toBe(422)
    expect(await answer.text(), JSON.stringify(fields)).toContain(says)
  }
  expect(await kept(app, 'rosa', path)).toEqual(before)
})

test('of two who repair at once the second is shown how it stands now', async () => {
  const fields = await form({ turn: 'turn u1', to: 'p1' })
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  expect((await rosa.post(`${path}/repairs`, fields)).status).toBe(303)
  const second = await mina.post(`${path}/repairs`, { ...fields, to: 'p2' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('Somebody put this conversation right while you were looking at it.')
})

test('htmx gets the lines alone', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.post(`${path}/repairs/undone`, await form(), { 'HX-Request': 'true' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/^<div class="repair" id="repair"/)
})

test('Rosa sees that Mina opened the lines of her call', async () => {
  const { db } = app.services
  const { length } = await db.selectFrom('views').selectAll().where('viewer_id', '=', app.ids.mina).execute()
  await (await app.as('mina')).get(`${path}/repairs`)
  expect(
    await db.selectFrom('views').selectAll().where('viewer_id', '=', app.ids.mina).execute(),
  ).toHaveLength(length + 1)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { vtt } from './files.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  const rosa = await app.as('rosa')
  const answer = await rosa.upload({ 'monday.vtt': vtt })
  expect(answer.status).toBe(200)
  path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(await answer.text())?.[1] ?? ''
  expect(path).not.toBe('')
})
afterAll(() => app.close())

test('an upload says what came of each file: the good one goes in, the bad one says where and why', async () => {
  const rosa = await app.as('rosa')
  const answer = await rosa.upload({ 'monday.vtt': vtt, 'empty.txt': '' })
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain('Already here')
  expect(page).toContain('The file is empty')
})

test('the customer’s share is the first thing on the page', async () => {
  const page = await (await (await app.as('rosa')).get(path)).text()
  expect(page).toMatch(/<h1[^>]*>[^<]*Cora held \d+% of the airtime/)
})

test('D-21 Rosa’s manager sees it; Rena, another team and HR get the same page as for a conversation that is not there', async () => {
  const missing = await (await (await app.as('ravi')).get(`/conversations/${'0'.repeat(32)}`)).text()
  expect((await (await app.as('mina')).get(path)).status).toBe(200)
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
    const answer = await (await app.as(name)).get(path)
    expect(answer.status, name).toBe(404)
    if (name === 'ravi') expect(withoutPath(await answer.text())).toBe(withoutPath(missing))
  }
})

test('a stranger is sent to sign in, and comes back to the page', async () => {
  const answer = await app.stranger.get(path)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
})

test('who looked is kept, and Rosa sees it at home', async () => {
  await (await app.as('mina')).get(path)
  expect(await (await (await app.as('rosa')).get('/')).text()).toContain('Mina')
})

function withoutPath(page: string): string {
  return page.replaceAll(/\/conversations\/[0-9a-f]{32}/g, '').replaceAll(/nonce="[^"]*"/g, '')
}

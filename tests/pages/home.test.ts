import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp('2026-11-20T12:00:00Z')
  await bringIn(app, 'rosa', talk(18))
})
afterAll(() => app.close())

async function home(name: 'rosa' | 'rena' | 'ravi' | 'mina' | 'noah' | 'hana' | 'ada'): Promise<string> {
  const answer = await (await app.as(name)).get('/')
  expect(answer.status).toBe(200)
  return answer.text()
}

test('Rosa sees what she owes before anything else, in Cora’s words', async () => {
  const page = await home('rosa')
  expect(page).toContain('timetable')
  expect(page.indexOf('timetable')).toBeLessThan(page.indexOf('id="latest"'))
})

test('Mina sees what her team owes, and Noah nothing of it', async () => {
  expect(await home('mina')).toContain('Rosa')
  for (const name of ['noah', 'ravi', 'rena', 'hana', 'ada'] as const) {
    const page = await home(name)
    for (const word of ['timetable', 'Lindqvist', 'deliveries'])
      expect(page, `${name}: ${word}`).not.toContain(word)
  }
})

test('HR starts with periods and statements, the admin with the installation', async () => {
  expect(await home('hana')).toContain('href="/statements"')
  expect(await home('ada')).toContain('Mina’s Kitchens')
})

test('every home links only to pages its owner may open', async () => {
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const) {
    const somebody = await app.as(name)
    const links = [...(await home(name)).matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1] ?? '')
    for (const link of new Set(links)) {
      const answer = await somebody.get(link.replaceAll('&amp;', '&'))
      expect(answer.status, `${name}: ${link}`).toBe(200)
    }
  }
})

test('a stranger is sent to sign in', async () => {
  const answer = await app.stranger.get('/')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in')
})

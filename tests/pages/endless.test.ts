import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn } from './brought.ts'

const atMostMs = 2000
let app: TestApp

beforeAll(async () => {
  app = await openApp('2026-11-20T12:00:00Z')
})
afterAll(() => app.close())

function call(customer: string, { endMs = 60_000 } = {}): Readonly<Record<string, string>> {
  const told = {
    channel: 'phone',
    startedAt: '2026-11-19T10:00:00Z',
    parties: [
      { key: 'p1', name: 'Rosa Diaz', role: 'rep' },
      { key: 'p2', name: 'Cora Lindqvist', role: 'customer' },
    ],
    utterances: [
      { party: 'p2', startMs: 0, endMs: 50_000, text: customer },
      { party: 'p1', startMs: 51_000, endMs, text: 'I will send you the drawing by Friday.' },
    ],
  }
  return { [`${customer.length}-${endMs}.json`]: JSON.stringify(told) }
}

test('a customer who never stops to breathe does not stop the home of the rep, or of the manager', async () => {
  const path = await bringIn(app, 'rosa', call('word '.repeat(100_000)))
  for (const [name, where] of [
    ['rosa', '/'],
    ['mina', '/'],
    ['mina', path],
  ] as const) {
    const asked = performance.now()
    expect((await (await app.as(name)).get(where)).status).toBe(200)
    expect(performance.now() - asked, `${name} ${where}`).toBeLessThan(atMostMs)
  }
}, 60_000)

test('a call as long as a century is drawn with no more ticks than any other', async () => {
  const path = await bringIn(app, 'rosa', call('We need it.', { endMs: 3_000_000_000_000 }))
  const page = await (await (await app.as('rosa')).get(path)).text()
  expect(page.match(/ribbon__tick/g)?.length).toBeLessThan(100)
}, 60_000)

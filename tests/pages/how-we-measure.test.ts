import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('everybody reads how we measure, with the same words', async () => {
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const) {
    const answer = await (await app.as(name)).get('/how-we-measure')
    expect(answer.status, name).toBe(200)
    expect(await answer.text(), name).toContain('customerAirtime')
  }
})

test('a stranger is sent to sign in', async () => {
  expect((await app.stranger.get('/how-we-measure')).headers.get('location')).toBe(
    '/sign-in?next=%2Fhow-we-measure',
  )
})

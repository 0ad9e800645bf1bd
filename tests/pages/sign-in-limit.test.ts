import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z', { BEHIND_PROXY: 'yes' })
})
afterAll(() => app.close())

const wrong = { email: 'rosa@mina.example', password: 'wrong' }
const from = (address: string) => ({ 'x-forwarded-for': address })

test('after ten wrong passwords the next from there has to wait, and nobody else has', async () => {
  const answers: Response[] = []
  for (let time = 1; time <= 12; time += 1)
    answers.push(await app.stranger.post('/sign-in', wrong, from('203.0.113.7')))
  expect(answers.slice(0, 10).map((one) => one.status)).toEqual(Array(10).fill(422))
  const last = answers.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await last?.text()).toContain('Wait some minutes')

  const elsewhere = await app.stranger.post('/sign-in', wrong, from('203.0.113.8'))
  expect(elsewhere.status).toBe(422)
})

test('an address that somebody only claims does not help them to more tries', async () => {
  const answer = await app.stranger.post('/sign-in', wrong, from('198.51.100.9, 203.0.113.7'))
  expect(answer.status).toBe(429)
})

test('behind a proxy nobody counts as sitting at this machine, so one-time links open nothing', async () => {
  for (const headers of [{}, from('127.0.0.1')])
    expect((await app.stranger.get('/sign-in/link/x', headers)).status).toBe(404)
})

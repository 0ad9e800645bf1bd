import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('U-35 a theme is kept, and the page somebody was on comes back in it', async () => {
  const answer = await app.stranger.post('/theme', { theme: 'dark', back: '/sign-in?next=%2Fstatements' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fstatements')
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(await (await app.stranger.get('/sign-in', { cookie })).text()).toContain('data-theme="dark"')
})

test('a theme nobody has is a 422 that names the field, and other sites are no way back', async () => {
  const answer = await app.stranger.post('/theme', { theme: 'sepia' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('theme: must be auto, light or dark')
  expect(
    (await app.stranger.post('/theme', { theme: 'dark', back: '//evil.test' })).headers.get('location'),
  ).toBe('/')
  expect((await app.stranger.get('/sign-in', { cookie: 'theme="><script>' })).status).toBe(200)
})

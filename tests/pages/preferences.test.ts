import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('keys somebody chose stand on the next page they open', async () => {
  const rosa = await app.as('rosa')
  expect((await rosa.post('/preferences', { act: 'down', key: 'F4' })).status).toBe(204)
  expect((await rosa.post('/preferences', { singleKeys: 'off' })).status).toBe(204)
  const page = await (await rosa.get('/conversations')).text()
  expect(page).toContain('data-act="down" data-usually="j" data-pressed="F4"')
  expect(page).toContain('data-single="off"')
  const rena = await app.as('rena')
  expect(await (await rena.get('/conversations')).text()).toContain('data-pressed="j"')
})

test('a speed nobody can hear, a key that is none and an act nobody knows are 422 that name the field', async () => {
  const rosa = await app.as('rosa')
  for (const [fields, says] of [
    [{ speed: '31' }, 'speed: must be 5 to 30 tenths'],
    [{ speed: '-1' }, 'speed: must be a number'],
    [{ rollBack: '0' }, 'rollBack: must be 1 to 60 seconds'],
    [{ act: 'dance', key: 'x' }, 'act: must be something a key does'],
    [{ act: 'play', key: 'a b' }, 'key: must be a key'],
    [{ skipSilence: 'perhaps' }, 'skipSilence: must be on or off'],
  ] as const) {
    const answer = await rosa.post('/preferences', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
  }
})

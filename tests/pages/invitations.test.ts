import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const newcomer = { name: 'Nils Berg', email: 'nils@mina.example', role: 'rep', team: 'North' }

async function invite(fields: Record<string, string>): Promise<string> {
  const page = await (await (await app.as('ada')).post('/invitations', fields)).text()
  return /\/invitations\/[\w-]+/.exec(page)?.[0] ?? ''
}

test('the admin invites a rep, who chooses a password, is in, and signs in with it later', async () => {
  const path = await invite(newcomer)
  expect(path).not.toBe('')
  expect(await (await app.stranger.get(path)).text()).toContain('Welcome, Nils')

  const chosen = await app.stranger.post(path, { password: 'crust and crumb' })
  expect(chosen.status).toBe(303)
  expect(chosen.headers.get('location')).toBe('/')
  expect(chosen.headers.getSetCookie().join()).toContain('heard=')
  const signedIn = await app.stranger.post('/sign-in', {
    email: newcomer.email,
    password: 'crust and crumb',
    next: '/',
  })
  expect(signedIn.status).toBe(303)
})

test('an invitation works once', async () => {
  const path = await invite({ ...newcomer, email: 'once@mina.example' })
  await app.stranger.post(path, { password: 'crust and crumb' })
  for (const answer of [
    await app.stranger.get(path),
    await app.stranger.post(path, { password: 'another one' }),
  ]) {
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('This invitation was used already')
  }
})

test('two who choose a password with one invitation at once: one does, the other is told', async () => {
  const path = await invite({ ...newcomer, email: 'twice@mina.example' })
  const answers = await Promise.all(
    ['first sentence', 'second sentence'].map((password) => app.stranger.post(path, { password })),
  )
  for (const { status } of answers) expect([303, 422]).toContain(status)
  expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0)
})

test('a password of seven characters, of 129, or none comes back with the reason', async () => {
  const path = await invite({ ...newcomer, email: 'short@mina.example' })
  for (const fields of [{ password: 'sevench' }, { password: 'x'.repeat(129) }, {}]) {
    const answer = await app.stranger.post(path, fields as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/id="[^"]*-error"/)
  }
})

test('D-12 an emoji counts, nothing of a long password is cut off, and what everybody tries first is refused', async () => {
  const path = await invite({ ...newcomer, email: 'long@mina.example' })
  const password = `${'🥖'.repeat(40)} and a crumb`
  expect((await app.stranger.post(path, { password })).status).toBe(303)
  const almost = await app.stranger.post('/sign-in', {
    email: 'long@mina.example',
    password: `${'🥖'.repeat(40)} and a crust`,
  })
  expect(almost.status).toBe(422)
  const common = await invite({ ...newcomer, email: 'common@mina.example' })
  for (const password of ['password', 'Football', '12345678 ', 'samantha1']) {
    const answer = await app.stranger.post(common, { password })
    expect([answer.status, await answer.text()], password).toEqual([
      422,
      expect.stringContaining('Too many people'),
    ])
  }
})

test('nobody but the admin invites', async () => {
  for (const name of ['rosa', 'mina', 'hana'] as const)
    expect((await (await app.as(name)).post('/invitations', newcomer)).status, name).toBe(404)
  expect((await app.stranger.post('/invitations', newcomer)).status).toBe(303)
})

test('an invitation nobody made opens nothing', async () => {
  for (const token of ['x', '..%2f..', 'x'.repeat(10_000), '🙂']) {
    expect((await app.stranger.get(`/invitations/${token}`)).status, token.slice(0, 9)).toBe(422)
    const answer = await app.stranger.post(`/invitations/${token}`, { password: 'long enough' })
    expect(answer.status, token.slice(0, 9)).toBe(422)
  }
})

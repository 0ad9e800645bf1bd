import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson } from '../../db/queries/people.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { whoMay } from '../../server/web/gates.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
let at = Date.parse('2026-11-24T09:00:00Z')
const password = 'a quiet sentence of ours'

beforeAll(async () => {
  app = await openApp(() => new Date(at))
  for (const name of ['lena', 'left'])
    await addPerson(app.services, {
      ...{ email: `${name}@mina.example`, name, role: 'hr', team: null, password },
    })
})
afterAll(() => app.close())

test('D-11 these addresses ask for the password or a passkey once more: what lets pay go, what leaves whole, what erases, and what makes or changes a way in', () => {
  const asking = whoMay(app.routes).filter(({ again }) => again)
  expect(asking.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
    'POST /account/passkeys',
    'POST /account/passkeys/:id/removal',
    'POST /account/password',
    'POST /account/second-step',
    'POST /account/second-step/codes',
    'POST /account/second-step/end',
    'POST /directory/tokens',
    'POST /periods/:id/adjustments/:adjustment/approvals',
    'POST /periods/:id/approvals',
    'POST /periods/:id/exports/:batch/files',
    'POST /plans/drafts/:id/approval',
    'POST /privacy/:kind/:id/erasure',
    'POST /privacy/customer/:id/file',
    'POST /tokens',
  ])
})

test('D-03 as much is worked out for an address that nobody has, or that somebody left, as for a wrong password', async () => {
  const { db } = app.services
  const left = await db.selectFrom('people').select('id').where('name', '=', 'left').executeTakeFirstOrThrow()
  await deactivatePerson(db, left.id, new Date(at).toISOString())
  const used: Record<string, number[]> = { lena: [], nobody: [], left: [] }
  for (let round = 0; round < 5; round += 1) {
    at += 20 * 60_000
    for (const [name, times] of Object.entries(used)) {
      const before = process.cpuUsage()
      const answer = await app.stranger.post('/sign-in', { email: `${name}@mina.example`, password: 'wrong' })
      const { user, system } = process.cpuUsage(before)
      expect(answer.status).toBe(422)
      times.push(user + system)
    }
  }
  const middle = (times: readonly number[] = []) => times.toSorted((a, b) => a - b)[2] ?? 0
  const known = middle(used.lena)
  // One Argon2id is most of it: with none, or with two, it would be far from as much.
  for (const name of ['nobody', 'left']) {
    expect(middle(used[name]) / known, name).toBeGreaterThan(0.6)
    expect(middle(used[name]) / known, name).toBeLessThan(1.6)
  }
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heard, started } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-token-'))

beforeAll(async () => {
  const rosa = ['--email', 'rosa@mina.example', '--name', 'Rosa Diaz', '--role', 'rep', '--team', 'North']
  await started(['user', 'add', ...rosa], { dataDir: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a token is made, listed without its secret and taken back', async () => {
  const rosa = ['--email', 'rosa@mina.example']
  const till = ['--name', 'The till', '--scope', 'read', '--scope', 'import']
  const made = await heard(['token', 'add', ...rosa, ...till], folder)
  expect(made.code).toBe(0)
  expect(made.out).toMatch(/^heard_[\w-]{43}\n$/)

  const listed = await heard(['token', 'list', ...rosa, '--json'], folder)
  const token = JSON.parse(listed.out) as { readonly id: string }
  expect(token).toMatchObject({ name: 'The till', scopes: ['read', 'import'], lastUsedAt: null })
  expect(listed.out).not.toContain(made.out.trim())

  expect((await heard(['token', 'revoke', token.id, ...rosa], folder)).code).toBe(0)
  expect((await heard(['token', 'list', ...rosa], folder)).out).toContain('taken back')
})

test('what is wrong with a token is said, and nothing is made', async () => {
  const nobody = await heard(
    ['token', 'add', '--email', 'no@body.example', '--name', 'x', '--scope', 'read'],
    folder,
  )
  expect(nobody).toMatchObject({ code: 2, err: 'Nobody here has the address no@body.example.\n' })
  const scope = await heard(
    ['token', 'add', '--email', 'rosa@mina.example', '--name', 'x', '--scope', 'all'],
    folder,
  )
  expect(scope.code).toBe(2)
  expect(scope.err).toContain('--scope must be one of read, import, pay')
  expect((await heard(['token', 'revoke', '--email', 'rosa@mina.example'], folder)).code).toBe(2)
})

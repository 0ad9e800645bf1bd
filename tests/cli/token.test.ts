import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'heard-token-'))
const node = promisify(execFile)

async function heard(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: folder }
  try {
    return { code: 0, ...(await node(process.execPath, ['server/cli/heard.ts', ...args], { env })) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

beforeAll(async () => {
  await heard(
    'user',
    'add',
    '--email',
    'rosa@mina.example',
    '--name',
    'Rosa Diaz',
    '--role',
    'rep',
    '--team',
    'North',
  )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a token is made, listed without its secret and taken back', async () => {
  const rosa = ['--email', 'rosa@mina.example']
  const made = await heard(
    'token',
    'add',
    ...rosa,
    '--name',
    'The till',
    '--scope',
    'read',
    '--scope',
    'import',
  )
  expect(made.code).toBe(0)
  expect(made.stdout).toMatch(/^heard_[\w-]{43}\n$/)

  const listed = await heard('token', 'list', ...rosa, '--json')
  const token = JSON.parse(listed.stdout) as { readonly id: string }
  expect(token).toMatchObject({ name: 'The till', scopes: ['read', 'import'], lastUsedAt: null })
  expect(listed.stdout).not.toContain(made.stdout.trim())

  expect((await heard('token', 'revoke', token.id, ...rosa)).code).toBe(0)
  expect((await heard('token', 'list', ...rosa)).stdout).toContain('taken back')
}, 60_000)

test('what is wrong with a token is said, and nothing is made', async () => {
  const nobody = await heard('token', 'add', '--email', 'no@body.example', '--name', 'x', '--scope', 'read')
  expect(nobody).toMatchObject({ code: 2, stderr: 'Nobody here has the address no@body.example.\n' })
  const scope = await heard('token', 'add', '--email', 'rosa@mina.example', '--name', 'x', '--scope', 'all')
  expect(scope.code).toBe(2)
  expect(scope.stderr).toContain('--scope must be one of read, import, pay')
  expect((await heard('token', 'revoke', '--email', 'rosa@mina.example')).code).toBe(2)
}, 60_000)

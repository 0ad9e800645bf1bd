import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { fairCall, heardFile } from '../spoken.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-export-'))
const root = join(import.meta.dirname, '../..')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a conversation goes from one installation to another as a vCon and stays the same to the letter', async () => {
  const call = join(folder, 'call.json')
  writeFileSync(call, heardFile(fairCall, { isSilentOnRoles: true }))
  const id = idIn(await heard('one', 'import', call, '--json'))
  const out = await heard('one', 'export', id, '--vcon')
  expect(out.code).toBe(0)
  const vcon = join(folder, 'call.vcon')
  writeFileSync(vcon, out.text)

  expect((await heard('one', 'import', vcon)).text).toContain(`already here as ${id}`)
  const there = idIn(await heard('two', 'import', vcon, '--json'))
  const again = await heard('two', 'export', there, '--vcon')
  const { created_at: first, ...before } = JSON.parse(out.text)
  const { created_at: second, ...after } = JSON.parse(again.text)
  expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  expect(second >= first).toBe(true)
  expect(before.heard).toMatchObject({ id, source: 'heard', startedAt: '2026-11-18T15:00:00Z' })
})

test('an id that nothing goes by, and a form nobody asked for, are told in words', async () => {
  const missing = await heard('one', 'export', 'nothing', '--vcon')
  expect(missing).toMatchObject({ code: 2, text: '' })
  expect(missing.err).toContain('There is no conversation nothing here.')
  expect((await heard('one', 'export', 'nothing')).text).toContain('heard export ID --vcon')
})

function idIn({ text }: { readonly text: string }): string {
  return JSON.parse(text).conversations[0].id
}

async function heard(installation: string, ...args: readonly string[]) {
  const environment = { PATH: process.env.PATH, DATA_DIR: join(folder, installation) }
  const command = ['--require', './server/preflight.cjs', 'server/cli/heard.ts', ...args]
  const run = promisify(execFile)(process.execPath, command, { cwd: root, env: environment })
  const ended = await run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  return { code: ended.code, text: ended.stdout, err: ended.stderr }
}

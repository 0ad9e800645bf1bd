import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fairCall, heardFile } from '../spoken.ts'
import { heard, started } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-export-'))
const [one, two] = [join(folder, 'one'), join(folder, 'two')]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a conversation goes from one installation to another as a vCon and stays the same to the letter', async () => {
  const call = join(folder, 'call.json')
  writeFileSync(call, heardFile(fairCall, { isSilentOnRoles: true }))
  const id = idIn(await heard(['import', call, '--json'], one))
  const out = await heard(['export', id, '--vcon'], one)
  expect(out.code).toBe(0)
  const vcon = join(folder, 'call.vcon')
  writeFileSync(vcon, out.out)

  expect((await heard(['import', vcon], one)).out).toContain(`already here as ${id}`)
  const there = idIn(await heard(['import', vcon, '--json'], two))
  const again = await started(['export', there, '--vcon'], { dataDir: two })
  const { created_at: first, ...before } = JSON.parse(out.out)
  const { created_at: second, ...after } = JSON.parse(again.out)
  expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  expect(second >= first).toBe(true)
  expect(before.heard).toMatchObject({ id, source: 'heard', startedAt: '2026-11-18T15:00:00Z' })
})

test('an id that nothing goes by, and a form nobody asked for, are told in words', async () => {
  const missing = await heard(['export', 'nothing', '--vcon'], one)
  expect(missing).toMatchObject({ code: 2, out: '' })
  expect(missing.err).toContain('There is no conversation nothing here.')
  expect((await heard(['export', 'nothing'], one)).out).toContain('heard export ID --vcon')
})

function idIn({ out }: { readonly out: string }): string {
  return JSON.parse(out).conversations[0].id
}

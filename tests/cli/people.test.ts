import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'heard-people-'))
const node = promisify(execFile)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function heard(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: folder }
  try {
    return { code: 0, ...(await node(process.execPath, ['server/cli/heard.ts', ...args], { env })) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

function table(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, ['name,email,role,team,aliases', ...rows].join('\n'))
  return path
}

test('a table of our people is tried, taken in, and then already here', async () => {
  const good = table(
    'good.csv',
    'Ada Novak,ada@mina.example,admin,,',
    'Rosa Diaz,rosa@mina.example,rep,North,Rosie',
  )
  const dry = await heard('people', 'import', good, '--dry-run', '--json')
  expect(JSON.parse(dry.stdout)).toMatchObject({ kept: false, counts: { new: 2, refused: 0 } })
  const real = await heard('people', 'import', good)
  expect([real.code, real.stdout]).toEqual([
    0,
    expect.stringContaining('2 new, 0 changed, 0 unchanged, 0 refused.'),
  ])
  const again = await heard('people', 'import', good, '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ kept: true, counts: { new: 0, unchanged: 2 } })
})

test('a row that is refused keeps all of them out, and ends with 2', async () => {
  const bad = table('bad.csv', 'Rena Okafor,rena@mina.example,rep,North,', 'Nobody,no mail,rep,North,')
  const answer = await heard('people', 'import', bad)
  expect(answer.code).toBe(2)
  expect(answer.stdout).toContain('line 3  refused  Nobody: “no mail” is no mail address.')
  expect(answer.stdout).toContain('Nothing was kept')
  const then = await heard('people', 'import', bad, '--dry-run', '--json')
  expect(JSON.parse(then.stdout)).toMatchObject({ counts: { new: 1, refused: 1 } })
})

test('no file, no such file and a file that is no table are told', async () => {
  expect((await heard('people', 'import')).code).toBe(2)
  expect((await heard('people', 'import', join(folder, 'none.csv'))).stderr).toContain(
    'There is no such file',
  )
  const odd = join(folder, 'odd.csv')
  writeFileSync(odd, 'hello')
  const answer = await heard('people', 'import', odd, '--json')
  expect([answer.code, JSON.parse(answer.stdout)]).toMatchObject([
    2,
    { kept: false, refused: { code: 'unrecognised' } },
  ])
})

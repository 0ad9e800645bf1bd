import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { heard, started } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-people-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
  const dry = await started(['people', 'import', good, '--dry-run', '--json'], { dataDir: folder })
  expect(JSON.parse(dry.out)).toMatchObject({ kept: false, counts: { new: 2, refused: 0 } })
  const real = await heard(['people', 'import', good], folder)
  expect([real.code, real.out]).toEqual([
    0,
    expect.stringContaining('2 new, 0 changed, 0 unchanged, 0 refused.'),
  ])
  const again = await heard(['people', 'import', good, '--json'], folder)
  expect(JSON.parse(again.out)).toMatchObject({ kept: true, counts: { new: 0, unchanged: 2 } })
})

test('a row that is refused keeps all of them out, and ends with 2', async () => {
  const bad = table('bad.csv', 'Rena Okafor,rena@mina.example,rep,North,', 'Nobody,no mail,rep,North,')
  const answer = await heard(['people', 'import', bad], folder)
  expect(answer.code).toBe(2)
  expect(answer.out).toContain('line 3  refused  Nobody: “no mail” is no mail address.')
  expect(answer.out).toContain('Nothing was kept')
  const then = await heard(['people', 'import', bad, '--dry-run', '--json'], folder)
  expect(JSON.parse(then.out)).toMatchObject({ counts: { new: 1, refused: 1 } })
})

test('no file, no such file and a file that is no table are told', async () => {
  expect((await heard(['people', 'import'], folder)).code).toBe(2)
  expect((await heard(['people', 'import', join(folder, 'none.csv')], folder)).err).toContain(
    'There is no such file',
  )
  const odd = join(folder, 'odd.csv')
  writeFileSync(odd, 'hello')
  const answer = await heard(['people', 'import', odd, '--json'], folder)
  expect([answer.code, JSON.parse(answer.out)]).toMatchObject([
    2,
    { kept: false, refused: { code: 'unrecognised' } },
  ])
})

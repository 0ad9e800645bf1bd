import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, programOf } from '../api/program.ts'
import { openApp, type PersonName } from './app.ts'
import { bringIn, talk } from './brought.ts'
import { addressesWith, type Ids, idsIn } from './crawl.ts'

const app = await openApp('2026-11-24T12:00:00Z')
afterAll(() => app.close())
let ids: Ids = new Map()
beforeAll(async () => {
  await bringIn(app, 'rosa', talk(18))
  ids = await idsIn(app)
})

const oddValues = [
  '-1',
  '1e9',
  'abc',
  '1.5',
  '[]',
  '01',
  '1 or 1=1',
  '🦊',
  'x'.repeat(10_000),
  '',
  '9'.repeat(30),
  '\u0000',
  '2026-02-31',
  '0000-00-00',
  '__proto__',
  '%',
]
const asked =
  'page limit cursor sort dir from to on q words customer rep team period week month tab view channel after before at start end split turn t paper comment site receipt next zone plan state kind role who whose days of as format language topic theme behaviour version one other person since until back'.split(
    ' ',
  )
const whoAsks: readonly PersonName[] = ['mina', 'rosa', 'ada', 'hana']

test('D-70 whatever stands in an address is answered or refused, and never breaks anything', async () => {
  const programs = new Map<PersonName, Program>()
  for (const who of whoAsks) programs.set(who, await programOf(app, who))
  const paths = addressesWith(app, ids, ['01'])
  const broken: string[] = []
  for (const [at, path] of paths.entries()) {
    const who = whoAsks[at % whoAsks.length] ?? 'mina'
    const value = oddValues[at % oddValues.length] ?? ''
    const query = new URLSearchParams(asked.map((name): [string, string] => [name, value]))
    const oddId = encodeURIComponent(oddValues[(at + 5) % oddValues.length] ?? '')
    const somebody = path.startsWith('/api') ? programs.get(who) : await app.as(who)
    const hasId = /[0-9a-f]{32}|\b01\b/
    const address = hasId.test(path) && at % 2 === 0 ? path.replace(hasId, oddId) : `${path}?${query}`
    const { status } = (await somebody?.get(address)) ?? { status: 0 }
    if (status >= 500 || status === 0) broken.push(`${who} ${status} ${address.slice(0, 120)}`)
  }
  expect(broken).toEqual([])
  expect(paths.length).toBeGreaterThan(150)
})

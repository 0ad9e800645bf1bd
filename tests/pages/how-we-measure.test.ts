import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeasureName } from '../../server/measures/measure.ts'
import { settledOf } from '../../server/routes/conversation-findings.ts'
import { workedFinder, workedMeasure } from '../../server/routes/worked-examples.ts'
import type { OtherFinder } from '../../views/messages/en/examples.ts'
import { words } from '../../views/messages/words.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, talk } from './brought.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const measures = Object.keys(words.measures.formulas) as MeasureName[]
const finders = Object.keys(words.measures.finderRules) as OtherFinder[]
const read = async () => (await (await app.as('rosa')).get('/how-we-measure')).text()

test('everybody reads how we measure, with the same words', async () => {
  for (const name of ['rosa', 'mina', 'hana', 'ada'] as const) {
    const answer = await (await app.as(name)).get('/how-we-measure')
    expect(answer.status, name).toBe(200)
    expect(await answer.text(), name).toContain('customerAirtime')
  }
})

test('a stranger is sent to sign in', async () => {
  expect((await app.stranger.get('/how-we-measure')).headers.get('location')).toBe(
    '/sign-in?next=%2Fhow-we-measure',
  )
})

test('the page says what it holds, and every link leads to a part of it', async () => {
  const page = await read()
  const nav = /<nav class="contents" aria-label="On this page">.*?<\/nav>/s.exec(page)?.[0] ?? ''
  const ids = [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
  const parts = [...page.matchAll(/<section class="section" id="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids).toEqual(expect.arrayContaining([...parts, ...measures, 'finder-pitch']))
  for (const id of ids) expect(page.split(` id="${id}"`), id).toHaveLength(2)
})

test('every measure and every finder has an example that counts and one that does not', async () => {
  const page = await read()
  for (const name of [...measures, ...finders.map((one) => `finder-${one}`)])
    expect(page, name).toContain(`id="${name}"`)
  expect(page.match(/class="example__title"/g)).toHaveLength(2 * (measures.length + finders.length))
})

const found: readonly MeasureName[] = [
  'cutIns',
  'questions',
  'openQuestions',
  'followUpQuestions',
  'uptake',
  'egoPer1000',
  'pressurePer1000',
  'ownership',
  'promises',
  'insights',
]
for (const name of found)
  test(`the examples of ${name} are what they say`, () => {
    const { counts, not } = workedMeasure(name)
    expect(counts.count).toBe(1)
    expect(not.count).toBe(0)
    expect(counts.lines.some((line) => line.marks.length === 1)).toBe(true)
  })

for (const name of finders)
  test(`the examples of ${name} are what they say`, () => {
    const { counts, not } = workedFinder(name)
    expect(counts.count).toBe(1)
    expect(not.count).toBe(0)
  })

const numbers: readonly (readonly [MeasureName, counts: unknown, not: unknown])[] = [
  ['customerAirtime', 0.8, 0.8],
  ['repAirtime', 0.75, 1 / 3],
  ['talkMs', { Rosa: 5000, Cora: 10_000 }, { Rosa: 0, Cora: 15_000 }],
  ['overlapMs', 2000, 0],
  ['silenceMs', 8000, 0],
  ['longestMonologueMs', 100_000, 70_000],
  ['longestCustomerStoryMs', 60_000, 20_000],
  ['interactivity', 2, 0],
  ['patienceMs', 2000, 1000],
  ['servingShare', 1, 0],
  ['needBeforePitch', 1, 0],
  ['openLoops', 1, 0],
  ['firstResponseMs', 600_000, 'no-times'],
]
for (const [name, counts, not] of numbers)
  test(`the examples of ${name} come to what their words say`, () => {
    const worked = workedMeasure(name)
    const [one, other] = [worked.counts, worked.not].map(({ measured }) =>
      measured?.known ? measured.value : measured?.reason,
    )
    expect([one, other]).toEqual([counts, not])
  })

test('what nobody looked at says so; once somebody does, it is counted with how far off it may be', async () => {
  expect(await read()).toContain('Nobody has looked yet')
  const path = await bringIn(app, 'rosa', talk(18, { ending: 'We are number one in the market, trust me.' }))
  const full = await kept(app, 'rosa', path)
  const egos = settledOf(full).filter(({ finding }) => finding.is === 'moment' && finding.kind === 'ego')
  const mina = await app.as('mina')
  for (const { id } of egos) await mina.post(`/moments/${id}/verdict`, { verdict: 'refused' })
  expect(await read()).toContain(`${egos.length} of ${egos.length} that people looked at`)
  expect(await read()).toContain(`and ${egos.length} found and answered here`)
  await mina.post(`/conversations/${idOf(path)}/findings`, {
    utterance: 'u1',
    words: 'What changed for you',
    what: 'moment:ego',
  })
  expect(await read()).toContain('1 place it had missed')
})

test('a finder that is coaching only says why', async () => {
  expect(await read()).toMatch(/Coaching only<\/strong><span[^>]*>It may be as low as \d+; 80 is needed\./)
})

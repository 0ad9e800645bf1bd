import { afterAll, beforeAll, expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const slow = `speaker,text,start
Rosa Diaz,What changed in the bakery since the spring?,100
Cora Lindqvist,We moved the rye to the night shift.,400
Rosa Diaz,Oh.,700
`
const dated = `speaker,text,date
Rosa Diaz,What changed in the bakery since the spring?,03/04/2026 15:00
Cora Lindqvist,We moved the rye to the night shift.,03/04/2026 15:02
Rosa Diaz,How long does the oven stand open?,03/04/2026 15:03
`

/** Brings a table in as Rosa, and answers where its columns are asked about. */
async function asked(name: string, table: string): Promise<string> {
  const page = await (await (await app.as('rosa')).upload({ [name]: table }, { zone: 'UTC' })).text()
  expect(page).toContain('needs your answer')
  return /href="(\/uploads\/[0-9a-f]{32}\/files\/[0-9a-f]{32}\/mapping)"/.exec(page)?.[1] ?? ''
}

async function answered(path: string, answer: Readonly<Record<string, string>>) {
  const rosa = await app.as('rosa')
  const answer303 = await rosa.post(path, answer)
  expect(answer303.status).toBe(303)
  await app.services.uploads.settled()
  const page = await (await rosa.get(answer303.headers.get('location') ?? '')).text()
  const id = /href="\/conversations\/([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  return findConversation(app.services.db, await app.viewer('rosa'), id)
}

test('whether times are seconds or milliseconds is asked before a table is read without them', async () => {
  const path = await asked('slow.csv', slow)
  const rosa = await app.as('rosa')
  expect(await (await rosa.get(path)).text()).toContain('seconds or milliseconds')
  expect((await rosa.post(path, {})).status).toBe(422)
  const read = await answered(path, { unit: 's' })
  expect(read?.conversation.utterances.map((one) => one.startMs)).toEqual([100_000, 400_000, 700_000])
})

test('whether the day or the month comes first is asked, and the answer reads the next such table', async () => {
  const read = await answered(await asked('dated.csv', dated), { order: 'month-day-year' })
  expect(read?.conversation.utterances[0]?.at).toBe('2026-03-04T15:00:00Z')
  const next = await (await app.as('rosa')).upload({ 'next.csv': dated.replace('rye', 'wheat') })
  expect(await next.text()).toContain('1 brought in')
})

test('whoever does not know says so, and the times stay unknown', async () => {
  const path = await asked('other.csv', slow.replace(',start', ',offset').replace('rye', 'spelt'))
  const read = await answered(path, { m2: 'ignore' })
  expect(read?.conversation.utterances.map((one) => one.startMs)).toEqual([null, null, null])
})

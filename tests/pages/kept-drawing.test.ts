import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { forgetReadings } from '../../db/queries/kept-readings.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept } from './brought.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  await app.as('audrey')
  path = await bringIn(app, 'rosa')
})
afterAll(() => app.close())

/** Without who looked and what a form is sent once by, which are others at every look. */
async function pageOf(name: CastName | 'audrey', language = 'en'): Promise<string> {
  const answer = await (await app.as(name)).get(path, { 'accept-language': language })
  const page = answer.status === 200 ? await answer.text() : `${answer.status}`
  return page
    .replace(/<section class="section" id="lookers"[\s\S]*?<\/section>/, '')
    .replaceAll(/name="once" value="[^"]*"/g, '')
}

const lookers = [
  ['rosa', 'en'],
  ['mina', 'en'],
  ['audrey', 'en'],
  ['rosa', 'de'],
  ['hana', 'en'],
  ['ravi', 'en'],
] as const

test('a page that was drawn for others is to each of us what it is when nobody saw it before', async () => {
  const cold = []
  for (const [name, language] of lookers) {
    forgetReadings()
    cold.push(await pageOf(name, language))
  }
  for (const [name, language] of lookers) await pageOf(name, language)
  for (const [at, [name, language]] of lookers.entries())
    expect(await pageOf(name, language), `${name} ${language}`).toBe(cold[at])
  expect(new Set(cold).size).toBeGreaterThan(4)
})

test('what another process wrote of a finding stands on the next page', async () => {
  await pageOf('rosa')
  const { findings } = await kept(app, 'rosa', path)
  const [finding] = findings.moments
  if (!finding) throw new Error('Nothing was found')
  const elsewhere = connect({ dataDir: app.services.config.dataDir, databaseUrl: null })
  const { id, ...found } = finding
  await saveVerdict(elsewhere.db, {
    ...{ conversationId: idOf(path), findingId: id, kind: 'moment', answer: 'no' },
    ...{ found: { is: 'moment', ...found }, byId: app.ids.mina, now: '2026-11-24T10:00:00Z' },
  })
  await elsewhere.close()
  const chip = new RegExp(`class="chip chip--refused[^"]*" id="chip-${id}"`)
  for (const name of ['rosa', 'mina'] as const) expect(await pageOf(name)).toMatch(chip)
})

test('once it is mine alone, the next page of everybody else is gone', async () => {
  expect(await pageOf('mina')).toContain('data-transcript')
  const { db } = app.services
  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', idOf(path)).execute()
  expect([await pageOf('mina'), await pageOf('audrey')]).toEqual(['404', '404'])
  expect(await pageOf('rosa')).toContain('data-transcript')
})

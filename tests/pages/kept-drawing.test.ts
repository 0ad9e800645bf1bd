import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { newId } from '../../db/new-id.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { saveHandover } from '../../db/queries/handovers.ts'
import { forgetReadings } from '../../db/queries/kept-readings.ts'
import { movePerson } from '../../db/queries/people.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept } from './brought.ts'
import { commentOn } from './commented.ts'

const now = '2026-11-24T10:00:00Z'
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
const readers = lookers.slice(0, 4)

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

test('D-16 and D-21 after whatever anybody does, a page put together from what was kept is the page as it is drawn anew', async () => {
  const { db } = app.services
  const [id, rosa, mina] = [idOf(path), await app.as('rosa'), await app.as('mina')]
  const { findings, customer } = await kept(app, 'rosa', path)
  const [insight, promise] = [findings.insights[0]?.id, findings.commitments[0]?.id ?? '']
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'Mina agrees': () => mina.post(`/insights/${insight}/verdict`, { verdict: 'agreed' }),
    'Rosa comments': () => commentOn(app, id),
    'Rosa begins a comment': () =>
      rosa.post(`${path}/drafts`, { utterance: '', start: '', words: '', at: '', text: 'Half a thought' }),
    'Rosa writes her note': () => rosa.post(`${path}/note`, { version: '0', text: 'Two drivers left.' }),
    'Rosa keeps a clip': () =>
      rosa.post(`${path}/clips`, { once: newId(), name: 'Drivers', from: '0:00', to: '0:09' }),
    'Rosa asks Mina to listen': () => rosa.post(`${path}/listening-requests`, { question: 'Did I listen?' }),
    'Mina says who agreed': () =>
      mina.post(`${path}/consents`, { state: 'known', how: 'asked', reason: 'At the start' }),
    'Rosa keeps a promise': () =>
      saveFulfilment(db, { commitmentId: promise, keptOn: '2026-11-20', byId: app.ids.rosa, now }),
    'Rosa gives a line to somebody else': async () => {
      const { revision, conversation } = await kept(app, 'rosa', path)
      const [line] = conversation.utterances
      const other = conversation.parties.find(({ key }) => key !== line?.party)?.key ?? ''
      const moved = { revision: String(revision), view: 'lines', turn: `turn ${line?.id}`, to: other }
      await rosa.post(`${path}/repairs`, moved)
    },
    'the customer has another name': () =>
      db
        .updateTable('customers')
        .set({ name: 'Cora L.' })
        .where('id', '=', customer?.id ?? '')
        .execute(),
    'Rosa has another name': () => movePerson(db, app.ids.rosa, { name: 'Rosa Day' }),
    'other rules measured it': () => remeasured(id),
    'Ada handed it to Rosa': () =>
      db
        .transaction()
        .execute((trx) =>
          saveHandover(trx, { conversationId: id, repId: app.ids.rosa, byId: app.ids.ada, now }),
        ),
    'Noah comes to Mina’s team': async () =>
      movePerson(db, app.ids.noah, { teamId: (await app.viewer('mina')).teamId }),
    'the house has another name': () =>
      db.updateTable('settings').set({ value: 'Mina & Co' }).where('name', '=', 'organisation').execute(),
  }
  for (const [what, act] of Object.entries(acts)) {
    const before = await pageOf('rosa')
    await act()
    const warm = []
    for (const [name, language] of readers) warm.push(await pageOf(name, language))
    expect(warm[0], what).not.toBe(before)
    forgetReadings()
    for (const [at, [name, language]] of readers.entries())
      expect(await pageOf(name, language), `${what}: ${name} ${language}`).toBe(warm[at])
  }
})

/** As pages go over to other figures: another revision, of which other things are known. */
async function remeasured(id: string): Promise<void> {
  const { db } = app.services
  const { revision, measures } = await kept(app, 'rosa', path)
  const airtime = { ...measures.measures.customerAirtime, value: 0.123 }
  const others = { ...measures, insights: [], measures: { ...measures.measures, customerAirtime: airtime } }
  const row = { conversation_id: id, revision: revision + 1, measures: JSON.stringify(others) }
  const newest = await db
    .selectFrom('measurements')
    .selectAll()
    .where('conversation_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('measurements')
    .values({ ...newest, ...row })
    .execute()
  await db
    .updateTable('conversations')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .execute()
}

test('once it is mine alone, the next page of everybody else is gone', async () => {
  expect(await pageOf('mina')).toContain('data-transcript')
  const { db } = app.services
  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', idOf(path)).execute()
  expect([await pageOf('mina'), await pageOf('audrey')]).toEqual(['404', '404'])
  expect(await pageOf('rosa')).toContain('data-transcript')
})

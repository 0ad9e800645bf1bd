import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPerson } from '../../db/queries/people.ts'
import { proposedNeeds } from '../../server/actions/advocacy/case-needs.ts'
import { unitsOfRep } from '../../server/actions/rep-units.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, mail } from './brought.ts'

const now = '2026-11-24T09:00:00Z'
const words = 'Your credit department has blocked our order again.'

let app: TestApp
beforeAll(async () => {
  app = await openApp(now)
})
afterAll(() => app.close())

test('a need for a case is proposed, counts nowhere by itself, and as never raised once her manager confirms it', async () => {
  const [rosa, mina, ravi] = [await app.as('rosa'), await app.as('mina'), await app.as('ravi')]
  const conversation = idOf(await bringIn(app, 'rosa', mail(2, 'Cora Lindqvist', words)))
  for (const path of ['/', '/advocacy']) {
    const page = await (await rosa.get(path)).text()
    expect(page, path).toContain('Make a case of it')
    expect(page, path).toContain('blocked our order again')
  }
  const [need] = await proposedNeeds(app.services.db, await app.viewer('rosa'), { now })
  const answer = { conversation, utterance: need?.utterance ?? '', answer: 'none' }
  expect(await advocacy()).toEqual([])

  expect((await ravi.post('/advocacy/needs', answer)).status).toBe(409)
  expect((await rosa.post('/advocacy/needs', answer)).status).toBe(303)
  expect(await (await rosa.get('/advocacy')).text()).not.toContain('Make a case of it')
  expect(await advocacy()).toEqual([])
  expect(await (await mina.get('/advocacy')).text()).toContain('The rep says that there is no need.')
  expect((await mina.post('/advocacy/needs', { ...answer, answer: 'need' })).status).toBe(303)
  expect(await advocacy()).toMatchObject([
    { value: 0, words: 'never raised', confirmed: true, at: '2026-11-02', evidence: [{ conversation }] },
  ])
  expect((await mina.post('/advocacy/needs', { ...answer, answer: 'none' })).status).toBe(409)
})

test('a need of the last two weeks can still be raised, and what others may not see is proposed to nobody else', async () => {
  const conversation = idOf(await bringIn(app, 'rosa', mail(20, 'Per Aho', words)))
  const mina = await app.viewer('mina')
  const [fresh] = await proposedNeeds(app.services.db, mina, { now })
  await (await app.as('mina')).post('/advocacy/needs', {
    ...{ conversation, utterance: fresh?.utterance ?? '', answer: 'need' },
  })
  expect(await advocacy()).toHaveLength(1)
  const other = idOf(await bringIn(app, 'rosa', mail(21, 'Ida Berg', words)))
  const alone = app.services.db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', other)
  await alone.execute()
  expect(await proposedNeeds(app.services.db, mina, { now })).toEqual([])
})

async function advocacy() {
  const rosa = await findPerson(app.services.db, app.ids.rosa)
  if (!rosa) throw new Error('Rosa is not there')
  const period = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/London' }
  const { units } = await unitsOfRep(app.services.db, rosa, { period, scorecard: defaultScorecard, now })
  return units.advocacy.units
}

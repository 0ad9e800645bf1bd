import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'

let app: TestApp
let conversation: string
let line: string
beforeAll(async () => {
  app = await openApp('2026-11-18T12:00:00Z')
  conversation = await bringIn(app, 'rosa', talk(18))
  const text = 'Cora lost two drivers. She needs deliveries before seven because the bakery opens early.'
  await (await app.as('rosa')).post(`${conversation}/note`, { version: '0', text })
  line = await payForNotes()
})
afterAll(() => app.close())

async function payForNotes(): Promise<string> {
  const { services, ids } = app
  const { db } = services
  const now = services.now().toISOString()
  const rule = { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 }
  await savePlan(
    db,
    {
      id: 'notes',
      name: 'Written down and paid',
      version: 1,
      currency: 'GBP',
      effectiveFrom: '2026-11-01',
      effectiveTo: null,
      components: [
        { behaviour: 'note-taking', share: 0.5, rule },
        { behaviour: null, share: 0.5, rule: null },
      ],
      atTargetMinor: { [ids.rosa]: 60_000 },
      manyBehavioursBecause: null,
      baselines: { 'note-taking': { mean: 0.78, within: null } },
      error: 0.1,
      stages: [null, 0.05],
      paysFactsAtOnce: true,
    },
    { state: 'active', madeBy: ids.hana, now },
  )
  const period = await createPeriod(db, {
    planId: 'notes',
    name: 'November',
    from: '2026-11-01',
    to: '2026-11-30',
  })
  await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
  const [kept] = await statementsOfRep(db, await app.viewer('rosa'), ids.rosa)
  return `/statements/${kept?.id}/lines/1`
}

test('a note that is paid for names its customer and leads Rosa to its conversation', async () => {
  const page = await (await (await app.as('rosa')).get(line)).text()
  expect(page).toContain('Cora Lindqvist')
  expect(page).toContain('Rosa Diaz’s note on Cora Lindqvist, written Wed 18 Nov 2026, 12:00.')
  expect(page).toContain(`href="${conversation}#note"`)
})

test('HR reads whom the note is of, and has no way to the conversation', async () => {
  const page = await (await (await app.as('hana')).get(line)).text()
  expect(page).toContain('Cora Lindqvist')
  expect(page).not.toContain('href="/conversations')
})

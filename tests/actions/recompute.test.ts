import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { jsonText } from '../../db/packed-text.ts'
import { createPeriod, findPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { defaultRule, type Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-12-01T09:00:00Z'
const span = { from: '2026-11-01', to: '2026-11-30' }
const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: span.from,
  effectiveTo: null,
  components: [
    { behaviour: 'follow-up', share: 0.5, rule: defaultRule },
    { behaviour: 'listening', share: 0.5, rule: defaultRule },
  ],
  atTargetMinor: { rosa: 60_000, ravi: 60_000 },
  manyBehavioursBecause: 'Hana Sato asked for it',
  baselines: { 'follow-up': { mean: 0.78, within: null } },
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

onEveryDatabase((fresh) => {
  test('a closed period is worked out again from its evidence, whatever has another name or version by now', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    for (const number of [3, 9]) await importCall(db, cast.rosa, { number })
    await importCall(db, cast.ravi, { number: 4 })
    await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
    const { id: periodId } = await createPeriod(db, { planId: plan.id, name: 'November', ...span })
    await freezePeriod(db, { periodId, timeZone: 'Europe/London', now })
    const before = await frozen(db)
    expect(JSON.stringify(before)).not.toMatch(wordsOf(await said(db)))
    expect(JSON.parse(before[0]?.capsule ?? '').contacts.length).toBeGreaterThan(0)

    await db.updateTable('people').set({ name: 'Somebody Else', team_id: null }).execute()
    await db.updateTable('customers').set({ name: 'Renamed', account: 'Renamed' }).execute()
    await db.updateTable('utterances').set({ text: 'Nothing at all.' }).execute()
    expect(await frozen(db)).toEqual(before)
    const period = await findPeriod(db, periodId)
    const again = []
    if (period) for await (const one of recomputePeriod(db, period)) again.push(one.is)
    expect(again).toEqual(['same', 'same'])
    expect((await verifyLedger(db)).findings).toEqual([])
    expect((await statementsOfRep(db, cast.rosa, 'rosa'))[0]?.statement.capsule).toMatch(/^[0-9a-f]{64}$/)
  })
})

async function frozen(db: Kysely<Database>) {
  const statements = await db
    .selectFrom('statements')
    .select(['statement', 'capsule'])
    .orderBy('rep_id')
    .execute()
  const grades = await db.selectFrom('grades').select('grade').orderBy('rep_id').execute()
  return [
    ...statements.map((row) => ({ ...row, capsule: jsonText(row.capsule) })),
    ...grades.map(({ grade }) => ({ statement: jsonText(grade), capsule: '' })),
  ]
}

/** Names of everybody, and the longer words of what was said, but for those our own sentences use. */
async function said(db: Kysely<Database>): Promise<readonly string[]> {
  const people = await db.selectFrom('people').select('name').execute()
  const customers = await db.selectFrom('customers').select(['name', 'account']).execute()
  const utterances = await db.selectFrom('utterances').select('text').execute()
  return [
    ...people.map((one) => one.name),
    ...customers.flatMap((one) => [one.name, one.account ?? one.name]),
    ...utterances.map((one) => one.text.slice(0, 20)),
  ]
}

function wordsOf(all: readonly string[]): RegExp {
  return new RegExp(
    all
      .flatMap((one) => one.match(/^.{4,}$/) ?? [])
      .map(RegExp.escape)
      .join('|'),
  )
}

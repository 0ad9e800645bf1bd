import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { entriesAfter } from '../../db/queries/ledger.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { acknowledge, acknowledgementOf } from '../../db/queries/statement-acknowledgements.ts'
import { type KeptStatement, statementsOfRep } from '../../db/queries/statements.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-12-01T09:00:00.000Z'
const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
  components: [{ behaviour: null, share: 1, rule: null }],
  atTargetMinor: { rosa: 60_000 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

onEveryDatabase((fresh) => {
  test('that Rosa has read her statement is kept once, with its seal, stands in the ledger and never changes', async () => {
    const { db } = await fresh()
    const { rosa, hana } = await moveIn(db)
    await savePlan(db, plan, { state: 'active', madeBy: hana.id, now })
    const period = await createPeriod(db, {
      planId: plan.id,
      name: 'November',
      from: '2026-11-01',
      to: '2026-11-30',
    })
    await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    const [mine] = (await statementsOfRep(db, rosa, rosa.id)) as [KeptStatement]
    expect(await acknowledgementOf(db, mine.id)).toBeNull()

    await acknowledge(db, mine, now)
    await acknowledge(db, mine, '2026-12-24T09:00:00.000Z')
    expect(await acknowledgementOf(db, mine.id)).toEqual({ at: now, seal: mine.statement.seal })
    const told = (await entriesAfter(db, 0, 100)).filter((one) => one.payload.includes('statement-read'))
    expect(told.map((one) => JSON.parse(one.payload))).toEqual([
      { what: 'statement-read', statement: mine.id, seal: mine.statement.seal, by: rosa.id },
    ])

    const table = sql.table('statement_acknowledgements')
    const attempts = [
      sql`update ${table} set at = '2027-01-01'`,
      sql`delete from ${table}`,
      ...(isSqlite(db) ? [sql`insert or replace into ${table} select * from ${table}`] : []),
    ]
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow('never changes')
  })
})

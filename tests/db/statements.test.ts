import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { allPeriods, createPeriod, movePeriod } from '../../db/queries/periods.ts'
import { allPlans, savePlan } from '../../db/queries/plans.ts'
import {
  addGrades,
  addStatement,
  sealCapsule,
  sealGrades,
  sealStatement,
} from '../../db/queries/sealed-statements.ts'
import {
  findGrades,
  findStatement,
  statementsOfPeriod,
  statementsOfRep,
} from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { statementOf } from '../../server/pay/statement.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-11-21T09:00:00Z'
const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-10-01',
  effectiveTo: null,
  components: [{ behaviour: null, share: 1, rule: null }],
  atTargetMinor: { rosa: 60_000, rena: 60_000 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

onEveryDatabase((fresh) => {
  test('D-72 the database itself refuses to change or drop a frozen statement', async () => {
    const { db, periodId } = await withPeriod()
    await add(db, periodId, 'rosa', true)
    await add(db, periodId, 'rena', false)
    const attempts = [
      sql`update statements set statement = '{}' where rep_id = 'rosa'`,
      sql`update statements set frozen_at = null`,
      sql`delete from statements`,
      sql`update grades set grade = '{}'`,
      ...(isSqlite(db)
        ? [sql`insert or replace into statements select * from statements where rep_id = 'rosa'`]
        : [sql`truncate statements`]),
    ]
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow()
    expect(await db.selectFrom('statements').select('rep_id').execute()).toHaveLength(2)
  })

  test('a statement is added once, and a different one beside it', async () => {
    const { db, cast, periodId } = await withPeriod()
    await add(db, periodId, 'rosa', false)
    await add(db, periodId, 'rosa', false)
    expect(await db.selectFrom('statements').select('version').execute()).toHaveLength(1)
    await add(db, periodId, 'rosa', true)
    const [kept, ...more] = await statementsOfRep(db, cast.rosa, 'rosa')
    expect(more).toEqual([])
    expect(kept).toMatchObject({
      version: 2,
      frozenAt: now,
      statement: { totalMinor: 60_000, currency: 'GBP' },
    })
  })

  test('a statement is the rep’s own and HR’s; the manager sees grades and no amounts', async () => {
    const { db, cast, periodId } = await withPeriod()
    await add(db, periodId, 'rosa', false)
    const id = (await statementsOfRep(db, cast.rosa, 'rosa'))[0]?.id ?? ''
    for (const viewer of [cast.rosa, cast.hana])
      expect(await findStatement(db, viewer, id), viewer.name).toBeDefined()
    for (const viewer of [cast.rena, cast.mina, cast.noah, cast.ravi, cast.ada]) {
      expect(await findStatement(db, viewer, id), viewer.name).toBeUndefined()
      expect(await statementsOfPeriod(db, viewer, periodId), viewer.name).toEqual([])
      expect(await statementsOfRep(db, viewer, 'rosa'), viewer.name).toEqual([])
    }
    for (const viewer of [cast.rosa, cast.mina, cast.hana])
      expect(await findGrades(db, viewer, periodId, 'rosa'), viewer.name).toMatchObject({ version: 1 })
    for (const viewer of [cast.rena, cast.noah, cast.ravi, cast.ada])
      expect(await findGrades(db, viewer, periodId, 'rosa'), viewer.name).toBeUndefined()
  })

  test('a period moves on only from where it stood, and never out of the ice', async () => {
    const { db, periodId } = await withPeriod()
    expect(await movePeriod(db, periodId, 'measured', 'preview', now)).toBe(false)
    expect(await movePeriod(db, periodId, 'open', 'frozen', now)).toBe(true)
    expect(await movePeriod(db, periodId, 'frozen', 'open', now)).toBe(false)
    expect(await allPeriods(db)).toMatchObject([{ state: 'frozen', frozenAt: now }])
    expect(await allPlans(db)).toMatchObject([{ plan, state: 'active' }])
  })

  async function withPeriod() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
    const period = await createPeriod(db, {
      planId: plan.id,
      name: 'Autumn',
      from: '2026-10-01',
      to: '2026-11-30',
    })
    return { db, cast, periodId: period.id }
  }
})

async function add(db: Kysely<Database>, periodId: string, repId: string, isFrozen: boolean) {
  const period = { from: '2026-10-01', to: '2026-11-30', timeZone: 'Europe/London' }
  const statement = statementOf(plan, {}, { employee: repId, period, nthPeriod: 1 })
  await addGrades(db, { periodId, repId, now, isFrozen, grades: sealGrades({}) })
  await addStatement(db, {
    periodId,
    repId,
    now,
    isFrozen,
    statement: sealStatement(statement, sealCapsule({})),
  })
}

import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { connect, settingsOf } from '../../db/connect.ts'
import { adjustmentsOf, saveAdjustment } from '../../db/queries/adjustments.ts'
import { approvalsOf, hashOfPeriod } from '../../db/queries/period-steps.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { savePlanDays } from '../../db/queries/plan-days.ts'
import { statementsOfPeriod, statementsOfRep } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import { approvePeriod } from '../../server/actions/close/approve.ts'
import { openPeriod } from '../../server/actions/close/create.ts'
import { takeStep } from '../../server/actions/close/step.ts'
import { letStand, takeBack } from '../../server/actions/close/take-back.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { onEveryDatabase } from '../databases.ts'
import { unguarded } from '../unguarded.ts'
import { everythingFrozen } from './everything-frozen.ts'
import { afterPreview, approvedBy, at, november, plan, timeZone, toApprovals } from './november.ts'

onEveryDatabase((fresh) => {
  test('two who approve at the same instant are two, and who freezes at the same instant as another is told', async () => {
    const { db, again } = await fresh()
    const { cast, henk, hr, periodId } = await november(db)
    const hugo = await hr('hugo', 'Hugo Prins')
    await toApprovals(db, cast.hana, periodId)
    const other = again().db
    const hash = await hashOfPeriod(db, periodId)
    const approve = (through: typeof db, who: typeof henk) =>
      approvePeriod(through, who, { periodId, hash }, { now: afterPreview, timeZone })
    const answers = await Promise.all([
      approve(db, cast.hana),
      approve(other, henk),
      approve(other, cast.hana),
      approve(db, hugo),
    ])
    expect(answers.filter((one) => 'approvals' in one)).toHaveLength(2)
    expect(await approvalsOf(db, periodId)).toHaveLength(2)
    expect((await findPeriod(db, periodId))?.state).toBe('approved')
    const frozen = await Promise.all(
      [db, other].map((one) => takeStep(one, cast.hana, { periodId, from: 'approved' }, at(afterPreview))),
    )
    expect(frozen).toContainEqual({ state: 'frozen' })
    expect(frozen).toContainEqual({ problem: 'changed' })
    expect((await verifyLedger(db)).findings).toEqual([])
  })

  test('D-31 whoever leads a rep, is paid or leaves HR between two approvals has not approved', async () => {
    const { db } = await fresh()
    const { cast, henk, hr, periodId } = await november(db)
    await toApprovals(db, cast.hana, periodId)
    await approvedBy(db, periodId, cast.hana)
    const becomes = (role: string) =>
      db.updateTable('people').set({ role }).where('id', '=', 'hana').execute()
    await becomes('manager')
    expect(await approvedBy(db, periodId, henk)).toEqual([{ approvals: 1 }])
    expect((await findPeriod(db, periodId))?.state).toBe('appeals')
    expect(await approvedBy(db, periodId, await hr('hugo', 'Hugo Prins'))).toEqual([{ approvals: 2 }])

    await db.updateTable('people').set({ employee_number: 'rosa' }).where('id', '=', 'henk').execute()
    const freeze = () => takeStep(db, henk, { periodId, from: 'approved' }, at(afterPreview))
    expect(await freeze()).toEqual({ problem: 'changed' })
    expect((await findPeriod(db, periodId))?.state).toBe('appeals')
    await becomes('hr')
    expect(await approvedBy(db, periodId, cast.hana)).toEqual([{ cannot: 'again' }])
  })

  test('whoever gets another number or another role while a period runs is paid for it all the same', async () => {
    const { db } = await fresh()
    const { cast, henk, periodId } = await november(db)
    await db.updateTable('people').set({ employee_number: 'E-7' }).where('id', '=', 'rosa').execute()
    await db.updateTable('people').set({ role: 'manager' }).where('id', '=', 'ravi').execute()
    await toApprovals(db, cast.hana, periodId)
    await approvedBy(db, periodId, cast.hana, henk)
    expect(await takeStep(db, henk, { periodId, from: 'approved' }, at(afterPreview))).toEqual({
      state: 'frozen',
    })
    const frozen = await statementsOfPeriod(db, cast.hana, periodId)
    expect(frozen.map(({ repId, frozenAt }) => [repId, frozenAt])).toEqual([
      ['ravi', afterPreview],
      ['rosa', afterPreview],
    ])
  })

  test('D-73 more than the next statement pays is taken back over several, never twice, and who left is paid what is owed', async () => {
    const { db, again } = await fresh()
    const { cast, henk, hr, periodId } = await november(db)
    const hugo = await hr('hugo', 'Hugo Prins')
    await toApprovals(db, cast.hana, periodId)
    await approvedBy(db, periodId, cast.hana, henk)
    await takeStep(db, cast.hana, { periodId, from: 'approved' }, at(afterPreview))
    const statementId = (await statementsOfRep(db, cast.rosa, 'rosa'))[0]?.id ?? ''
    const back = { periodId, statementId, line: 1, minor: 20_000, why: 'The notes were somebody else’s.' }
    const other = again().db
    const asked = await Promise.all([db, other].map((one) => takeBack(one, cast.hana, back, afterPreview)))
    expect(asked).toContainEqual({ problem: 'too-much' })
    expect(await takeBack(db, cast.hana, { ...back, periodId: 'another' }, afterPreview)).toEqual({
      problem: 'missing',
    })
    const id = asked.flatMap((one) => ('id' in one ? one.id : []))[0] ?? ''
    const stand = await Promise.all(
      [henk, hugo, henk].map((one, nth) =>
        letStand(nth ? other : db, one, { statementId, id }, afterPreview),
      ),
    )
    expect(stand.filter(Boolean)).toHaveLength(2)

    const ravis = (await statementsOfRep(db, cast.ravi, 'ravi'))[0]?.id ?? ''
    const owed = { repId: 'ravi', fromPeriodId: periodId, statementId: ravis, line: 1, minor: 500 } as const
    await saveAdjustment(db, { ...owed, currency: 'GBP', reason: 'upheld', now: afterPreview })
    await db
      .updateTable('people')
      .set({ deactivated_at: '2026-11-20T09:00:00.000Z' })
      .where('id', '=', 'ravi')
      .execute()

    const totals: (number | undefined)[] = []
    const ofRavi: (number | undefined)[] = []
    for (const [month, days] of [
      ['December', { from: '2026-12-01', to: '2026-12-31' }],
      ['January', { from: '2027-01-01', to: '2027-01-31' }],
      ['February', { from: '2027-02-01', to: '2027-02-28' }],
    ] as const) {
      const made = await openPeriod(db, { plan: plan.name, name: month, ...days })
      const next = 'id' in made ? made.id : ''
      // She is hardly there in December: two working days of twenty-three.
      const firstOn = month === 'December' ? '2026-12-30' : null
      await savePlanDays(db, { personId: 'rosa', firstOn, lastOn: null, byId: 'hana', now: afterPreview })
      await freezePeriod(db, { periodId: next, timeZone, now: `${days.to}T20:00:00.000Z` })
      const kept = await statementsOfPeriod(db, cast.hana, next)
      totals.push(kept.find((one) => one.repId === 'rosa')?.statement.totalMinor)
      ofRavi.push(kept.find((one) => one.repId === 'ravi')?.statement.totalMinor)
      const period = await findPeriod(db, next)
      if (period) for await (const one of recomputePeriod(db, period)) expect(one.is).toBe('same')
    }
    const [first = -1, second = -1, third] = totals
    expect([first, third]).toEqual([0, 60_000])
    expect(ofRavi).toEqual([500, undefined, undefined])
    expect(second).toBeGreaterThan(40_000)
    const [paid] = await adjustmentsOf(db, statementId)
    expect(paid).toMatchObject({ minor: -20_000, into: { periodId: expect.any(String) } })
    expect((await verifyLedger(db)).findings).toEqual([])

    await unguarded(db, (one) =>
      one.deleteFrom('adjustment_payments').where('adjustment_id', '=', id).execute(),
    )
    expect((await verifyLedger(db)).findings).toMatchObject([{ what: 'changed', kind: 'statement' }])
    await unguarded(db, (one) =>
      one.updateTable('adjustments').set({ currency: 'EUR' }).where('id', '=', id).execute(),
    )
    expect((await verifyLedger(db)).findings).toMatchObject([
      { what: 'changed', kind: 'adjustment', id },
      { what: 'changed', kind: 'statement' },
    ])
  })

  test('D-61 killed in the middle of a close there is no statement or all, and closing again gives the same', async () => {
    const { db, database, again } = await fresh()
    const { periodId } = await november(db)
    const close = (there: typeof db) => freezePeriod(there, { periodId, timeZone, now: afterPreview })
    const folder = await mkdtemp(join(tmpdir(), 'heard-killed-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const killed = db.withPlugin(
      inTheMiddle(async () => {
        if (database === 'postgres') return endOthers(again().db)
        const from = settingsOf(db)?.dataDir ?? ''
        for (const file of await readdir(from)) await copyFile(join(from, file), join(folder, file))
      }),
    )
    const closed = await close(killed).then(
      () => everythingFrozen(db),
      () => null,
    )
    // What a kill leaves: SQLite's files as they were in the middle, PostgreSQL without the connection.
    const left = database === 'postgres' ? again() : connect({ dataDir: folder, databaseUrl: null })
    expect((await findPeriod(left.db, periodId))?.state).toBe('open')
    const before = await everythingFrozen(left.db)
    expect(before.statements.filter((one) => one.frozen_at !== null)).toEqual([])
    expect((await verifyLedger(left.db)).findings).toEqual([])
    await close(left.db)
    const after = await everythingFrozen(left.db)
    if (closed) expect(after).toEqual(closed)
    expect(after.statements.filter((one) => one.frozen_at !== null)).toHaveLength(2)
    expect((await verifyLedger(left.db)).findings).toEqual([])
    if (database === 'sqlite') await left.close()
  })
})

/** Does something once the first frozen statement is written, and nothing is committed. */
function inTheMiddle(act: () => Promise<unknown>): KyselyPlugin {
  const statements = new WeakSet<object>()
  let isOver = false
  return {
    transformQuery({ node, queryId }) {
      if (node.kind === 'InsertQueryNode' && JSON.stringify(node.into).includes('"statements"'))
        statements.add(queryId)
      return node
    },
    async transformResult({ queryId, result }) {
      if (statements.has(queryId) && !isOver) {
        isOver = true
        await act()
      }
      return result
    },
  }
}

/** Ends whoever else is in a transaction of this database, as a crash would. */
async function endOthers(db: Kysely<Database>) {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`.execute(
    db,
  )
}

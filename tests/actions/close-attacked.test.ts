import { expect, test } from 'vitest'
import { approvalsOf, hashOfPeriod } from '../../db/queries/period-steps.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { approvePeriod } from '../../server/actions/close/approve.ts'
import { takeStep } from '../../server/actions/close/step.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { onEveryDatabase } from '../databases.ts'
import { afterPreview, approvedBy, at, november, timeZone, toApprovals } from './november.ts'

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
})

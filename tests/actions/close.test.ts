import { expect, test } from 'vitest'
import { adjustmentsFor, adjustmentsOf, withdrawAdjustment } from '../../db/queries/adjustments.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import { approvalsOf, noteOpening, openingsOf, sealsOf, stepsOf } from '../../db/queries/period-steps.ts'
import { allPeriods, findPeriod } from '../../db/queries/periods.ts'
import { savePlanDays } from '../../db/queries/plan-days.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { findGrades, statementsOfPeriod, statementsOfRep } from '../../db/queries/statements.ts'
import { approvePeriod } from '../../server/actions/close/approve.ts'
import { openPeriod } from '../../server/actions/close/create.ts'
import { takeStep } from '../../server/actions/close/step.ts'
import { letStand, takeBack } from '../../server/actions/close/take-back.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { afterPreview, approvedBy, at, december, november, plan, timeZone, toApprovals } from './november.ts'

onEveryDatabase((fresh) => {
  test('a period goes its whole way: the rep reads first, two approve the exact bytes, and frozen is for ever', async () => {
    const { db, cast, henk, periodId } = await november((await fresh()).db)
    const step = (from: Parameters<typeof takeStep>[2]['from'], now: string, who = cast.hana) =>
      takeStep(db, who, { periodId, from }, at(now))
    expect(await step('open', '2026-11-30T09:00:00Z')).toEqual({ wanting: ['not-over'] })
    expect(await step('open', december, cast.mina)).toEqual({ problem: 'forbidden' })
    expect(await step('open', december)).toEqual({ state: 'measured' })
    expect(await step('open', december, henk)).toEqual({ problem: 'stale' })

    const late = await importCall(db, cast.rosa, { number: 20 })
    await db.updateTable('conversations').set({ imported_at: afterPreview }).where('id', '=', late).execute()
    const before = await sealsOf(db, periodId)
    await gradePeriod(db, { periodId, timeZone, now: afterPreview })
    expect(await sealsOf(db, periodId)).toEqual(before)

    expect(await step('measured', december)).toEqual({ state: 'preview' })
    expect(await statementsOfPeriod(db, cast.hana, periodId)).toEqual([])
    expect(await findGrades(db, cast.mina, periodId, 'rosa')).toBeUndefined()
    expect(await statementsOfRep(db, cast.rosa, 'rosa')).toHaveLength(1)
    expect((await noticesFor(db, cast.rosa)).map(({ kind }) => kind)).toContain('preview')
    expect(await step('preview', '2026-12-14T09:00:00Z')).toEqual({ wanting: ['preview-runs'] })
    expect(await step('preview', afterPreview)).toEqual({ state: 'appeals' })
    expect(await statementsOfPeriod(db, cast.hana, periodId)).toHaveLength(2)

    expect(await approvedBy(db, periodId, cast.mina)).toEqual([{ cannot: 'role' }])
    expect(
      await approvePeriod(db, henk, { periodId, hash: 'another' }, { now: afterPreview, timeZone }),
    ).toEqual({ problem: 'stale' })
    expect(await approvedBy(db, periodId, cast.hana, cast.hana, henk)).toEqual([
      { approvals: 1 },
      { cannot: 'again' },
      { approvals: 2 },
    ])
    expect((await findPeriod(db, periodId))?.state).toBe('approved')
    expect(await step('approved', afterPreview)).toEqual({ state: 'frozen' })
    expect((await approvalsOf(db, periodId)).map(({ name }) => name)).toEqual(['Hana Sato', 'Henk de Boer'])
    expect((await noticesFor(db, henk)).map(({ kind, byName }) => [kind, byName])).toEqual([
      ['approval-wanted', 'Hana Sato'],
    ])
    expect((await stepsOf(db, periodId)).map(({ to, byName }) => [to, byName])).toEqual([
      ['measured', 'Hana Sato'],
      ['preview', 'Hana Sato'],
      ['appeals', 'Hana Sato'],
      ['approved', 'Henk de Boer'],
      ['frozen', 'Hana Sato'],
    ])
    expect((await verifyLedger(db)).findings).toEqual([])
    for (const act of [
      db.updateTable('periods').set({ state: 'open' }).where('id', '=', periodId),
      db.updateTable('periods').set({ to_on: '2027-01-01' }).where('id', '=', periodId),
      db.deleteFrom('period_approvals'),
      db.updateTable('statement_openings').set({ at: december }),
    ])
      await expect(
        act.executeTakeFirst().then((done) => {
          if ('numUpdatedRows' in done && done.numUpdatedRows === 0n) throw new Error('there is none')
        }),
      ).rejects.toThrow()
  })

  test('an approval falls when a statement changes, and so does the opening of a loss', async () => {
    const { db, cast, henk, periodId } = await november((await fresh()).db)
    await toApprovals(db, cast.hana, periodId)
    const [rosas] = (await sealsOf(db, periodId)).filter(({ repId }) => repId === 'rosa')
    const opening = { periodId, repId: 'rosa', seal: rosas?.seal ?? '', personId: 'hana', now: afterPreview }
    await noteOpening(db, opening)
    await noteOpening(db, opening)
    expect(await openingsOf(db, periodId)).toMatchObject([{ repId: 'rosa', byName: 'Hana Sato' }])
    await approvedBy(db, periodId, cast.hana, henk)

    await savePlanDays(db, {
      personId: 'rosa',
      firstOn: '2026-11-16',
      lastOn: null,
      byId: 'hana',
      now: afterPreview,
    })
    expect(await takeStep(db, cast.hana, { periodId, from: 'approved' }, at(afterPreview))).toEqual({
      problem: 'changed',
    })
    expect((await findPeriod(db, periodId))?.state).toBe('appeals')
    expect([await approvalsOf(db, periodId), await openingsOf(db, periodId)]).toEqual([[], []])
    expect((await statementsOfRep(db, cast.rosa, 'rosa'))[0]?.statement).toMatchObject({
      targetMinor: 31_429,
      proRata: { days: 11, of: 21, fullMinor: 60_000 },
    })
  })

  test('what fraud brought is taken back by three, from the next statement, and the closed one stays', async () => {
    const { db, cast, henk, hr, periodId } = await november((await fresh()).db)
    await toApprovals(db, cast.hana, periodId)
    await approvedBy(db, periodId, cast.hana, henk)
    await takeStep(db, cast.hana, { periodId, from: 'approved' }, at(afterPreview))
    const [frozen] = await statementsOfRep(db, cast.rosa, 'rosa')
    const statementId = frozen?.id ?? ''
    const wanted = {
      periodId,
      statementId,
      line: 1,
      minor: 1_000,
      why: 'The notes were written by somebody else.',
    }
    expect(await takeBack(db, cast.mina, wanted, afterPreview)).toEqual({ problem: 'missing' })
    expect(await takeBack(db, cast.hana, { ...wanted, why: ' ' }, afterPreview)).toEqual({
      problem: 'no-reason',
    })
    expect(await takeBack(db, cast.hana, { ...wanted, minor: 30_001 }, afterPreview)).toEqual({
      problem: 'too-much',
    })
    const made = await takeBack(db, cast.hana, wanted, afterPreview)
    const id = 'id' in made ? made.id : ''

    const next = await openPeriod(db, {
      plan: plan.name,
      name: 'December',
      from: '2026-12-01',
      to: '2026-12-31',
    })
    const december2 = 'id' in next ? next.id : ''
    const total = async () => {
      await gradePeriod(db, { periodId: december2, timeZone, now: afterPreview })
      const kept = await statementsOfRep(db, cast.rosa, 'rosa')
      return kept.find((one) => one.periodId === december2)?.statement
    }
    const mistaken = await takeBack(db, cast.hana, { ...wanted, minor: 29_000 }, afterPreview)
    const taken = { id: 'id' in mistaken ? mistaken.id : '', now: afterPreview }
    expect(await letStand(db, henk, { statementId, id: taken.id }, afterPreview)).toBe(true)
    const withdrawn = [henk, cast.hana, cast.hana].map(
      (one) => () => withdrawAdjustment(db, { ...taken, personId: one.id }),
    )
    expect([await withdrawn[0]?.(), await withdrawn[1]?.(), await withdrawn[2]?.()]).toEqual([
      false,
      true,
      false,
    ])
    expect(
      await letStand(db, await hr('hugh', 'Hugh Bell'), { statementId, id: taken.id }, afterPreview),
    ).toBe(false)

    expect(await letStand(db, cast.hana, { statementId, id }, afterPreview)).toBe(false)
    expect(await letStand(db, henk, { statementId, id }, afterPreview)).toBe(true)
    expect(await letStand(db, henk, { statementId, id }, afterPreview)).toBe(false)
    expect(await total()).toMatchObject({ totalMinor: 60_000, nthPeriod: 2 })
    expect(await letStand(db, await hr('hugo', 'Hugo Prins'), { statementId, id }, afterPreview)).toBe(true)
    expect(await total()).toMatchObject({
      totalMinor: 59_000,
      adjustments: [{ id, from: '2026-11-01', line: 1, minor: -1_000, reason: 'fraud' }],
    })
    expect(
      (await adjustmentsFor(db, cast.rosa)).map(({ minor, approvals }) => [minor, approvals.length]),
    ).toEqual([[-1_000, 2]])
    expect(await adjustmentsFor(db, cast.ravi)).toEqual([])
    expect((await statementsOfRep(db, cast.rosa, 'rosa')).find((one) => one.id === statementId)).toEqual(
      frozen,
    )
    const all = await adjustmentsOf(db, statementId)
    expect(all.find((one) => one.id === id)).toMatchObject({ into: null, madeByName: 'Hana Sato' })
    expect(all.find((one) => one.id === taken.id)).toMatchObject({ minor: -29_000, isWithdrawn: true })
    expect((await verifyLedger(db)).findings).toEqual([])
    const row = {
      ...(await db.selectFrom('adjustments').selectAll().executeTakeFirstOrThrow()),
      id: 'slipped-in',
    }
    await db
      .insertInto('adjustments')
      .values({ ...row, minor: 90_000, reason: 'upheld' })
      .execute()
    expect((await verifyLedger(db)).findings).toMatchObject([{ what: 'not-entered', id: 'slipped-in' }])
    const period = await findPeriod(db, periodId)
    if (!period) throw new Error('The period is gone')
    for await (const one of recomputePeriod(db, period)) expect(one).toMatchObject({ is: 'same' })
  })

  test('no two periods of a plan overlap, and a new version goes on counting', async () => {
    const { db } = await november((await fresh()).db)
    const wanted = { plan: plan.name, name: 'Too long', from: '2026-11-30', to: '2026-12-31' }
    expect(await openPeriod(db, wanted)).toMatchObject({ problem: { is: 'overlaps' } })
    expect(await openPeriod(db, { ...wanted, from: '2026-09-01' })).toEqual({ problem: { is: 'no-plan' } })
    expect(await openPeriod(db, { ...wanted, from: '2027-01-31' })).toEqual({ problem: { is: 'backwards' } })
    await db.updateTable('plans').set({ ends_on: '2026-12-31', state: 'superseded' }).execute()
    const second = { ...plan, id: 'plan-2', version: 2, effectiveFrom: '2027-01-01' }
    await savePlan(db, second, { state: 'active', madeBy: 'hana', now: december })
    const quarter = { ...wanted, from: '2026-12-01', to: '2027-02-28' }
    expect(await openPeriod(db, quarter)).toEqual({ problem: { is: 'split', on: '2027-01-01' } })
    await openPeriod(db, { ...quarter, name: 'January', from: '2027-01-01', to: '2027-01-31' })
    const [january] = await allPeriods(db)
    expect(january).toMatchObject({ planId: 'plan-2', name: 'January' })
    await gradePeriod(db, { periodId: january?.id ?? '', timeZone, now: '2027-02-01T09:00:00Z' })
    const { statement } = await db
      .selectFrom('statements')
      .select('statement')
      .where('period_id', '=', january?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(statement)).toMatchObject({ nthPeriod: 2, plan: { version: 2 } })
  })
})
